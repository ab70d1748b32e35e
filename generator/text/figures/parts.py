"""The steps that read parts of a whole: halves, two thirds, 3/4, two and a half."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, is_numeral
from generator.text.figures import sums
from generator.text.figures.number_steps import (
    currency_scale,
    inner_bound,
    is_symbol,
    numeral,
    ordinal,
    scale_word,
    short_scale,
    spoken_point,
    tens_after_unit,
    value_word,
)
from generator.text.figures.sums import TENS_ROOM

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.text.figures.number_steps import PartialNumber

_SHARES = 3
"""Quarters of a year are counted in any number, quarters of a whole in threes."""
_FINEST = 64
"""The largest denominator of a mixed number in digits: 2 1/64."""
_LARGE = 100
_YEAR_LENGTH = 4


def take_words(reading: PartialNumber, first: int) -> int:
    """Take tokens as long as they make one number; return the index after the last taken."""
    index = first
    while not reading.ordinal and (end := _step(reading, index)) is not None:
        index = end
    return index


def _step(reading: PartialNumber, index: int) -> int | None:
    """Take what one step of the table can; return the index after it, none where none can."""
    word = reading.tokens.word(index)
    known = word in reading.lexicon.number_parts or word in reading.lexicon.figures.currencies
    signs = (word and not word[0].isalnum()) or is_symbol(reading.tokens.word(index + 1))
    if not (known or signs or is_numeral(word)):
        return None  # what nearly every number ends with
    for step in _STEPS:
        end = step(reading, index)
        if end is not None:
            return end
    return None


def _slashed(reading: PartialNumber, index: int) -> int | None:
    """Take a fraction in digits: 3/4, and the 1/2 of "2 1/2"."""
    tokens = reading.tokens
    top, slash, bottom = (tokens.word(index + step) for step in range(3))
    years = len(top) == len(bottom) == _YEAR_LENGTH
    written = not years and top.isdecimal() and slash == "/" and bottom.isdecimal()
    if not (written and tokens.touches(index + 1) and tokens.touches(index + 2)):
        return None
    if tokens.touches(index + 3) and tokens.word(index + 3) == "/":
        return None
    value = Fraction(int(top[:9]), int(bottom[:9]) or 1)
    reading.doubtful = value > 1 and not reading.sum  # odds of 7/2
    if len(bottom) > len(str(_FINEST)) and reading.sum:
        return None
    if not int(bottom) or (reading.sum and not (value < 1 and int(bottom) <= _FINEST)):
        return None
    return index + 3 if _add_part(reading, value) else None


def _add_part(reading: PartialNumber, part: Fraction) -> bool:
    """Add a part of one to the number, or begin the number with it."""
    begins = not reading.sum
    if not reading.sum.add(part, Fraction(0)):
        return False
    reading.fraction = begins
    return True


def _fraction_word(reading: PartialNumber, index: int) -> int | None:
    """Take setengah, ½ and half; after a scale it is a part of the scale: satu juta setengah."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    part = numbers.fractions.get(word)
    if part is None or (reading.sum and word in numbers.one_part):
        return None
    if reading.sum.scales:
        part *= reading.sum.scales[-1]
    return index + 1 if _add_part(reading, part) else None


def _denominator(reading: PartialNumber, index: int) -> int | None:
    """Take the second word of a fraction: two thirds, one eighth, dua pertiga."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    word = tokens.word(index)
    value, total = numbers.denominators.get(word), reading.sum.total
    if value is None and word in numbers.one_part:
        value = 1 / numbers.fractions[word]
    if value is None or not reading.sum or total.denominator != 1:
        return None
    single = word in numbers.one_part
    if reading.sum.room == TENS_ROOM or len(reading.sum.terms) > 1 or reading.sum.scales:
        reading.doubtful = not (single or word in numbers.ordinals.by_first)  # twenty fifths
        return index + 1 if reading.doubtful else None
    hyphened = tokens.word(index - 1) == HYPHEN
    other = single and total != 1 and not (hyphened and value < _LARGE)  # two third parties
    counted = word in numbers.period_parts and total not in (1, _SHARES)  # two quarters of losses
    if other or counted or not reading.sum.divide(value):
        return None
    plain = hyphened and value < _LARGE
    open_to_doubt = word in numbers.period_parts or (single and value >= _LARGE)
    of = tokens.word(index + 1) in numbers.part_of
    reading.doubtful = open_to_doubt and not (plain or of)  # three quarters, one hundredth
    reading.fraction = True
    return index + 1


def _joined(reading: PartialNumber, index: int) -> int | None:
    """Take "and" with what it joins: one hundred and five, two and a half, two and two thirds."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    if not reading.sum or not (word in numbers.joiners or word in numbers.joining.after_tens):
        return None
    after = _unhyphened(reading, index + 1)
    if reading.tokens.word(after) in numbers.joining.parts:
        return _bare_part(reading, after)
    return _joined_part(reading, after, index)


def _bare_part(reading: PartialNumber, index: int) -> int | None:
    """Take a half that a joiner adds without "a", with its scale: deux millions et demi."""
    numbers, tokens, total = reading.lexicon.numbers, reading.tokens, reading.sum
    is_round = not total.scales and (total.room or 0) >= _LARGE * sums.TEN
    scale = total.terms[-1][0] if is_round else total.scales[-1] if total.scales else Fraction(1)
    if not total.add(numbers.fractions[tokens.word(index)] * scale, Fraction(0)):
        return None
    named = tokens.touches(index + 2) and tokens.word(index + 1) in reading.lexicon.attached
    again = index + 1 + named  # مليون ونصف المليون
    return again + 1 if numbers.scales.get(tokens.word(again)) == scale else index + 1


def _joined_part(reading: PartialNumber, after: int, index: int) -> int | None:
    """Take what follows "and": a half, two thirds, or a number."""
    numbers = reading.lexicon.numbers
    part = _part_after(reading, after)
    if part is not None:
        value, after_part = part
        if reading.sum.scales and reading.tokens.word(after) not in reading.lexicon.numbers.ones:
            reading.doubtful = True  # five billion and three quarters
            return after_part
        scale = reading.sum.scales[-1] if reading.sum.scales else Fraction(1)
        return after_part if reading.sum.add(value * scale, Fraction(0)) else None
    tens = (
        reading.sum.room == TENS_ROOM and reading.tokens.word(index) in numbers.joining.after_tens
    )
    if reading.sum.scales or tens or (reading.sum.room or 0) >= _LARGE:
        end = value_word(reading, after)
        return ordinal(reading, after) if end is None else end
    return None


def _unhyphened(reading: PartialNumber, index: int) -> int:
    """Return the index after a hyphen that is written against both its neighbours."""
    tokens = reading.tokens
    hyphen = tokens.word(index) == HYPHEN and tokens.touches(index) and tokens.touches(index + 1)
    return index + 1 if hyphen else index


def _part_after(reading: PartialNumber, index: int) -> tuple[Fraction, int] | None:
    """Return the part of one after "and", and the index after it: a half, three quarters, 3/4."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    other = type(reading)(tokens, reading.lexicon, "")
    end = _slashed(other, index)
    if end is None and tokens.word(index) in numbers.ones:
        word = tokens.word(_unhyphened(reading, index + 1))
        part = numbers.fractions.get(word)
        if part is None and word in numbers.one_part:
            part = 1 / numbers.denominators[word]
        return None if part is None else (part, _unhyphened(reading, index + 1) + 1)
    counted = value_word(other, index) if end is None else None
    if counted is not None:
        end = _denominator(other, _unhyphened(reading, counted))
    return None if end is None or other.sum.total >= 1 else (other.sum.total, end)


def _of_a_scale(reading: PartialNumber, index: int) -> int | None:
    """Take the scale a part is of: half a million, three quarters of a million."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if not reading.fraction:
        return None
    index += tokens.word(index) in numbers.part_of
    if tokens.word(index) not in numbers.ones:
        return None
    return scale_word(reading, _unhyphened(reading, index + 1))


def _hyphened(reading: PartialNumber, index: int) -> int | None:
    """Take a hyphen with what it joins: twenty-three, half-million, two-and-a-half, 2-1/2."""
    tokens = reading.tokens
    if not (reading.sum and tokens.word(index) == HYPHEN):
        return None
    if not (tokens.touches(index) and tokens.touches(index + 1)):
        return None
    ends = (step(reading, index + 1) for step in _AFTER_HYPHEN)
    return next((end for end in ends if end is not None), None)


def begin_with_scale(reading: PartialNumber, index: int) -> int | None:
    """Begin a number with a bare scale that goes on: hundred and five."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if tokens.word(index + 1) not in numbers.joiners:
        return None
    following = _unhyphened(reading, index + 2)
    word = tokens.word(following)
    spoken = word in numbers.units or word in numbers.tens or word in numbers.ordinals.by_first
    return _joined(reading, index + 1) if spoken else None


_AFTER_HYPHEN: tuple[Callable[[PartialNumber, int], int | None], ...] = (
    _slashed,
    value_word,
    scale_word,
    _fraction_word,
    _denominator,
    ordinal,
    _joined,
    spoken_point,
)
_STEPS: tuple[Callable[[PartialNumber, int], int | None], ...] = (
    _slashed,
    numeral,
    short_scale,
    value_word,
    scale_word,
    currency_scale,
    _fraction_word,
    _denominator,
    ordinal,
    tens_after_unit,
    _joined,
    inner_bound,
    _of_a_scale,
    _hyphened,
    spoken_point,
)
