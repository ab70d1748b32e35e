"""Words of the opposite sense in two texts: "before" in one and "after" in the other.

Only a text that has one of two such words is compared with one that has only the other. A word
right after a negation, in a name, or in quoted words is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences.parts import part_of
from generator.lexicon.poles import COMPARED, CONVERSE, OPPOSITE
from generator.text.claims.claim import ClaimWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.text.claims.claim import Claims

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 2
"""Code points between a negation and the word that it turns round."""


def turned(one: Claims, other: Claims) -> Iterator[tuple[ClaimWords, ClaimWords]]:
    """The words of a text of which another has only the opposite, each with that."""
    ours, theirs = _poles(one), _poles(other)
    for pole, claim in ours.items():
        opposite = OPPOSITE[pole]
        if opposite in theirs and pole not in theirs and opposite not in ours:
            yield claim, theirs[opposite]


def unsupported(text: Claims, passages: Sequence[Claims]) -> Iterator[tuple[ClaimWords, str]]:
    """The words of a text of which passages in its language have only the opposite.

    "Buys" for "sells" only where the names have the same parts: with these exchanged both may say
    the same; "before" for "after" only where the same word follows.
    """
    ours = _poles(text)
    known = {pole for each in passages for pole in _poles(each)}
    for pole, claim in ours.items():
        opposite = OPPOSITE[pole]
        if pole in known or opposite in ours:
            continue
        for each in passages:
            theirs = _poles(each).get(opposite) if each.language == text.language else None
            if theirs is None or (pole in CONVERSE and not _has_same_parts(text, each)):
                continue
            if pole not in COMPARED or _next(text, claim) == _next(each, theirs):
                yield claim, each.text
                break


@lru_cache(maxsize=32768)
def _poles(claims: Claims) -> Mapping[str, ClaimWords]:
    """By its sense: the first word of a text that has an opposite."""
    known = lexicon.load(claims.language).opposites
    found: dict[str, ClaimWords] = {}
    for match in _WORD.finditer(claims.text) if known else ():
        pole = known.get(match[0].casefold())
        if pole is None or pole in found or not _counts(claims, match.start()):
            continue
        found[pole] = ClaimWords(start=match.start(), end=match.end(), words=match[0])
    return found


def _has_same_parts(one: Claims, other: Claims) -> bool:
    """Whether the names of both texts, some at least, have the same part in both."""
    ours, theirs = (
        {each.entity: part_of(claims, each) for each in claims.names} for claims in (one, other)
    )
    shared = [each for each in ours if each is not None and each in theirs]
    return bool(shared) and all(ours[each] == theirs[each] for each in shared)


def _next(claims: Claims, claim: ClaimWords) -> str:
    """The word after another, words of grammar left out."""
    dull = lexicon.load(claims.language).figures.function_words
    words = (word.casefold() for word in _WORD.findall(claims.text[claim.end :]))
    return next((word for word in words if word not in dull), "")


def _counts(claims: Claims, start: int) -> bool:
    """Whether a word is the text's own, and not turned round by a negation right before it."""
    if any(each.start <= start < each.end for each in (*claims.names, *claims.quoted)):
        return False
    plain = (each for each in claims.negations if each.family is None)
    return not any(0 <= start - each.end < _NEAR for each in plain)
