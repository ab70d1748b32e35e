"""Finds words that multiply: "twentyfold", "20-fold", "doubled", "verdreifacht".

A number with a word of its own for it ("20 times", "dua kali lipat") is a figure, and read as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.text import figures
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True, order=True)
class Multiple:
    """A word that says how many times as much; positions are code points, the end is exclusive."""

    start: int
    end: int
    factor: Fraction


@cache
def multiples(text: str, language: str) -> tuple[Multiple, ...]:
    """The words of a text that multiply, in order; none in a language without a lexicon."""
    words = lexicon.load(language).doubts
    tokens = tokens_of(text, language)
    found = [
        Multiple(tokens.spans[each.first][0], tokens.spans[each.last][1], each.meaning)
        for each in words.multiplied.all(tokens)
    ]
    taken = [(each.start, each.end) for each in found]
    found += [
        each
        for each in _ending(text, language, words.multiplied_endings)
        if not any(each.start < end and start < each.end for start, end in taken)
    ]
    return tuple(sorted(found))


def _ending(text: str, language: str, endings: tuple[str, ...]) -> Iterator[Multiple]:
    """The numbers that an ending makes a word that multiplies."""
    if not endings:
        return
    longest_first = tuple(sorted(endings, key=len, reverse=True))
    for word in _WORD.finditer(text):
        folded = word[0].casefold()
        ending = next((each for each in longest_first if folded.endswith(each)), None)
        if ending is None:
            continue
        stem = word[0][: -len(ending)].rstrip("-")
        read = figures.read(stem, language)
        if len(read) == 1 and read[0].amount is not None and read[0].end == len(stem):
            yield Multiple(word.start(), word.end(), Fraction(read[0].amount))
