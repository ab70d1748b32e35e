"""Tells numbers from names where digits, letters and signs are written together.

"155mm" and "10-15" hold numbers, "KN-23" and "9K720" are names, "20:30" is a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.figure import Kind

if TYPE_CHECKING:
    from generator.lexicon import Lexicon

_DEGREES_REACH = 8
_MINUS = frozenset({HYPHEN, "\u2212"})
_JOINERS = frozenset("-/:_+")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?")
_UNIT_AFTER = re.compile(r"n-n-w(?:-w)*|n-w(?:-w)*")
_GLUED = re.compile(r"(?:n-)?nw(?:-w)*")
_RATE = re.compile(r"(?:n-)?nw/w")
_MONEY = re.compile(r"wn(?:-n)?w?")
_PREFIXED = re.compile(r"w-nw?(?:-w)*")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens written together around a numeral."""

    first: int
    last: int
    kind: Kind
    """Cardinal where its numerals are read one by one, else what the whole of it is."""


def chunk_at(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> Chunk:
    """Return the chunk a numeral stands in, reaching back no further than `floor`."""
    first = last = index
    if not (tokens.touches(index) or tokens.touches(index + 1)):
        return Chunk(first, last, Kind.CARDINAL)
    while (
        first > floor and (step := _joined_before(tokens, first, lexicon)) and first - step >= floor
    ):
        first -= step
    while step := _joined_after(tokens, last, lexicon):
        last += step
    return Chunk(first, last, _kind(tokens, first, last, lexicon))


def _joined_before(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return how many tokens the chunk grows by to the left: none, a word, a sign and a word."""
    if not tokens.touches(index):
        return 0
    if _is_alnum(tokens.word(index - 1), lexicon):
        return 1
    return 2 if _is_joint(tokens, index - 1, lexicon) else 0


def _joined_after(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return how many tokens the chunk grows by to the right."""
    if not tokens.touches(index + 1):
        return 0
    if _is_alnum(tokens.word(index + 1), lexicon):
        return 1
    return 2 if _is_joint(tokens, index + 1, lexicon) else 0


def _is_joint(tokens: Tokens, sign: int, lexicon: Lexicon) -> bool:
    """Tell whether a sign joins what stands directly before and after it."""
    before, word, after = (tokens.word(sign + step) for step in (-1, 0, 1))
    if word not in _JOINERS or not (tokens.touches(sign) and tokens.touches(sign + 1)):
        return False
    if word == ":":
        return is_numeral(before) and is_numeral(after)
    return _is_alnum(before, lexicon) and _is_alnum(after, lexicon)


def _is_alnum(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a token is digits, or letters that its neighbours can be one word with."""
    apart = word in lexicon.attached or not is_word(word) or is_unspaced(word[0])
    return is_numeral(word) or not apart


def _kind(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> Kind:
    """Return what a chunk is, from the shape of it."""
    words = tokens.words[first : last + 1]
    shape = "".join("n" if is_numeral(word) else "w" if is_word(word) else word for word in words)
    apart = shape in {"n", "n-n", "n-n/n"} or _UNIT_AFTER.fullmatch(shape)
    per = shape == "n/w" and is_rate_unit(tokens, last, lexicon)  # Rp150.000/hari
    if apart or per or _pairs(tokens, first, shape, lexicon):
        ordinal = shape == "n-w" and words[-1] in lexicon.figures.ordinal_suffixes
        return Kind.ORDINAL if ordinal else Kind.CARDINAL  # 40-th
    if _CLOCK.fullmatch("".join(words)):
        return Kind.TIME
    if shape == "n/n" and all(word.isdigit() for word in words[::2]):
        return Kind.FRACTION
    if _RATE.fullmatch(shape):  # 140km/h
        units = {tokens.written(first + at) for at, sign in enumerate(shape) if sign == "w"}
        return Kind.CARDINAL if units <= lexicon.figures.unit_symbols else Kind.IDENTIFIER
    if _GLUED.fullmatch(shape):
        return _glued_kind(tokens, first + shape.index("w"), lexicon)
    return _led_kind(lexicon, words[0], words[-1], shape)


def is_rate_unit(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a token is a unit that a rate is of: 150.000/hari, 12/kg."""
    known = tokens.written(index) in lexicon.figures.unit_symbols
    return known or tokens.word(index) in lexicon.dates.units


def _pairs(tokens: Tokens, first: int, shape: str, lexicon: Lexicon) -> bool:
    """Tell whether a chunk is a range of numbers that each have their scale: 5k-20k."""
    if shape not in {"nw-nw", "n-nw"}:
        return False
    numbers, places = lexicon.numbers, [at for at, sign in enumerate(shape) if sign == "w"]
    return all(
        tokens.words[first + at] in numbers.scales
        or tokens.words[first + at] in numbers.glued
        or tokens.words[first + at] in numbers.glued_after_currency
        or tokens.written(first + at) in lexicon.figures.unit_symbols
        for at in places
    )


def _led_kind(lexicon: Lexicon, leader: str, last: str, shape: str) -> Kind:
    """Return what a chunk is that begins with a word: Rp10, ke-4, pasca-2022, KN-23."""
    figures = lexicon.figures
    if _MONEY.fullmatch(shape) and leader in figures.currencies:
        return Kind.CARDINAL
    if _PREFIXED.fullmatch(shape) and leader in figures.ordinal_prefixes:
        return Kind.ORDINAL
    if _PREFIXED.fullmatch(shape) and leader in figures.year_prefixes:
        return Kind.ORDINAL if last in figures.ordinal_suffixes else Kind.YEAR  # mid-20th
    if shape == "wn" and leader in figures.year_prefixes and is_likely_year(last):
        return Kind.YEAR  # FY2024
    return Kind.IDENTIFIER


def _glued_kind(tokens: Tokens, index: int, lexicon: Lexicon) -> Kind:
    """Return what a chunk is by the word against its digits: 155mm, 20rb, 4th, 9K."""
    word, numbers, figures = tokens.words[index], lexicon.numbers, lexicon.figures
    if word in figures.ordinal_suffixes:
        return Kind.ORDINAL
    if word in lexicon.dates.year_suffixes:
        return Kind.YEAR
    written = tokens.written(index)
    glued = written in numbers.glued_capitals or any(
        word in scales for scales in (numbers.scales, numbers.glued, numbers.glued_after_currency)
    )
    measured = written in figures.unit_symbols
    measured = measured or (word,) in figures.percent.meanings  # 2.75pc
    bounded = (word,) in lexicon.bounds.after.meanings
    known = glued or measured or bounded or is_degree(tokens, index, lexicon)
    return Kind.CARDINAL if known else Kind.IDENTIFIER


def is_degree(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a letter is of a temperature, by a word not far from it: highs of 38C."""
    figures = lexicon.figures
    if tokens.written(index) not in figures.degree_letters:
        return False
    sign = index - 2
    if tokens.word(sign) in _MINUS and tokens.touches(index - 1) and not tokens.touches(sign):
        return True
    near = tokens.words[max(0, index - _DEGREES_REACH) : index + _DEGREES_REACH]
    return not figures.degree_context.isdisjoint(near)
