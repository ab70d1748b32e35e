"""The steps by which a number is read, word by word, each one kind of word.

A step looks at the token it is given and returns the index after what it took, or none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral
from generator.text.figures import sums
from generator.text.figures.sums import TENS_ROOM, UNIT_ROOM, Sum

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.lexicon import Lexicon

_DIGITS = 10


@dataclass(slots=True)
class PartialNumber:
    """A number being read, from its first token on."""

    tokens: Tokens
    lexicon: Lexicon
    after_currency: bool
    sum: Sum = field(default_factory=Sum)
    about: bool = False
    fraction: bool = False
    ordinal: bool = False


def sum_words(reading: PartialNumber, first: int) -> int:
    """Take tokens as long as they make one number; return the index after the last taken."""
    index = first
    while (end := _step(reading, index)) is not None:
        index = end
    return index


def _step(reading: PartialNumber, index: int) -> int | None:
    """Take what one step of the table can; return the index after it, none where none can."""
    word = reading.tokens.word(index)
    if word not in reading.lexicon.number_parts and not is_numeral(word):
        return None  # what nearly every number ends with
    for step in _STEPS:
        end = step(reading, index)
        if end is not None:
            return end
    return None


def _numeral(reading: PartialNumber, index: int) -> int | None:
    """Take digits; after a scale they go on with the number: 1 juta 200 ribu, 2 ribu 500."""
    word = reading.tokens.word(index)
    if not is_numeral(word):
        return None
    value = sums.value(word, reading.lexicon.separators)
    if value is None:
        return None
    if reading.sum:
        scale = reading.lexicon.numbers.scales.get(reading.tokens.word(index + 1), Fraction(1))
        if not reading.sum.scales or value * scale >= (reading.sum.room or 0):
            return None
    room = UNIT_ROOM if value.denominator == 1 else Fraction(0)
    return index + 1 if reading.sum.add(value, room) else None


def _value_word(reading: PartialNumber, index: int) -> int | None:
    """Take a word with a value of its own: tiga, twenty, seribu."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    if word in numbers.units:
        value, room = numbers.units[word], UNIT_ROOM
    elif word in numbers.tens:
        value, room = numbers.tens[word], TENS_ROOM
    elif word in numbers.rounds:
        value = room = numbers.rounds[word]
    elif word in numbers.around_rounds:
        value = room = numbers.around_rounds[word]
        reading.about = True
    else:
        return None
    return index + 1 if reading.sum.add(value, room) else None


def _scale_word(reading: PartialNumber, index: int) -> int | None:
    """Take a scale: ribu, million; "ratusan" after a number is the scale and says about."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    if word in numbers.teens:
        return index + 1 if reading.sum.add_ten() else None
    scale = numbers.scales.get(word) or numbers.around.get(word)
    if scale is None or not reading.sum or not reading.sum.multiply(scale):
        return None
    reading.about = reading.about or word in numbers.around
    return index + 1


def _glued_scale(reading: PartialNumber, index: int) -> int | None:
    """Take a short scale written against its digits: 20rb, $10m."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if not (tokens.touches(index) and is_numeral(tokens.word(index - 1))):
        return None
    word = tokens.word(index)
    scale = numbers.glued.get(word)
    if scale is None and reading.after_currency:
        scale = numbers.glued_after_currency.get(word)
    if scale is None or not reading.sum.multiply(scale):
        return None
    return index + 1


def _part(reading: PartialNumber, index: int) -> int | None:
    """Take a part of one: setengah, "and a half", and the second word of "two thirds"."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    word = tokens.word(index)
    denominator = numbers.denominators.get(word)
    if denominator is not None and reading.sum and reading.sum.divide(denominator):
        reading.fraction = True
        return index + 1
    part = numbers.fractions.get(word)
    if part is None:
        return None
    room = reading.sum.room
    if reading.sum.scales:
        part *= reading.sum.scales[-1]  # satu juta setengah
    if not reading.sum.add(part, Fraction(0)):
        return None
    reading.fraction = room is None
    return index + 1


def _joined(reading: PartialNumber, index: int) -> int | None:
    """Take "and" with what it joins: one hundred and five, two and a half; "half a million"."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if not reading.sum:
        return None
    word = tokens.word(index)
    if word in numbers.ones and reading.fraction:
        return _scale_word(reading, index + 1)
    if word not in numbers.joiners:
        return None
    if tokens.word(index + 1) in numbers.ones and tokens.word(index + 2) in numbers.fractions:
        return _part(reading, index + 2)
    if reading.sum.scales:
        return _value_word(reading, index + 1)
    return None


def _hyphened(reading: PartialNumber, index: int) -> int | None:
    """Take a hyphen with the number word after it: twenty-three, half-million."""
    tokens = reading.tokens
    if not (reading.sum and tokens.word(index) == HYPHEN):
        return None
    if not (tokens.touches(index) and tokens.touches(index + 1)):
        return None
    ends = (step(reading, index + 1) for step in (_value_word, _scale_word, _part, _ordinal))
    return next((end for end in ends if end is not None), None)


def _ordinal(reading: PartialNumber, index: int) -> int | None:
    """Take the ordinal that ends a number: twenty-first."""
    found = reading.lexicon.numbers.ordinals.starting(reading.tokens, index)
    if found is None or not reading.sum.add(found.meaning, Fraction(0)):
        return None
    reading.ordinal = True
    return found.last + 1


def _spoken_point(reading: PartialNumber, index: int) -> int | None:
    """Take spoken decimals: dua koma lima, two point five."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if reading.sum.room != UNIT_ROOM or tokens.word(index) not in numbers.points:
        return None
    digits = ""
    while len(digits) < sums.LONGEST:
        digit = numbers.units.get(tokens.word(index + 1 + len(digits)))
        if digit is None or digit >= _DIGITS:
            break
        digits += str(digit)
    if not digits or not reading.sum.add(Fraction(f"0.{digits}"), Fraction(0)):
        return None
    return index + 1 + len(digits)


_STEPS: tuple[Callable[[PartialNumber, int], int | None], ...] = (
    _numeral,
    _glued_scale,
    _value_word,
    _scale_word,
    _part,
    _joined,
    _hyphened,
    _spoken_point,
)
