"""Quarters, thirds and halves of a year: "Q3", "the first half", "kuartal III", "semester ke-2"."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, is_word
from generator.text.figures.digit_dates import is_likely_year

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_FIRST_CODE = {4: 33, 3: 37, 2: 40}
"""What EDTF writes for the first of so many parts."""
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

_SIGNS = frozenset({HYPHEN, "\u2013", "/"})
_SHORT_YEAR = 2

Found = tuple[int, int, int]
"""First and last token, and the code in EDTF."""


@dataclass(frozen=True, slots=True)
class Division:
    """A part of a year, with the year that is joined to it, by its tokens."""

    first: int
    last: int
    code: int
    """What EDTF writes for it: 33 for the first quarter."""
    year: int | None = None
    short_year: bool = False
    """Whether its year is written without the century: 4Q24."""


def division_of(tokens: Tokens, index: int, lexicon: Lexicon) -> Division | None:
    """The division whose noun or letter is at a token, with its year: Q2-2023, 2024Q3, 4Q24."""
    found = division_at(tokens, index, lexicon)
    if found is None:
        return None
    first, last, code = found
    at = last + 1 + (tokens.word(last + 1) in _SIGNS)
    if at > last + 1 and tokens.touches(at - 1) and tokens.touches(at):
        if is_likely_year(tokens.word(at)):
            return Division(first, at, code, int(tokens.word(at)))
        return Division(first, last, code)
    before = first - 1 - (tokens.word(first - 1) in _SIGNS)
    if is_likely_year(tokens.word(before)) and all(
        tokens.touches(each) for each in range(before + 1, first + 1)
    ):
        return Division(before, last, code, int(tokens.word(before)))
    at = last + 1 + (tokens.word(last + 1) in {"'", "\u2019"})
    joined = all(tokens.touches(each) for each in range(last + 1, at + 1))
    if joined and _is_short_year(tokens, at):
        return Division(first, at, code, short_year=True)
    return Division(first, last, code)


def _is_short_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is the last two digits of a year."""
    word = tokens.word(index)
    digits = len(word) == _SHORT_YEAR and word.isascii() and word.isdecimal()
    return digits and not (tokens.touches(index + 1) and is_word(tokens.word(index + 1)))


def ends_division(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a part of a year ends at a token: Q3, paruh kedua."""
    for index in range(last, last - 4, -1):
        if index < 0:
            return False
        found = division_at(tokens, index, lexicon)
        if found is not None:
            return found[1] == last
    return False


def division_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Found | None:
    """The division whose noun or letter is at a token; None where there is none."""
    parts = lexicon.dates.division_letters.get(tokens.word(index))
    if parts is not None and tokens.touches(index + 1) and _digit(tokens.word(index + 1)):
        return _found(index, index + 1, parts, _digit(tokens.word(index + 1)))
    if parts is not None and tokens.touches(index) and tokens.written(index).isupper():
        number = None if tokens.touches(index - 1) else _digit(tokens.word(index - 1))
        return _found(index - 1, index, parts, number)  # 3Q, unlike the hours of 3h
    noun = lexicon.dates.divisions.starting(tokens, index)
    if noun is None:
        return None
    return _after(tokens, noun.first, noun.last, noun.meaning, lexicon) or _before(
        tokens, noun.first, noun.last, noun.meaning, lexicon
    )


def _after(tokens: Tokens, first: int, last: int, parts: int, lexicon: Lexicon) -> Found | None:
    """The number after the noun: kuartal III, kuartal 3, kuartal ke-3, kuartal ketiga."""
    at = last + 1
    if number := _ROMAN.get(tokens.written(at)) or _digit(tokens.word(at)):
        return _found(first, at, parts, number)
    if tokens.word(at) in lexicon.figures.ordinal_prefixes:
        at += 2 if tokens.word(at + 1) == HYPHEN else 1
        return _found(first, at, parts, _digit(tokens.word(at)))
    ordinal = lexicon.numbers.ordinals.starting(tokens, at)
    return _found(first, ordinal.last, parts, int(ordinal.meaning)) if ordinal else None


def _before(tokens: Tokens, first: int, last: int, parts: int, lexicon: Lexicon) -> Found | None:
    """The ordinal before the noun: the third quarter, third-quarter, 3rd quarter."""
    at = first - 1
    if tokens.word(at) == HYPHEN:
        at -= 1
    ordinal = lexicon.numbers.ordinals.ending(tokens, at)
    if ordinal is not None:
        return _found(ordinal.first, last, parts, int(ordinal.meaning))
    if tokens.word(at) in lexicon.figures.ordinal_suffixes and tokens.touches(at):
        return _found(at - 1, last, parts, _digit(tokens.word(at - 1)))
    if tokens.touches(first) and unicodedata.category(tokens.word(first)[0]) == "Lo":
        return _found(at, last, parts, _digit(tokens.word(at)))  # 4분기
    return None


def _found(first: int, last: int, parts: int, number: int | None) -> Found | None:
    if number is None or not 1 <= number <= parts:
        return None
    return first, last, _FIRST_CODE[parts] + number - 1


def _digit(word: str) -> int | None:
    return int(word) if len(word) == 1 and word.isascii() and word.isdecimal() else None
