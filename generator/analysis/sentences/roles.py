"""Whether passages give the names of a clause the part that the clause gives them.

A name is supported where a passage has it beside the same words, with no other name between; two
names of which a passage has both are supported by one passage together. A name that only the
record lists may stand for a pronoun of the passage, but of two such names in a sentence nothing
says which is which.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences import beside
from generator.analysis.sentences.parts import part_of
from generator.analysis.sentences.places import is_attributed, is_joined, may_move, part, says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.analysis.sentences.alignment import Alignment, Neighbour
    from generator.analysis.sentences.content_words import Clause
    from generator.text.claims.claim import Claims, NameClaim


@dataclass(frozen=True, slots=True)
class Leave:
    """The entities that a text may name without words that support each."""

    cited: frozenset[str]
    """Those that it may name for what they say."""
    near: frozenset[str]
    """Those that it is about: one of them may stand for a pronoun of the passage."""
    issued: Callable[[str], frozenset[str] | None] = lambda _: None
    """When the sources of a publisher appeared, in EDTF; None for one who is none."""
    is_listed: bool = False
    """Whether its record lists all that it is about."""
    is_reasoning: bool = False
    """Whether a text reasons: only what repeats a passage is supported by it."""
    is_strict: bool = False
    """Whether a passage must name each."""

    def allows(self, text: Claims, name: NameClaim) -> bool:
        """Whether a name needs no support."""
        return name.entity in self.cited and (says(text, name) or _is_cited(text, name))


@dataclass(frozen=True, slots=True)
class UnsupportedName:
    """A name of a clause that no passage supports."""

    name: NameClaim
    rival: Neighbour | None = None
    """A passage that the clause repeats and that names somebody else."""
    is_loose: bool = False
    """Whether it may stand for a pronoun: only several of them are in doubt."""


def named(text: Claims, clause: Clause) -> tuple[NameClaim, ...]:
    """The names of a clause that passages must have."""
    return tuple(
        each
        for each in text.names
        if clause.has(each.start)
        and each.entity is not None
        and not each.quoted
        and not each.described
    )


def unsupported(text: Claims, alignment: Alignment, leave: Leave) -> Iterator[UnsupportedName]:
    """The names of a clause that no passage supports."""
    names = [each for each in named(text, alignment.clause) if not leave.allows(text, each)]
    by = {each: _supporting(text, each, alignment.passages) for each in names}
    for name in names:
        if by[name] or _is_beside_one(text, alignment, name, [each for each in names if by[each]]):
            continue
        rival = _rival(text, alignment, name, leave)
        loose = rival is None and _may_be_meant(alignment, name, leave)
        yield UnsupportedName(name, rival, is_loose=loose)
    yield from map(UnsupportedName, _repeated(names, alignment.passages))
    for one, other in combinations(names, 2):
        apart = one.entity != other.entity and not is_joined(text, one, other)
        plain = not (_is_voice(text, one) or _is_voice(text, other))
        if apart and plain and by[one] and by[other]:
            both = [each for each in alignment.passages if _has(each, one) and _has(each, other)]
            same = any(each in by[one] and each in by[other] for each in both)
            if both and not (same and _are_in_order(text, one, other, both)):
                yield UnsupportedName(one)


def _are_in_order(
    text: Claims, one: NameClaim, other: NameClaim, passages: Sequence[Neighbour]
) -> bool:
    """Whether a passage has two names in the order of a text, or with the same words before them.

    One that acts counts as the first, wherever it is: "sent by X".
    """
    ours = (part_of(text, one), part_of(text, other))
    is_first = _place(text, one) < _place(text, other)
    for passage in (each.claims for each in passages):
        for a in _alike(one, passage):
            for b in _alike(other, passage):
                theirs = (part_of(passage, a), part_of(passage, b))
                same = is_first == (_place(passage, a) < _place(passage, b))
                if a is not b and (same or (all(ours) and ours == theirs)):
                    return True
    return False


def _alike(name: NameClaim, passage: Claims) -> list[NameClaim]:
    """The names of a passage that may mean the same."""
    wanted = frozenset(_entities(name))
    return [each for each in passage.names if not wanted.isdisjoint(_entities(each))]


def _place(claims: Claims, name: NameClaim) -> tuple[bool, int]:
    return part_of(claims, name) != "agent", name.start


def confused(text: Claims, loose: Sequence[NameClaim]) -> Iterator[NameClaim]:
    """The names of a sentence that may stand for pronouns, where they are several."""
    if any(not is_joined(text, one, other) for one, other in pairwise(loose)):
        yield from loose


def _supporting(
    text: Claims, name: NameClaim, passages: Sequence[Neighbour]
) -> tuple[Neighbour, ...]:
    return tuple(each for each in passages if _supports(text, name, each))


def _supports(text: Claims, name: NameClaim, passage: Neighbour) -> bool:
    """Whether a passage gives a name the part that the clause gives it."""
    wanted = _wanted(name, passage)
    if _is_printed(text, name):
        return name.entity in passage.printers
    if is_attributed(text, name) and part(text, name) == "agent":
        return not (passage.speaking - passage.printers).isdisjoint(_entities(name))
    if _is_voice(text, name):
        return not passage.speaking.isdisjoint(_entities(name))
    there = [each for each in passage.claims.names if not wanted.isdisjoint(_entities(each))]
    return any(beside.are_alike(text, name, passage.claims, each) for each in there)


def _is_voice(text: Claims, name: NameClaim) -> bool:
    """Whether a name is there for what it says or prints."""
    return is_attributed(text, name) or _is_cited(text, name) or says(text, name)


def _wanted(name: NameClaim, passage: Neighbour) -> frozenset[str]:
    """The entities that a passage may name: those inside a longer name that it may mean."""
    known = passage.related | passage.voices
    inside = name.inside if name.entity in known else ()
    return frozenset((*(() if name.entity is None else (name.entity,)), *inside))


def _entities(name: NameClaim) -> tuple[str, ...]:
    return (*(() if name.entity is None else (name.entity,)), *name.inside)


def _has(passage: Neighbour, name: NameClaim) -> bool:
    return not passage.named.isdisjoint(_wanted(name, passage))


def _is_cited(text: Claims, name: NameClaim) -> bool:
    """Whether a name is beside a word such as "report"."""
    return _is_next_to(text, name, frozenset(lexicon.load(text.language).counted))


def _is_printed(text: Claims, name: NameClaim) -> bool:
    """Whether a name is beside a word such as "article"."""
    return _is_next_to(text, name, lexicon.load(text.language).names.printed)


def _is_next_to(text: Claims, name: NameClaim, words: frozenset[str]) -> bool:
    after = text.text[name.end :].casefold().split()[:1]
    before = text.text[: name.start].casefold().split()[-1:]
    return not words.isdisjoint((*(word.rstrip(".,;:") for word in after), *before))


def _repeated(names: Sequence[NameClaim], passages: Sequence[Neighbour]) -> Iterator[NameClaim]:
    """The names that a clause has more often than any passage."""
    counts = Counter(each.entity for each in names)
    for entity, count in counts.items():
        most = max((each.count(entity) for each in passages), default=0)
        if count > 1 and most < count:
            yield next(each for each in names if each.entity == entity)


def _is_beside_one(
    text: Claims, alignment: Alignment, name: NameClaim, supported: Sequence[NameClaim]
) -> bool:
    """Whether a name is joined to a supported one by "and", and a passage names both."""
    return any(
        (is_joined(text, each, name) if each.start < name.start else is_joined(text, name, each))
        and any(_has(passage, name) and _has(passage, each) for passage in alignment.passages)
        for each in supported
        if each.entity != name.entity
    )


def _may_be_meant(alignment: Alignment, name: NameClaim, leave: Leave) -> bool:
    """Whether the best passages may mean somebody by a pronoun: they do not name them."""
    if leave.is_strict:
        return False
    near = leave.near
    if not leave.is_listed:
        near = near.union(*(each.related for each in alignment.best))
    named_there = frozenset().union(*(each.named for each in alignment.best))
    return name.entity in near and named_there.isdisjoint(_entities(name))


def _rival(text: Claims, alignment: Alignment, name: NameClaim, leave: Leave) -> Neighbour | None:
    """A passage that the clause repeats and that names somebody else in the same place."""
    if not alignment.repeats or may_move(text, name) or _is_voice(text, name):
        return None
    known = leave.near.union(*(each.related for each in alignment.passages))
    if not known.isdisjoint(_entities(name)):
        return None
    here = {entity for each in text.names for entity in _entities(each)}
    for passage in alignment.best:
        others = [each for each in passage.claims.names if here.isdisjoint(_entities(each))]
        if any(_is_in_place_of(text, name, passage, each) for each in others):
            return passage
    return None


def _is_in_place_of(text: Claims, name: NameClaim, passage: Neighbour, other: NameClaim) -> bool:
    return other.entity is not None and beside.are_alike(text, name, passage.claims, other)


def reordered(one: Claims, other: Claims) -> NameClaim | None:
    """A name of a text that another language has in another order, or has not."""
    ours, theirs = _in_order(one), _in_order(other)
    at = 0
    for each in ours:
        alike = [i for i in range(at, len(theirs)) if theirs[i].entity == each.entity]
        if not alike:
            return each
        at = alike[0] + 1
    return None


def _in_order(claims: Claims) -> list[NameClaim]:
    """The names of a text but for those who say so, whoever acts first."""
    names = [
        each
        for each in claims.names
        if each.entity is not None and not each.quoted and not is_attributed(claims, each)
    ]
    return sorted(names, key=lambda each: (part(claims, each) != "agent", each.start))
