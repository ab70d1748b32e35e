"""The words of a text that have an opposite, by their sense: before, sold, fell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.text.claims.claim import ClaimWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.text.claims.claim import Claims

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 2
"""Code points between a negation and the word that it turns round."""
_ALIKE = {"earlier": "before", "later": "after"}
"""Senses for which another language or wording has one word: a year later, sesudahnya."""


@lru_cache(maxsize=32768)
def by_pole(claims: Claims, *, quoted: bool = False) -> Mapping[str, tuple[ClaimWords, ...]]:
    """By its sense: the words of a text that have an opposite, in text order.

    Those of names, of figures ("some 900") and of phrases such as "kerja sama" are left out, and
    those in quotation marks where they are not asked for.
    """
    words = lexicon.load(claims.language)
    known, idioms = words.opposites, words.not_opposites
    if not known:
        return {}
    apart = [(each.start, each.end) for each in (*claims.names, *claims.figures)]
    apart += [] if quoted else [(each.start, each.end) for each in claims.quoted]
    apart += [each.span() for each in idioms.finditer(claims.text)] if idioms is not None else []
    found: dict[str, list[ClaimWords]] = {}
    for match in _WORD.finditer(claims.text):
        pole, start = known.get(match[0].casefold()), match.start()
        if pole is not None and not any(first <= start < last for first, last in apart):
            claim = ClaimWords(start=start, end=match.end(), words=match[0])
            found.setdefault(_ALIKE.get(pole, pole), []).append(claim)
    return {pole: tuple(each) for pole, each in found.items()}


@lru_cache(maxsize=32768)
def affirmed(claims: Claims) -> Mapping[str, tuple[ClaimWords, ...]]:
    """The same without those right after a negation, which turns them round."""
    plain = [each.end for each in claims.negations if each.family is None]
    kept = {
        pole: tuple(
            each for each in words if not any(0 <= each.start - end < _NEAR for end in plain)
        )
        for pole, words in by_pole(claims).items()
    }
    return {pole: words for pole, words in kept.items() if words}
