"""Compares what two texts claim, one to one and in both directions.

Values and entities are compared, never words, so the texts may be in two languages. A pronoun
for a name, "the first" and "one" make no difference.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from generator import lexicon
from generator.analysis.sentences import opposites, parts
from generator.analysis.sentences.places import may_move, speakers
from generator.analysis.sentences.slices import by_sentence
from generator.lexicon import HedgeKind
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.text.claims.claim import (
        Claims,
        ClaimWords,
        DateClaim,
        FigureClaim,
        HedgeClaim,
        NameClaim,
    )


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A claim of one text that the other does not make."""

    kind: ClaimKind
    claim: ClaimWords
    nearest: ClaimWords | None = None
    """What the other text claims instead; none where nothing is like it."""


def missing(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """The claims of `one` that `other` does not make, nor the same sentence of it.

    Where both have as many sentences, these are compared one by one as well.
    """
    if not (one.is_read and other.is_read):
        return
    found: set[tuple[ClaimKind, int]] = set()
    for ours, theirs in ((one, other), *_sentences(one, other)):
        for each in _missing(ours, theirs):
            if (each.kind, each.claim.start) not in found:
                found.add((each.kind, each.claim.start))
                yield each


def _sentences(one: Claims, other: Claims) -> Sequence[tuple[Claims, Claims]]:
    ours, theirs = by_sentence(one), by_sentence(other)
    return tuple(zip(ours, theirs, strict=True)) if 1 < len(ours) == len(theirs) else ()


def _missing(one: Claims, other: Claims) -> Iterator[Disagreement]:
    yield from _figures(one, other)
    yield from _dates(one, other)
    yield from _names(one, other)
    yield from _negations(one, other)
    for hedge in lacking(one, other):
        yield Disagreement(ClaimKind.HEDGE, hedge)
    for words, opposite in opposites.turned(one, other):
        yield Disagreement(ClaimKind.NEGATION, words, opposite)


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

_UNCERTAIN = frozenset({HedgeKind.LIKELIHOOD, HedgeKind.ALLEGATION, HedgeKind.CONDITION})


def lacking(one: Claims, other: Claims) -> list[HedgeClaim]:
    """The hedges of one text that no word of the other keeps; of each kind the first."""
    found: dict[HedgeKind, HedgeClaim] = {}
    possible = lexicon.load(one.language).possible
    for each in one.hedges:
        if each.kind in KEPT_BY and not each.weak and not each.quoted:
            if each.words.casefold() in possible and not _is_hedged(other):
                return [each]
            found.setdefault(each.kind, each)
    return [each for each in found.values() if not _keeps(one, other, each.kind, found)]


def _is_hedged(claims: Claims) -> bool:
    """Whether a text says that something may be, and not only that it is planned."""
    return any(each.kind in _UNCERTAIN for each in claims.hedges)


def _keeps(one: Claims, other: Claims, kind: HedgeKind, ours: Collection[HedgeKind]) -> bool:
    """Whether a text has a word that keeps a hedge of a kind.

    A word of another kind keeps it only where it keeps none of its own kind: "allegedly likely"
    is more than "likely", but "likely will" is not. A weak word counts that the first text has not.
    """
    future = kind is HedgeKind.PLAN
    kinds = [each for each in KEPT_BY[kind] if future or each is kind or each not in ours]
    theirs = [each for each in other.hedges if each.kind in kinds]
    if any(not each.weak for each in theirs):
        return True
    return len(theirs) > sum(each.weak and each.kind in kinds for each in one.hedges)


def is_loose(claim: FigureClaim) -> bool:
    """Whether a figure may be left out: "one", "the first"."""
    few = claim.amount is not None and claim.amount <= 1 and claim.limits is None
    return few or claim.loose


def _figures(one: Claims, other: Claims) -> Iterator[Disagreement]:
    left = list(other.figures)
    unmatched = []
    for claim in one.figures:
        same = next((each for each in left if _same_figure(claim, each)), None)
        if same is None:
            unmatched.append(claim)
        else:
            left.remove(same)
    for claim in unmatched:
        if (
            not is_loose(claim)
            and claim.words not in years_of(other)
            and not other.has_unread(claim.words)
            and not any(_same_figure(claim, each) for each in other.figures)
        ):
            yield Disagreement(ClaimKind.FIGURE, claim, _nearest_figure(claim, left))


def _same_figure(one: FigureClaim, other: FigureClaim) -> bool:
    return one.value == other.value and one.bound is other.bound


def _nearest_figure(claim: FigureClaim, left: Sequence[FigureClaim]) -> FigureClaim | None:
    same = [each for each in left if each.value == claim.value]
    return next(iter((*same, *left)), None)


def _dates(one: Claims, other: Claims) -> Iterator[Disagreement]:
    theirs = {value for each in other.dates for value in each.ends}
    years = {each.words for each in other.figures}
    for claim in one.dates:
        if not theirs.issuperset(claim.ends) and claim.words not in years:
            nearest = _nearest_date(one, claim, other)
            yield Disagreement(ClaimKind.DATE, claim, nearest)


def _nearest_date(one: Claims, claim: DateClaim, other: Claims) -> DateClaim | None:
    """The date at the same place of the other text."""
    at = one.dates.index(claim)
    return other.dates[min(at, len(other.dates) - 1)] if other.dates else None


def years_of(claims: Claims) -> frozenset[str]:
    """The dates that are written as four digits, which else may be read as an amount."""
    return frozenset(each.edtf for each in claims.dates if each.edtf is not None)


def _names(one: Claims, other: Claims) -> Iterator[Disagreement]:
    named = {each.entity for each in other.names if each.entity is not None}
    inside = {entity for each in other.names for entity in each.inside}
    text = other.text.casefold()
    for claim in one.names:
        if claim.entity is None or claim.described or not (named | inside).isdisjoint(claim.inside):
            continue
        if claim.entity not in named | inside and claim.words.casefold() not in text:
            yield Disagreement(ClaimKind.NAME, claim, None)
    yield from _unknown(one, other)
    yield from _described(one, other)
    yield from _exchanged(one, other)
    yield from _ordered(one, other)
    yield from _attributed(one, other)
    for claim, rival in parts.exchanged(one, other):
        nearest = next(each for each in other.names if each.entity == rival.entity)
        yield Disagreement(ClaimKind.NAME, claim, nearest)


def _unknown(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """A name that nobody knows, where the other text has one of those known once more."""
    unknown = [each for each in one.names if each.entity is None and not each.unread]
    if not unknown:
        return
    inside = {entity for each in one.names for entity in each.inside}
    fewer = _counted(other) - _counted(one)
    lost = [each for each in other.names if fewer[each.entity] and each.entity not in inside]
    text = other.text.casefold()
    for claim in unknown:
        if lost and claim.words.casefold() not in text:
            yield Disagreement(ClaimKind.NAME, claim, lost[0])
            return


def _described(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """Common nouns that name an entity, where the other text has those of another entity."""
    ours, theirs = _alone(one, other), _alone(other, one)
    if ours and theirs and ours[0].described and theirs[0].described:
        yield Disagreement(ClaimKind.NAME, ours[0], theirs[0])


def _alone(one: Claims, other: Claims) -> list[NameClaim]:
    """The entities of one text that the other does not name."""
    there = {entity for each in other.names for entity in (each.entity, *each.inside)}
    return [
        each
        for each in one.names
        if each.entity is not None and there.isdisjoint((each.entity, *each.inside))
    ]


def _attributed(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """What one text attributes to somebody and the other to somebody else."""
    ours, theirs = speakers(one), speakers(other)
    if ours and theirs and ours.isdisjoint(theirs):
        claim = next(each for each in one.names if each.entity in ours)
        nearest = next(each for each in other.names if each.entity in theirs)
        if theirs.isdisjoint(claim.inside) and ours.isdisjoint(nearest.inside):
            yield Disagreement(ClaimKind.NAME, claim, nearest)


def _ordered(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """Two names in each other's place; where common nouns are differs from language to language."""
    ours = [each for each in one.names if each.entity is not None and not each.described]
    if len(ours) <= 1:
        return
    theirs = [each.entity for each in other.names if not each.described]
    fixed = {each.entity for each in other.names if not _is_free(other, each)}
    order = [each.entity for each in ours]
    base = LCSseq.similarity(order, theirs)
    for at, (first, second) in enumerate(pairwise(ours)):
        if first.entity == second.entity or not {first.entity, second.entity} <= fixed:
            continue
        if _is_free(one, first) or _is_free(one, second):
            continue
        exchanged = [*order[:at], second.entity, first.entity, *order[at + 2 :]]
        if LCSseq.similarity(exchanged, theirs) > base:
            nearest = next(each for each in other.names if each.entity == second.entity)
            yield Disagreement(ClaimKind.NAME, first, nearest)
            return


def _is_free(claims: Claims, name: NameClaim) -> bool:
    """Whether a name may be elsewhere in another wording: "by X", or "in X" before all others."""
    if may_move(claims, name):
        return True
    is_first = not any(each.entity and each.end <= name.start for each in claims.names)
    return is_first and parts.part_of(claims, name) in parts.FREE


def _exchanged(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """A name that one text has once more, where the other has another once more."""
    ours, theirs = _counted(one), _counted(other)
    more = ours - theirs
    fewer = theirs - ours
    if len(one.names) != len(other.names):
        return
    for claim in one.names:
        if more[claim.entity] and fewer and ours[claim.entity] > 1 and theirs[claim.entity]:
            entity = next(iter(fewer))
            nearest = next(each for each in other.names if each.entity == entity)
            yield Disagreement(ClaimKind.NAME, claim, nearest)
            return


def _counted(claims: Claims) -> Counter[str | None]:
    return Counter(each.entity for each in claims.names if each.entity is not None)


def _negations(one: Claims, other: Claims) -> Iterator[Disagreement]:
    plain, soft = counted(one)
    their_plain, their_soft = counted(other)
    soft, their_soft = soft - their_soft, their_soft - soft
    if plain > their_plain + their_soft.total():
        claim = [each for each in one.negations if each.family is None][-1]
        yield Disagreement(ClaimKind.NEGATION, claim, None)


def counted(claims: Claims) -> tuple[int, Counter[str]]:
    """How many plain negations a text has, and how many words of each family."""
    plain = sum(each.family is None for each in claims.negations)
    return plain, Counter(each.family for each in claims.negations if each.family is not None)
