"""The words beside a name, by which two texts give it the same part: "sent to Russia"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from generator import lexicon
from generator.analysis.sentences.content_words import content_words
from generator.analysis.sentences.places import is_joined, part

if TYPE_CHECKING:
    from generator.text.claims.claim import Claims, NameClaim

_NEAR = 3
"""Words before and after a name that belong to it."""
_SEVERAL = 2
"""How many of them show that two names have the same part, where the nearest do not."""
_WORD = re.compile(r"[^\W\d_]+|[.,;:!?]")
Sides: TypeAlias = tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]
"""The words before a name and those after it, the nearest first."""


def are_alike(one: Claims, name: NameClaim, other: Claims, there: NameClaim) -> bool:
    """Whether a name has the same nearest word on one side in both texts, or two of the near."""
    ours = sides(one, name)
    if not any(ours):
        return True
    before = _word_before(one, name)
    if before and before == _word_before(other, there):
        return True
    return any(_share(a, b) for a, b in zip(ours, sides(other, there), strict=True))


def _share(here: tuple[frozenset[str], ...], there: tuple[frozenset[str], ...]) -> bool:
    if here and there and not here[0].isdisjoint(there[0]):
        return True
    shared = sum(any(not a.isdisjoint(b) for b in there[:_NEAR]) for a in here[:_NEAR])
    return shared >= _SEVERAL


@lru_cache(maxsize=32768)
def sides(claims: Claims, name: NameClaim) -> Sides:
    """The words before and after a name as far as the next names, turned round after "by"."""
    first, last = 0, len(claims.text)
    for each in claims.names:
        if each.entity is None or each.quoted or each.described:
            continue
        if each.end <= name.start and not is_joined(claims, each, name):
            first = max(first, each.end)
        if each.start >= name.end and not is_joined(claims, name, each):
            last = min(last, each.start)
    words = content_words(claims)
    before = tuple(word.keys for word in reversed(words) if first <= word.start < name.start)
    after = tuple(word.keys for word in words if name.end <= word.start < last)
    return (after, before) if part(claims, name) == "agent" else (before, after)


def _word_before(claims: Claims, name: NameClaim) -> str:
    """The word such as "to" right before a name, articles aside; empty for any other word."""
    known = lexicon.load(claims.language)
    joiners, dull = known.dates.day_joiners, known.figures.function_words
    words = _WORD.findall(claims.text[: name.start].casefold())
    last = next((word for word in reversed(words) if word not in known.names.determiners), "")
    return last if last in dull and last not in joiners else ""
