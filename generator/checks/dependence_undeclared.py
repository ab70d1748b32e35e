"""Two officials of one country are not two witnesses unless the curator says so.

Where a fact, a judgement or the bottom line counts two origins that are both a `party` to the
matter, and whose makers (`by`) have a `country` in common, they may draw on the same knowledge: the
intelligence of one government, or of a group of states and one of them. Say so with
`may_share_with` or `rests_on`; or name the other in `independent_of`, with the reason in `note`.
Not asked of companies, nor where all makers are of one country, which then shows nothing.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from generator.analysis import corroboration, goods
from generator.problems import Finding, Severity
from generator.terms.vocabulary import Interest, Schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import BriefingRecord, Origin
    from generator.dossier.dossier import Dossier

CODE = "dependence-undeclared"
_HINT = (
    "Say so with `may_share_with` or `rests_on`; if they do not share what they know, name the"
    " other in `independent_of`, and give the reason in `note`."
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each pair of origins that count as two and may be one."""
    dossier = analysis.dossier
    briefing = dossier.about
    places = {each.id: briefing.place / "origins" / n for n, each in enumerate(briefing.origins)}
    for origin in briefing.origins:
        if origin.independent_of and origin.note is None:
            message = f"origin '{origin.id}' is `independent_of` others, and has no `note`"
            hint = "Give the reason in `note`: how does each know it?"
            yield Finding(places[origin.id] / "independent_of", CODE, message, hint)
    makers = {each.id: goods.countries(dossier, each.by) for each in briefing.origins}
    if len(frozenset().union(*makers.values())) < 2:  # noqa: PLR2004 -- of one country alone
        return
    reported: set[frozenset[str]] = set()
    for label, facts in _conclusions(dossier):
        for first, second in _counted_apart(analysis, facts):
            pair = frozenset((first.id, second.id))
            shared = sorted(makers[first.id] & makers[second.id])
            if not shared or pair in reported:
                continue
            reported.add(pair)
            message = (
                f"origins '{first.id}' and '{second.id}' count as two for {label}, and both are of"
                f" country '{shared[0]}'"
            )
            yield Finding(places[second.id], CODE, message, _HINT, Severity.WARNING)


def _conclusions(dossier: Dossier) -> Iterator[tuple[str, Iterable[str]]]:
    """What counts origins, with the facts that it counts them of."""
    briefing: BriefingRecord = dossier.about
    if briefing.based_on:
        yield "the bottom line", briefing.based_on
    yield from ((f"judgement '{each.id}'", each.based_on) for each in briefing.judgements)
    yield from ((f"fact '{each.id}'", (each.id,)) for each in dossier.facts)


def _counted_apart(analysis: Analysis, facts: Iterable[str]) -> Iterator[tuple[Origin, Origin]]:
    """The pairs of origins, both parties to the matter, that count as two for some facts."""
    dossier = analysis.dossier
    pieces = [piece for fact in facts for piece in dossier.citations_of.get(fact, ())]
    support = corroboration.support(dossier, pieces)
    named = {each.id: dossier.origin.get(each.evidence.origin or "") for each in pieces}
    groups = [
        {origin.id: origin for piece in group if (origin := named[piece]) is not None}
        for group in support.origins
    ]
    for one, other in combinations(groups, 2):
        for pair in product(one.values(), other.values()):
            if all(_may_share(dossier, each) for each in pair) and not _is_declared(*pair):
                yield _in_order(dossier, *pair)


def _may_share(dossier: Dossier, origin: Origin) -> bool:
    maker = dossier.entity.get(origin.by)
    is_company = maker is not None and maker.schema_ is Schema.COMPANY
    return origin.interest is Interest.PARTY and not is_company


def _is_declared(first: Origin, second: Origin) -> bool:
    """Whether one of two origins says how they are related, or that they are not."""
    return any(
        other.id in (*one.may_share_with, *one.independent_of, one.rests_on)
        for one, other in ((first, second), (second, first))
    )


def _in_order(dossier: Dossier, first: Origin, second: Origin) -> tuple[Origin, Origin]:
    order = [each.id for each in dossier.about.origins]
    return (first, second) if order.index(first.id) < order.index(second.id) else (second, first)
