"""What a negation or hedge is about, by the words after it, and whether a text speaks of that.

A quote may have more sentences than a text repeats; what these deny or hedge asks nothing of it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.analysis.sentences.content_words import content_words
from generator.text.sentences import ends

if TYPE_CHECKING:
    from generator.text.claims.claim import Claims

_BOUNDARY = re.compile(r"[,;:.!?][\"\u201d\u2019]?\s|\s[-\u2013\u2014]\s")
"""Marks that a negation or hedge does not reach beyond."""
_WORDS = 3
"""Words after a negation or hedge that it is about."""
_SEVERAL = 2
"""Words of a clause that a text must have to repeat it."""
_FEWEST = 2
"""Other words of a clause that may say what it is about: not "prosecutors allege"."""
MOST = 0.6
"""Share of them that a text must have to speak of it."""


def concerns(quote: Claims, start: int, end: int, text: Claims) -> bool:
    """Whether a text speaks of what the words from `start` to `end` of its quote are about.

    It does where nothing tells, or where the two are in different languages.
    """
    if quote.language != text.language:
        return True
    scope = words_of(quote, start, end, beyond=True)
    said = keys_in(text, 0, len(text.text))
    known = [keys for keys in scope if not keys.isdisjoint(said)]
    if scope and len(known) < MOST * len(scope):
        return False
    spans = sentence_spans(quote.text)
    own = next(each for each in reversed(spans) if each[0] <= start)
    here = len(keys_in(quote, *own) & said)
    others = (keys_in(quote, *each) for each in spans if each != own)
    return not any(
        known and all(not keys.isdisjoint(each) for keys in known) and len(each & said) > here
        for each in others
    )


def words_of(claims: Claims, start: int, end: int, *, beyond: bool = False) -> list[frozenset[str]]:
    """What the words from `start` to `end` are about: words after them, else before them.

    Words after the clause count where they may go `beyond` it.

    None where only a name or a day follows: "expected by June".
    """
    first, last = next(each for each in reversed(sentence_spans(claims.text)) if each[0] <= start)
    words = [word for word in content_words(claims) if first <= word.start < last]
    begin, stop = _clause(claims.text, start, end, first, last)
    after = [word.keys for word in words if end <= word.start < stop][:_WORDS]
    if after or any(end <= each.start < stop for each in (*claims.names, *claims.dates)):
        return after
    later = [word.keys for word in words if beyond and word.start >= stop][:_WORDS]
    return later or [word.keys for word in words if begin <= word.start < start][-_WORDS:]


def shares_clause(quote: Claims, start: int, end: int, text: Claims) -> bool:
    """Whether a text has a word or name of the clause from `start` to `end`, or this has few."""
    first, stop = _clause(quote.text, start, end, 0, len(quote.text))
    words = keys_in(quote, first, start) | keys_in(quote, end, stop)
    named = {each.entity for each in quote.names if first <= each.start < stop} - {None}
    here = {each.entity for each in text.names}
    return (
        len(words) < _FEWEST
        or len(words & keys_in(text, 0, len(text.text))) >= _SEVERAL
        or not named.isdisjoint(here)
    )


def _clause(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Where the clause of some words begins and ends."""
    before = [each.end() for each in _BOUNDARY.finditer(text, first, start)]
    after = _BOUNDARY.search(text, end, last)
    return (before[-1] if before else first), (last if after is None else after.start())


def is_one_sentence(text: str) -> bool:
    """Whether a text has one sentence: whatever rests on it rests on all that it hedges."""
    return sum(bool(text[start:end].strip()) for start, end in sentence_spans(text)) <= 1


@lru_cache(maxsize=8192)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a text begin and end."""
    return tuple(pairwise((0, *ends(text), len(text))))


def keys_in(claims: Claims, start: int, end: int) -> frozenset[str]:
    """What the words of a part of a text share with their other forms."""
    words = content_words(claims)
    return frozenset(key for word in words if start <= word.start < end for key in word.keys)
