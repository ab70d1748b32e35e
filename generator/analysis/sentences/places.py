"""Finds a name in the place of another: in a text that follows another word by word.

A text with two names exchanged, or one name in place of another, follows its quote less closely
than with the names put back. A name that may move, as after "by", is not judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from generator import lexicon
from generator.text.claims.speaking import speeches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.claims.claim import Claims, NameClaim

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['\u2019](?:s\b|\s)|-\w")
_PAUSE = re.compile(r"[,;:.!?](?:\s|$)")
_STOP = re.compile(r"[;:.!?](?:\s|$)")
_LONGEST = 8
"""Words of those who say so, before a comma."""
_CLOSE = 0.5
"""Share of the shorter text that must be in the other, in order, to say that one follows it."""
_FOLLOWS = 0.6
"""Share of a text that must be in another, in order, to say that it repeats it."""
_FEWEST = 5
"""Words of a text that can be followed."""
_VOICE = 3
"""Words beside a name among which one of speaking may be."""
_BEFORE = 24
"""Code points before a name in which a word such as "by" may be."""


@dataclass(frozen=True, slots=True)
class WordSequence:
    """The words of a text in order, each entity as one."""

    items: tuple[str, ...]
    at: tuple[int, ...]
    """Which of them are the names of `names`."""
    names: tuple[NameClaim, ...]


def displaced(
    text: Claims, others: Sequence[Claims], *, whole: bool
) -> Iterator[tuple[NameClaim, NameClaim]]:
    """The names of a text that are in another's place, each with the name that belongs there.

    A text that does not follow the other as a `whole` may have other names than it.
    """
    ours = _sequence(text)
    found: list[tuple[NameClaim, NameClaim]] = []
    for other in others:
        theirs = _sequence(other)
        if other.language != text.language or not theirs.names:
            continue
        base = LCSseq.similarity(ours.items, theirs.items)
        shorter = min(len(ours.items), len(theirs.items))
        if base < _CLOSE * shorter or shorter < _FEWEST:
            continue
        wrong = _exchanged(text, other, base)
        if wrong is None and whole:
            wrong = _replaced(ours, theirs, base)
        if wrong is None:
            return  # one text that is followed faithfully is enough
        found.append(wrong)
    yield from found[:1]


def repeated(
    text: Claims, quotes: Sequence[Claims], entities: Sequence[str]
) -> Iterator[tuple[NameClaim, str]]:
    """A name that a text has twice and its quotes once, and an entity that the text has not."""
    named = [each for each in text.names if each.entity is not None]
    here = [each.entity for each in named]
    inside = {entity for each in named for entity in each.inside}
    lost = [each for each in entities if each not in here and each not in inside]
    there = [each.entity for quote in quotes for each in quote.names]
    for before, each in pairwise(named):
        if (
            lost
            and before.entity == each.entity
            and there.count(each.entity) < here.count(each.entity)
        ):
            yield each, lost[0]
            return


def follows(text: Claims, other: Claims) -> bool:
    """Whether most words of a text are in another, in their order."""
    ours = _sequence(text).items
    if text.language != other.language or len(ours) < _FEWEST:
        return False
    return LCSseq.similarity(ours, _sequence(other).items) >= _FOLLOWS * len(ours)


def may_move(claims: Claims, name: NameClaim) -> bool:
    """Whether a name may be elsewhere in another wording: "by X", "according to X", "X's"."""
    return bool(_POSSESSIVE.match(claims.text, name.end)) or bool(part(claims, name))


def is_voice(claims: Claims, name: NameClaim) -> bool:
    """Whether a text names somebody for what they say: "according to X", "the article in X"."""
    known = lexicon.load(claims.language).names
    before = _WORD.findall(claims.text[: name.start].casefold())[-_VOICE:]
    after = _WORD.findall(claims.text[name.end :].casefold())[:_VOICE]
    said = known.telling | known.inverted | known.acts.by_first.keys() | known.found
    return may_move(claims, name) or not said.isdisjoint((*before, *after))


def speakers(claims: Claims) -> frozenset[str]:
    """The entities to which a text attributes what it says: "according to X"."""
    return frozenset(
        name.entity
        for name in claims.names
        if name.entity is not None and part(claims, name) == "attribution"
    )


def says(claims: Claims, name: NameClaim) -> bool:
    """Whether a text makes a name the speaker of something: "according to X", "X said"."""
    if is_attributed(claims, name):
        return True
    wanted = {name.entity, *name.inside}
    return any(
        each.start - name.end < _BEFORE
        and name.start - each.end < _BEFORE
        and not each.leads
        and any(not wanted.isdisjoint(speaker) for speaker in each.speakers)
        for each in speeches(claims)
    )


@lru_cache(maxsize=32768)
def attributions(claims: Claims) -> tuple[tuple[int, int], ...]:
    """Where a text says who says so: from "according to" to a comma or the end of the sentence."""
    leading = lexicon.load(claims.language).names.speaking
    folded, found = claims.text.casefold(), []
    for phrase in leading:
        if phrase not in folded:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", folded):
            begins = not folded[: match.start()].rstrip(' “"(')[-1:].isalnum()
            opens = begins and folded[: match.start()].rstrip(' “"(')[-1:] != ","
            end = (_PAUSE if opens else _STOP).search(folded, match.end())
            last = len(folded) if end is None else end.start()
            pause = _PAUSE.search(folded, match.end())
            if pause is not None and not any(
                match.end() <= each.start < pause.start() for each in claims.names
            ):
                last = pause.start()  # "according to the law, but"
            if opens and len(_WORD.findall(folded, match.end(), last)) > _LONGEST:
                words = [each.end() for each in _WORD.finditer(folded, match.end(), last)]
                following = (each.end for each in claims.names if each.start >= match.end())
                last = min(next(following, last), words[_LONGEST - 1])
                if not any(match.end() <= each.start < last for each in claims.names):
                    last = words[1]  # "according to the inquiry it was"
            found.append((match.start(), last))
    return tuple(found)


def is_attributed(claims: Claims, name: NameClaim) -> bool:
    """Whether a name is among those who say so."""
    return any(start <= name.start < end for start, end in attributions(claims))


def is_joined(claims: Claims, one: NameClaim, other: NameClaim) -> bool:
    """Whether two names are members of one list, in any order."""
    joiners = lexicon.load(claims.language).dates.day_joiners
    between = _WORD.findall(claims.text[one.end : other.start].casefold())
    return one.end > other.start or all(word in joiners or word == "the" for word in between)


def part(claims: Claims, name: NameClaim) -> str | None:
    """What the words before a name make of it: agent or attribution."""
    before = claims.text[max(0, name.start - _BEFORE) : name.start].casefold()
    words = f" {before.rstrip().removesuffix(' the').removesuffix(' artikel')}"
    for part, phrases in lexicon.load(claims.language).names.moving.items():
        if any(words.endswith(f" {phrase}") for phrase in phrases):
            return part
    return None


def _exchanged(text: Claims, other: Claims, base: int) -> tuple[NameClaim, NameClaim] | None:
    """Two names that fit better in each other's place."""
    ours, theirs = _sequence(text), _sequence(other)
    there = {each.entity for each in theirs.names if not may_move(other, each)}
    for (one_at, one), (two_at, two) in pairwise(zip(ours.at, ours.names, strict=True)):
        if one.entity == two.entity or not {one.entity, two.entity} <= there:
            continue
        if one.described or two.described:
            continue  # common nouns have more than one place
        apart = len(text.text[one.end : two.start].split()) > 1  # "X says that Y", not "X told Y"
        free = any(may_move(text, each) or (apart and says(text, each)) for each in (one, two))
        items = list(ours.items)
        items[one_at], items[two_at] = items[two_at], items[one_at]
        if LCSseq.similarity(items, theirs.items) > base + free:
            return one, two
    return None


def _replaced(
    ours: WordSequence, theirs: WordSequence, base: int
) -> tuple[NameClaim, NameClaim] | None:
    """A name in the place of one that the other text has and this has not."""
    here = [each.entity for each in ours.names]
    there = [each.entity for each in theirs.names]
    lost = [each for each in theirs.names if each.entity not in here]
    for at, name in zip(ours.at, ours.names, strict=True):
        if here.count(name.entity) <= there.count(name.entity):
            continue
        for each in lost:
            if each.entity in name.inside or name.entity in each.inside:
                continue
            where = theirs.items.index(f"={each.entity}")
            if not _neighbours(ours.items, at) & _neighbours(theirs.items, where):
                continue
            items = [*ours.items[:at], f"={each.entity}", *ours.items[at + 1 :]]
            if LCSseq.similarity(items, theirs.items) > base:
                return name, each
    return None


def _neighbours(items: Sequence[str], at: int) -> set[tuple[int, str]]:
    """The words right before and right after an item, names aside."""
    sides = ((step, items[at + step]) for step in (-1, 1) if 0 <= at + step < len(items))
    return {side for side in sides if not side[1].startswith("=")}


@lru_cache(maxsize=16384)
def _sequence(claims: Claims) -> WordSequence:
    names = [each for each in claims.names if each.entity is not None and not each.quoted]
    items: list[str] = []
    at: list[int] = []
    start = 0
    for name in names:
        items += _WORD.findall(claims.text[start : name.start].casefold())
        at.append(len(items))
        items.append(f"={name.entity}")
        start = name.end
    items += _WORD.findall(claims.text[start:].casefold())
    return WordSequence(tuple(items), tuple(at), tuple(names))
