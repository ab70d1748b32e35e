"""Every figure, date and known name of an article is used, or left out with a reason.

A figure or date is used where a quote contains it; a name where the article's facts, entities or
the source itself name the entity. What is left out is listed in the source's `left_out`. A dossier
grows bit by bit, so what is still open is a warning; nothing is said of a source that has no
facts yet, or some of whose quotes were not found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import coverage
from generator.analysis.coverage import ItemKind, Standing, Use
from generator.load.records import FactRecord
from generator.problems import Finding, Place, Severity
from generator.text.names import Names
from generator.text.quotes import Missed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.coverage import Item
    from generator.examination import Examination
    from generator.load.dossier import Article

CODE = "uncovered"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a warning for each figure, date and name that the dossier passes over."""
    dossier = examination.dossier
    if dossier.broken or not dossier.facts:
        return  # a record that could not be read may use it
    names: dict[str, Names] = {}
    uses = _uses(examination)
    unsettled = _unsettled(examination)
    cited = {each.source.version_of or each.source.id for each in examination.sought}
    for source in dossier.source_by_id.values():
        article = dossier.articles.get(source.id)
        if source.version_of is not None:
            continue  # the text of today is the one to cover
        if article is None or source.id in unsettled or source.id not in cited:
            continue
        language = source.language
        if language not in names:
            names[language] = Names(dossier.entities, language)
        ledger = coverage.ledger(
            article.text,
            language,
            names=names[language],
            boilerplate=examination.boilerplate[source.id],
            use=uses[source.id],
        )
        for item in ledger.items:
            if item.standing is Standing.OPEN:
                yield _finding(item, source.id, article)


def _finding(item: Item, source: str, article: Article) -> Finding:
    written = article.text[item.start : item.end]
    if item.kind is ItemKind.NAME:
        message = f"“{written}” names '{item.entity}', but no fact of source '{source}' does"
    else:
        message = f"no quote of source '{source}' covers the {item.kind} “{written}”"
    hint = "Quote it in a fact's evidence, or list it in the source's `left_out` with a reason."
    place = Place(article.path, offset=item.start)
    return Finding(place, CODE, message, hint, Severity.WARNING)


def _unsettled(examination: Examination) -> frozenset[str]:
    """Sources of which a quote was not found: it may hold what seems to be open."""
    quotes = ((each.source.id, each.answer) for each in examination.sought)
    left_out = ((source.id, answer) for source, _, _, answer in examination.left_out)
    return frozenset(
        source for source, answer in (*quotes, *left_out) if isinstance(answer, Missed)
    )


def _uses(examination: Examination) -> Mapping[str, Use]:
    """By source: what the dossier takes from it, as far as it was found."""
    dossier = examination.dossier
    uses = {
        each.id: Use(named={each.publisher, *each.credits})
        for each in dossier.source_by_id.values()
    }
    for source, _, _, answer in examination.left_out:
        if not isinstance(answer, Missed):
            uses[source.id].left_out += answer
    for sought in examination.sought:
        use, owner = uses[sought.source.id], sought.piece.owner
        named = owner.entities if isinstance(owner, FactRecord) else (owner.id,)
        use.named |= {*named, *sought.piece.evidence.attributed_to}
        if not isinstance(sought.answer, Missed):
            use.quoted += sought.answer
    return uses
