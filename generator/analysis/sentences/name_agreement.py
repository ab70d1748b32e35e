"""Compares the names of two texts that say the same, also in two languages."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from rapidfuzz.distance import LCSseq

from generator.analysis.sentences import name_order, parts
from generator.analysis.sentences.places import may_move, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.text.claims.claim import Claims, NameClaim

Difference: TypeAlias = "tuple[NameClaim, NameClaim | None]"
"""A name of one text, and what the other has instead."""


def missing(one: Claims, other: Claims) -> Iterator[Difference]:
    """The names of one text that the other has not, or has in another place, with what it has."""
    named = {each.entity for each in other.names if each.entity is not None}
    inside = {entity for each in other.names for entity in each.inside}
    text = other.text.casefold()
    for claim in one.names:
        if claim.entity is None or claim.described or not (named | inside).isdisjoint(claim.inside):
            continue
        if claim.entity not in named | inside and claim.words.casefold() not in text:
            yield claim, None
    yield from _unknown(one, other)
    yield from _described(one, other)
    yield from _exchanged(one, other)
    yield from _ordered(one, other)
    yield from _attributed(one, other)
    for claim, rival in parts.exchanged(one, other):
        nearest = next(each for each in other.names if each.entity == rival.entity)
        yield claim, nearest
    yield from name_order.exchanged(one, other)


def _unknown(one: Claims, other: Claims) -> Iterator[Difference]:
    """A name that nobody knows, where the other text has one of those known once more."""
    unknown = [each for each in one.names if each.entity is None]
    if not unknown:
        return
    inside = {entity for each in one.names for entity in each.inside}
    fewer = _counted(other) - _counted(one)
    lost = [each for each in other.names if fewer[each.entity] and each.entity not in inside]
    text = other.text.casefold()
    for claim in unknown:
        if lost and claim.words.casefold() not in text:
            yield claim, lost[0]
            return


def _described(one: Claims, other: Claims) -> Iterator[Difference]:
    """Common nouns that name an entity, where the other text has those of another entity."""
    ours, theirs = _alone(one, other), _alone(other, one)
    if ours and theirs and ours[0].described and theirs[0].described:
        yield ours[0], theirs[0]


def _alone(one: Claims, other: Claims) -> list[NameClaim]:
    """The entities of one text that the other does not name."""
    there = {entity for each in other.names for entity in (each.entity, *each.inside)}
    return [
        each
        for each in one.names
        if each.entity is not None and there.isdisjoint((each.entity, *each.inside))
    ]


def _attributed(one: Claims, other: Claims) -> Iterator[Difference]:
    """What one text attributes to somebody and the other to somebody else."""
    ours, theirs = speakers(one), speakers(other)
    if ours and theirs and ours.isdisjoint(theirs):
        claim = next(each for each in one.names if each.entity in ours)
        nearest = next(each for each in other.names if each.entity in theirs)
        if theirs.isdisjoint(claim.inside) and ours.isdisjoint(nearest.inside):
            yield claim, nearest


def _ordered(one: Claims, other: Claims) -> Iterator[Difference]:
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
            yield first, nearest
            return


def _is_free(claims: Claims, name: NameClaim) -> bool:
    """Whether a name may be elsewhere in another wording: "by X", or "in X" before all others."""
    if may_move(claims, name):
        return True
    is_first = not any(each.entity and each.end <= name.start for each in claims.names)
    return is_first and parts.part_of(claims, name) in parts.FREE


def _exchanged(one: Claims, other: Claims) -> Iterator[Difference]:
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
            yield claim, nearest
            return


def _counted(claims: Claims) -> Counter[str | None]:
    return Counter(each.entity for each in claims.names if each.entity is not None)
