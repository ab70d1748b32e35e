"""The part that the words before a name give it, and names whose parts two languages exchange.

"By X", "to X" and "according to X" are said alike in languages with prepositions, wherever the
names are. Two names are exchanged where each has the part that the other has elsewhere; or, where
no such word explains it, where they are in another order with other words between them.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences.places import is_attributed, part
from generator.search import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.text.claims.claim import Claims, NameClaim

_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
_SUFFIX = re.compile(r"(?:['\u2019]s\b)?(?:-\w+)? ?")
"""What one name of a group has before the next: "the Iranian-made drones"."""
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_LONG = 4
"""Letters of a passive verb after its prefix."""
FREE = frozenset({"attribution", "agent", "in", "with"})
"""Parts that may come first or last: "in Moscow", "together with Iran"."""
_BETWEEN = (1, 2)
"""Words between two names, in the text with fewer and in the other, that make them no group."""


def exchanged(one: Claims, other: Claims) -> Iterator[tuple[NameClaim, NameClaim]]:
    """The names of a text that have each other's part in a text that says the same."""
    if not (_has_prepositions(one.language) and _has_prepositions(other.language)):
        return
    ours, theirs = _single(one), _single(other)
    shared = [each for each in ours if each in theirs]
    for a, b in combinations(shared, 2):
        here, there = (ours[a], ours[b]), (theirs[a], theirs[b])
        parts = tuple(part_of(one, each) for each in here)
        their_parts = tuple(part_of(other, each) for each in there)
        crossed = parts[0] != parts[1] and parts == their_parts[::-1]
        is_free = not FREE.isdisjoint((*parts, *their_parts))
        if crossed or (not is_free and _is_turned(one, here, other, there)):
            yield here


@lru_cache(maxsize=32768)
def part_of(claims: Claims, name: NameClaim) -> str:
    """The part of a name: attribution, agent, or the kind of the preposition before its group."""
    if is_attributed(claims, name):
        return "attribution"
    if part(claims, name) == "agent":
        return "agent"
    for each in claims.names:
        is_before = each.entity is not None and each.end <= name.start
        if is_before and _SUFFIX.fullmatch(claims.text, each.end, name.start):
            return part_of(claims, each)
    known = lexicon.load(claims.language).names
    words = _WORD.findall(claims.text[: name.start].casefold())
    last = next((word for word in reversed(words) if word not in known.determiners), "")
    is_passive = any(
        last.startswith(each) and len(last) - len(each) >= _LONG for each in known.passive
    ) and last not in stems.stems(last, claims.language)  # "diplomat"
    return "agent" if is_passive else known.prepositions.get(last, "")


def _has_prepositions(language: str) -> bool:
    return bool(lexicon.load(language).names.prepositions)


@lru_cache(maxsize=16384)
def _single(claims: Claims) -> Mapping[str, NameClaim]:
    """The entities that a text names once."""
    counts = Counter(each.entity for each in claims.names)
    return {
        each.entity: each
        for each in claims.names
        if each.entity is not None and counts[each.entity] == 1
    }


def _is_turned(
    one: Claims,
    here: tuple[NameClaim, NameClaim],
    other: Claims,
    there: tuple[NameClaim, NameClaim],
) -> bool:
    """Whether two names are in another order, and no group that a language may turn round."""
    if any(each.described for each in (*here, *there)):
        return False
    if (here[0].start < here[1].start) == (there[0].start < there[1].start):
        return False
    least, most = sorted((_between(one, *here), _between(other, *there)))
    return least >= _BETWEEN[0] and most >= _BETWEEN[1]


def _between(claims: Claims, name: NameClaim, other: NameClaim) -> int:
    """How many words are between two names, those of lists left out."""
    first, last = sorted((name, other), key=lambda each: each.start)
    known = lexicon.load(claims.language)
    dull = known.names.determiners | known.dates.day_joiners
    text = _POSSESSIVE.sub(" ", claims.text[first.end : last.start])
    return sum(word.isalpha() and word not in dull for word in _WORD.findall(text.casefold()))
