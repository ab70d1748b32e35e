"""Finds two names in each other's place in two languages, by their order and their parts.

Two languages may turn a group round ("Iran's drones", "drone Iran"), name who acts elsewhere ("by
X"), or the receiver first ("gives X the shells"). Another order that none of these explains is
another sense.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences.parts import part_of
from generator.analysis.sentences.places import is_joined
from generator.analysis.sentences.slices import by_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.text.claims.claim import Claims, NameClaim

_WORD = re.compile(r"[^\W\d_]+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_MARK = re.compile(r"['\u2019]s?(?!\w)|-\w+")
"""What makes a name say whose or what kind something is: Iran's; Iranian-made."""
_BREAK = re.compile(r"[,;:.()!?](?=\s|$)")
_LONGEST = 2
"""Words of a group between its names: North Korea's new ballistic missiles."""
_CLAUSE = 3
"""Words between who acts and what it is done to, in a clause of their own."""
_OFTEN = 2
"""From more mentions on, nothing tells which one is which."""
_MOVING = frozenset({"attribution", "in", "with"})
"""Parts that a name has first or last in a sentence."""
_FIXED = frozenset({"to", "agent", "against"})
"""Parts that no other name of the same sentence has in another language."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two names of a text, the first one first."""

    text: Claims
    first: NameClaim
    second: NameClaim

    @property
    def parts(self) -> tuple[str, str]:
        return part_of(self.text, self.first), part_of(self.text, self.second)

    @property
    def is_inverted(self) -> bool:
        return self.first.start > self.second.start

    @property
    def between(self) -> str:
        """What is between the names, whichever comes first."""
        one, other = sorted((self.first, self.second), key=lambda name: name.start)
        after = self.text.text[one.end : other.start]
        return _POSSESSIVE.sub("", re.sub(r"^-\w+", "", after))

    def is_near(self, most: int) -> bool:
        """Whether only so many words and no mark are between the names."""
        return _BREAK.search(self.between) is None and len(_WORD.findall(self.between)) <= most

    @property
    def group(self) -> int | None:
        """How many words are between the names of a group; none where they are no group."""
        if _BREAK.search(self.between):
            return None
        known = lexicon.load(self.text.language)
        count = 0
        for word in _WORD.findall(self.between.casefold()):
            links = known.names.prepositions.get(word, "from") != "from"
            if links or word in known.names.relative or word in known.dates.day_joiners:
                return None
            count += word not in known.figures.function_words | known.names.determiners
        return count


def exchanged(one: Claims, other: Claims) -> Iterator[tuple[NameClaim, NameClaim]]:
    """The names of a text that are in each other's place in a text that says the same."""
    if not all(lexicon.load(each.language).names.prepositions for each in (one, other)):
        return
    ours, theirs = by_sentence(one), by_sentence(other)
    pairs = zip(ours, theirs, strict=True) if len(ours) == len(theirs) else [(one, other)]
    for here, there in pairs:
        for (a, their_a), (b, their_b) in combinations(_same_names(here, there), 2):
            if a.entity == b.entity or _is_list(here, there, (a, their_a), (b, their_b)):
                continue
            if _differ(_Pair(here, a, b), _Pair(there, their_a, their_b)):
                yield a, b


def _same_names(one: Claims, other: Claims) -> list[tuple[NameClaim, NameClaim]]:
    """The names of a text in order, each with the same one of another that has it as often.

    A longer name is the same as one inside it: "Russia's military", "Rusia".
    """
    ours, theirs = _by_entity(one), _by_entity(other)
    found = [
        pair
        for entity, names in ours.items()
        if len(names) == len(theirs.get(entity, ())) <= _OFTEN
        for pair in zip(names, theirs[entity], strict=True)
    ]
    for mine, yours, turned in ((ours, theirs, False), (theirs, ours, True)):
        for entity, names in mine.items():
            alike = [each for each in names[0].inside if each not in mine and each in yours]
            if len(names) == 1 and entity not in yours and alike and len(yours[alike[0]]) == 1:
                pair = names[0], yours[alike[0]][0]
                found.append(pair[::-1] if turned else pair)
    return sorted(found, key=lambda pair: pair[0].start)


@lru_cache(maxsize=16384)
def _by_entity(claims: Claims) -> Mapping[str, Sequence[NameClaim]]:
    found: dict[str, list[NameClaim]] = defaultdict(list)
    for name in claims.names:
        if name.entity is not None and not name.quoted:
            found[name.entity].append(name)
    return found


def _is_list(
    here: Claims,
    there: Claims,
    one: tuple[NameClaim, NameClaim],
    other: tuple[NameClaim, NameClaim],
) -> bool:
    """Whether two names are members of one list in both texts, or one is inside the other."""
    (a, their_a), (b, their_b) = one, other
    if any(x.entity in y.inside for x, y in ((a, b), (b, a), (their_a, their_b))):
        return True
    first, last = sorted((their_a, their_b), key=lambda name: name.start)
    joined = is_joined(here, a, b), is_joined(there, first, last)
    links = here.text[a.end : b.start], there.text[first.end : last.start]
    named = any(each and _WORD.search(link) for each, link in zip(joined, links, strict=True))
    return all(joined) or named


def _differ(here: _Pair, there: _Pair) -> bool:
    """Whether nothing explains how two names are in two texts that say the same."""
    if _is_crossed(here, there) or _is_crossed(there, here):
        return True
    if here.is_inverted == there.is_inverted:
        return _is_turned(here, there) or _is_turned(there, here)
    return not (
        _has_moved(here.parts, there.parts)
        or _is_group(here, there)
        or _receives(here, there)
        or _receives(there, here)
        or _acts(here)
        or _acts(there)
    )


def _is_crossed(here: _Pair, there: _Pair) -> bool:
    """Whether one name has in one text the part that the other has elsewhere: "to X", "to Y"."""
    ours, theirs = here.parts, there.parts
    for mine, rest, own, others in (
        (ours[0], ours[1], theirs[0], theirs[1]),
        (ours[1], ours[0], theirs[1], theirs[0]),
    ):
        if _alike(others, mine) and not _alike(rest, mine) and not _alike(own, mine):
            turned = here.is_inverted != there.is_inverted
            if mine in _FIXED or mine == "attribution" or (mine in _MOVING and turned):
                return True
    return False


def _alike(part: str, other: str) -> bool:
    """Whether two parts are one: who says so may be named as who acts, "told by X"."""
    return part == other or {part, other} == {"agent", "attribution"}


def _is_turned(here: _Pair, there: _Pair) -> bool:
    """Whether a name says whose the next is, and in another language the next says whose it is."""
    if here.is_inverted or not _MARK.match(here.text.text, here.first.end):
        return False
    if here.parts == ("", "from") and there.parts[1] == "agent":
        return here.is_near(3) and there.is_near(3)  # "X's purchase of Y", "pembelian X oleh Y"
    marked = _MARK.match(there.text.text, there.first.end)
    plain = not marked and not there.parts[1] and there.group is not None
    return here.group == 0 and here.is_near(0) and plain and there.is_near(1)


def _has_moved(ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Whether a name has the same part in both texts, by which it may come first or last."""
    if ours == theirs and ours[0] != ours[1] and all(ours):
        return True
    if ours.count("attribution") != theirs.count("attribution"):
        return True
    return any(mine == own and mine in _MOVING for mine, own in zip(ours, theirs, strict=True))


def _is_group(here: _Pair, there: _Pair) -> bool:
    """Whether two names are beside each other in both texts, with as much between them."""
    ours, theirs = here.group, there.group
    if ours is None or theirs is None:
        return _belongs(here, there) or _belongs(there, here)
    return ours <= _LONGEST and abs(ours - theirs) <= 1


def _belongs(here: _Pair, there: _Pair) -> bool:
    """Whether a name says whose or where the other is: "X's supply of shells", "Y, X"."""
    name, other = sorted((here.first, here.second), key=lambda each: each.start)
    if not _MARK.match(here.text.text, name.end):
        return False
    if here.group == 0 and there.between.strip() == ",":
        return True
    return other.words[:1].islower() and there.is_near(1)


def _receives(here: _Pair, there: _Pair) -> bool:
    """Whether a name is after "to" in one text and before what it gets in the other."""
    for name, plain, first in (
        (here.first, there.first, not there.is_inverted),
        (here.second, there.second, there.is_inverted),
    ):
        before = _WORD.findall(here.text.text[: name.start].casefold())[-2:]
        kinds = lexicon.load(here.text.language).names.prepositions
        is_receiver = "to" in {kinds.get(word) for word in before}
        if is_receiver and first and not part_of(there.text, plain) and there.is_near(_LONGEST):
            return True
    return False


def _acts(pair: _Pair) -> bool:
    """Whether one of two names of one clause is who acts: "by X"."""
    return "agent" in pair.parts and pair.is_near(_CLAUSE)
