"""Every figure, date and known name of an article is used, or left out with a reason.

A figure or date is used where a quote contains it, and reported once where the article repeats it;
a name where the article's facts, entities or the source itself name the entity. What is left out
is listed in the source's `left_out`. What is open in one sentence is one warning: a dossier grows
bit by bit. Nothing is said of a source that has no facts yet, or some of whose quotes were not
found. The day on which somebody said something and the ages of persons are not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import asking
from generator.analysis.coverage import ItemKind
from generator.problems import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.coverage import CoverageItem
    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Article

CODE = "uncovered"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each name and each sentence with figures or dates that are not used."""
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
        for items in asking.questions(analysis.ledger[source.id], article.text):
            yield _finding(items, source.id, article)


def _finding(items: Sequence[CoverageItem], source: str, article: Article) -> Finding:
    first = items[0]
    written = [f"the {each.kind} “{article.text[each.start : each.end]}”" for each in items]
    if first.kind is ItemKind.NAME:
        name = article.text[first.start : first.end]
        message = f"“{name}” names '{first.entity}', but no fact of source '{source}' does"
    elif len(items) == 1:
        message = f"no quote of source '{source}' covers {written[0]}"
    else:
        listed = f"{', '.join(written[:-1])} and {written[-1]}"
        message = f"no quote of source '{source}' covers, in one sentence, {listed}"
    hint = "Quote it in a fact's evidence, or list it in the source's `left_out` with a reason."
    place = Place(article.path, offset=first.start)
    return Finding(place, CODE, message, hint, Severity.WARNING)
