"""Quarters, thirds and halves of a year: "Q3", "the first half", "kuartal III", "semester ke-2"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_FIRST_CODE = {4: 33, 3: 37, 2: 40}
"""What EDTF writes for the first of so many parts."""
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}

Found = tuple[int, int, int]
"""First and last token, and the code in EDTF."""


def division_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Found | None:
    """The division whose noun or letter is at a token; None where there is none."""
    parts = lexicon.dates.division_letters.get(tokens.word(index))
    if parts is not None and tokens.touches(index + 1):
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
    return None


def _found(first: int, last: int, parts: int, number: int | None) -> Found | None:
    if number is None or not 1 <= number <= parts:
        return None
    return first, last, _FIRST_CODE[parts] + number - 1


def _digit(word: str) -> int | None:
    return int(word) if len(word) == 1 and word.isascii() and word.isdecimal() else None
