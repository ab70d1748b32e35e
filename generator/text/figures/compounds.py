"""Tells numbers that are one with what is beside them: 40-foot, 1 hour 45, one thirty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.units import currency_before, noun_after

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.text.figures.numbers import Number

_CLOSING = frozenset({".", ",", ")", ";", ":", "?", "!"})


def is_compound(tokens: Tokens, number: Number) -> bool:
    """Tell whether a number is one word with what it measures: $9,800 per 40-foot box."""
    after = number.last + 1
    hyphen = tokens.word(after) == HYPHEN and tokens.touches(after)
    return hyphen and tokens.touches(after + 1) and is_word(tokens.word(after + 1))


def is_remainder(
    tokens: Tokens, number: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether a number goes on with the measure before it, and has no unit: 1 hour 45."""
    known = lexicon.figures.measures.union(lexicon.dates.units)
    if len(between) != 1 or between[0] not in known:
        return False
    percent = lexicon.figures.percent.starting(tokens, number.last + 1)
    money = currency_before(tokens, number.first, lexicon) < number.first
    return not money and percent is None and noun_after(tokens, number.last, lexicon) is None


def is_measure(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a token is a unit of measure."""
    word, figures = tokens.word(index), lexicon.figures
    known = word in figures.measures or word in lexicon.dates.units
    return known or tokens.written(index) in figures.unit_symbols


def collide(tokens: Tokens, one: Number, other: Number) -> bool:
    """Tell whether two numbers without a word between may be one: one thirty, 20 30."""
    after = other.last + 1
    glued = tokens.touches(after) and tokens.word(after) not in _CLOSING
    if glued:
        return False
    in_digits = is_numeral(tokens.word(one.last)), is_numeral(tokens.word(other.first))
    small = one.amount is not None and abs(one.amount) < 1
    return in_digits != (False, True) or small
