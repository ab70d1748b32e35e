"""Compares what two texts that say the same hedge, also in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.text.claims.claim import Claims, HedgeClaim

KEPT_BY = {
    HedgeKind.LIKELIHOOD: (
        HedgeKind.LIKELIHOOD,
        HedgeKind.PLAN,
        HedgeKind.CONDITION,
        HedgeKind.ALLEGATION,
    ),
    HedgeKind.ALLEGATION: (HedgeKind.ALLEGATION, HedgeKind.LIKELIHOOD),
    HedgeKind.PLAN: (HedgeKind.PLAN, HedgeKind.LIKELIHOOD, HedgeKind.CONDITION),
    HedgeKind.CONDITION: (HedgeKind.CONDITION,),
    HedgeKind.DENIAL: (HedgeKind.DENIAL, HedgeKind.NEGATION),
}
"""Which words of another text keep a hedge: "is expected to" keeps a plan."""

_HEDGING = frozenset(KEPT_BY) - {HedgeKind.DENIAL}
_DENYING = frozenset({"deny", "refuse"})
"""Families of negations that say as much as a denial: ruled out."""
_UNCERTAIN = frozenset({HedgeKind.LIKELIHOOD, HedgeKind.ALLEGATION, HedgeKind.CONDITION})


def lacking(one: Claims, other: Claims) -> list[HedgeClaim]:
    """The hedges of one text that no word of the other keeps; of each kind the first."""
    found: dict[HedgeKind, HedgeClaim] = {}
    possible = lexicon.load(one.language).possible
    for each in one.hedges:
        if each.kind in KEPT_BY and not each.weak and not each.quoted:
            if each.words.casefold() in possible and not (
                _is_hedged(other) or _says_otherwise(one, other, _UNCERTAIN)
            ):
                return [each]
            found.setdefault(each.kind, each)
    lost = [each for each in found.values() if not _keeps(one, other, each.kind, found)]
    return lost or _surplus(one, other)


def _surplus(one: Claims, other: Claims) -> list[HedgeClaim]:
    """A hedge of a text that hedges in more places than another has words that may keep one."""
    ours = [each for each in places(one) if any(not hedge.weak for hedge in each)]
    kept = sum(kind in KEPT_BY for kind in other.keeping)
    if len(ours) > len(places(other)) + kept:
        return [next(each for each in ours[0] if not each.weak)]
    return []


def places(claims: Claims) -> list[list[HedgeClaim]]:
    """The hedges of a text, those right after another with it: "kemungkinan akan".

    So are those of a plan after one of likelihood: "it is likely that it will".
    """
    found: list[list[HedgeClaim]] = []
    for each in sorted(claims.hedges, key=lambda hedge: hedge.start):
        if each.kind not in _HEDGING or each.quoted:
            continue
        if found and _belongs(claims, found[-1], each):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def _belongs(claims: Claims, place: Sequence[HedgeClaim], hedge: HedgeClaim) -> bool:
    between = claims.text[place[-1].end : hedge.start].strip()
    likely = any(each.kind is HedgeKind.LIKELIHOOD for each in place)
    return not between or (likely and hedge.kind is HedgeKind.PLAN and ". " not in between)


def _is_hedged(claims: Claims) -> bool:
    """Whether a text says that something may be, and not only that it is planned."""
    return any(each.kind in _UNCERTAIN for each in claims.hedges)


def _keeps(one: Claims, other: Claims, kind: HedgeKind, ours: Collection[HedgeKind]) -> bool:
    """Whether a text has a word that keeps a hedge of a kind.

    A word of another kind keeps it only where it keeps none of its own kind: "allegedly likely"
    is more than "likely", but "likely will" is not. A weak word counts that the first text has not.
    """
    if kind is HedgeKind.DENIAL and any(each.family in _DENYING for each in other.negations):
        return True
    future = kind is HedgeKind.PLAN
    kinds = [each for each in KEPT_BY[kind] if future or each is kind or each not in ours]
    theirs = [each for each in other.hedges if each.kind in kinds]
    if any(not each.weak for each in theirs) or _says_otherwise(one, other, {kind}):
        return True
    return len(theirs) > sum(each.weak and each.kind in kinds for each in one.hedges)


def _says_otherwise(one: Claims, other: Claims, kinds: Collection[HedgeKind]) -> bool:
    """Whether a text has words that keep such hedges, more than another in its language."""
    ours, theirs = (sum(each in kinds for each in text.keeping) for text in (one, other))
    return theirs > (ours if one.language == other.language else 0)
