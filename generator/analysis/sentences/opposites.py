"""Words of the opposite sense in two texts: "before" in one and "after" in the other.

Of two texts that say the same one has a word more often and the other its opposite. A word right
after a negation, in a name, or in quoted words is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from generator import lexicon
from generator.analysis.sentences.parts import part_of
from generator.analysis.sentences.pole_words import affirmed, by_pole
from generator.lexicon.poles import COMPARED, CONVERSE, OPPOSITE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.text.claims.claim import Claims, ClaimWords

Poles: TypeAlias = "Mapping[str, tuple[ClaimWords, ...]]"

_WORD = re.compile(r"[^\W\d_]+")


def turned(one: Claims, other: Claims) -> Iterator[tuple[ClaimWords, ClaimWords]]:
    """The words that a text has more often than another, which has their opposite more often.

    A word right after a negation may say what its opposite says: "did not rise" is "fell".
    """
    ours, theirs = by_pole(one), by_pole(other)
    for pole, words in ours.items():
        opposite = OPPOSITE[pole]
        if (
            _has_more(ours, theirs, pole)
            and _has_more(theirs, ours, opposite)
            and (pole in theirs or opposite in ours or _are_alike_denied(one, other, pole))
        ):
            yield words[-1], theirs[opposite][-1]


def _has_more(ours: Poles, theirs: Poles, pole: str) -> bool:
    return len(ours.get(pole, ())) > len(theirs.get(pole, ()))


def _are_alike_denied(one: Claims, other: Claims, pole: str) -> bool:
    """Whether a negation turns the words of both texts round, or of neither."""
    return (pole in affirmed(one)) == (OPPOSITE[pole] in affirmed(other))


def unsupported(text: Claims, passages: Sequence[Claims]) -> Iterator[tuple[ClaimWords, str]]:
    """The words of a text of which passages in its language have only the opposite.

    "Buys" for "sells" only where the names have the same parts: with these exchanged both may say
    the same; "before" for "after" only where the same word follows.
    """
    ours = affirmed(text)
    known = {pole for each in passages for pole in affirmed(each)}
    for pole, (claim, *_) in ours.items():
        opposite = OPPOSITE[pole]
        if pole in known or opposite in ours:
            continue
        for each in passages:
            theirs = affirmed(each).get(opposite) if each.language == text.language else None
            if theirs is None or (pole in CONVERSE and not _has_same_parts(text, each)):
                continue
            if pole not in COMPARED or _next(text, claim) == _next(each, theirs[0]):
                yield claim, each.text
                break


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
