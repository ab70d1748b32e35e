"""Every figure, date and known name of an article is used, or left out with a reason.

A figure or date is used where a quote contains it, and reported once where the article repeats it;
a name where the article's facts, entities or the source itself name the entity. What is left out
is listed in the source's `left_out`. A dossier grows bit by bit, so what is still open is a
warning; nothing is said of a source that has no facts yet, or some of whose quotes were not found.
The day on which somebody said something and the ages of persons are not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.coverage import ItemKind, Standing
from generator.problems import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.coverage import CoverageItem
    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Article

CODE = "uncovered"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each figure, date and name that the dossier passes over."""
    dossier = analysis.dossier
    if dossier.broken or not dossier.facts:
        return  # a record that could not be read may use it
    unsettled = {each.source.id for each in dossier.missed}
    unsettled |= {each.source.id for each in dossier.exclusions if not each.spans}
    matched = (each.source for each in (*dossier.citations, *dossier.missed))
    cited = {each.version_of or each.id for each in matched}
    for source in dossier.source.values():
        article = dossier.articles.get(source.id)
        if source.version_of is not None:
            continue  # the text of today is the one to cover
        if article is None or source.id in unsettled or source.id not in cited:
            continue
        for item in analysis.ledger[source.id].items:
            if item.standing is Standing.OPEN and not item.repeats:
                yield _finding(item, source.id, article)


def _finding(item: CoverageItem, source: str, article: Article) -> Finding:
    written = article.text[item.start : item.end]
    if item.kind is ItemKind.NAME:
        message = f"“{written}” names '{item.entity}', but no fact of source '{source}' does"
    else:
        message = f"no quote of source '{source}' covers the {item.kind} “{written}”"
    hint = "Quote it in a fact's evidence, or list it in the source's `left_out` with a reason."
    place = Place(article.path, offset=item.start)
    return Finding(place, CODE, message, hint, Severity.WARNING)
