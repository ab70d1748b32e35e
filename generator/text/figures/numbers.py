"""Reads one number at a place in a text: numerals, number words, and both together.

Bounds, units and dates around the number are left to others.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.magnitudes import magnitude_of
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral
from generator.terms.vocabulary import Bound, Magnitude
from generator.text.figures import sums
from generator.text.figures.figure import Kind
from generator.text.figures.number_steps import PartialNumber, sum_words
from generator.text.figures.sums import UNIT_ROOM, Sum, decimal

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.lexicon import Lexicon

_MINUS = frozenset({HYPHEN, "\u2212"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number among tokens."""

    first: int
    last: int
    amount: Decimal | None
    magnitude: Magnitude | None = None
    kind: Kind = Kind.CARDINAL
    bound: Bound = Bound.EXACTLY
    """About, where the number's own form says so: "dua ratusan"."""
    scales: tuple[Decimal, ...] = ()
    """The scales at its end: 100 and 1000 in "tiga ratus ribu"."""


def number_at(
    tokens: Tokens, first: int, lexicon: Lexicon, *, after_currency: bool = False
) -> Number | None:
    """Return the longest number that begins at a token; none where none begins there."""
    vague = lexicon.numbers.vague.starting(tokens, first)
    if vague is not None:
        return Number(first, vague.last, None, magnitude=vague.meaning)
    word = tokens.word(first)
    if is_numeral(word) and sums.value(word, lexicon.separators) is None:
        return Number(first, first, None, kind=Kind.UNCLEAR)
    reading = PartialNumber(tokens, lexicon, after_currency)
    end = sum_words(reading, first)
    if end == first:
        return _counted_scale(tokens, first, lexicon)
    return _number(reading, _signed(tokens, first, lexicon), end - 1)


def _number(reading: PartialNumber, first: int, last: int) -> Number:
    """Return the number read."""
    total = decimal(reading.sum.total)
    minus = reading.lexicon.numbers.negative | _MINUS
    if total is not None and first < last and reading.tokens.word(first) in minus:
        total = -total
    scales = tuple(scale for scale in map(decimal, reading.sum.scales) if scale is not None)
    return Number(
        first,
        last,
        total,
        kind=_kind(reading),
        bound=Bound.ABOUT if reading.about else Bound.EXACTLY,
        scales=scales,
    )


def _kind(reading: PartialNumber) -> Kind:
    if reading.ordinal:
        return Kind.ORDINAL
    return Kind.FRACTION if reading.fraction and not reading.sum.scales else Kind.CARDINAL


def _signed(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """Return the index of the minus that belongs to a number, else the number's own."""
    sign = first - 1
    before = tokens.word(sign - 1)[-1:]
    if tokens.word(sign) in lexicon.numbers.negative:
        return first if before.isdecimal() else sign
    if not (is_numeral(tokens.word(first)) and tokens.touches(first)):
        return first
    if tokens.word(sign) not in _MINUS:
        return first
    follows = tokens.touches(sign) and (before.isalnum() or before in _MINUS or before in ")]%")
    return first if follows else sign


def _counted_scale(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read a scale word that "a" or "several" counts: a million, beberapa ribu, a third of."""
    numbers = lexicon.numbers
    denominator = numbers.denominators.get(tokens.word(index))
    if denominator is not None and tokens.word(index + 1) in numbers.part_of:
        return _one_part(tokens, index, denominator, lexicon)
    scales = Sum()
    scales.add(Fraction(1), UNIT_ROOM)
    end = index
    while (scale := numbers.scales.get(tokens.word(end))) and scales.multiply(scale):
        end += 1
    if end == index:
        return None
    several = numbers.several.ending(tokens, index - 1)
    if several is not None:
        amount = decimal(scales.total)
        magnitude = None if amount is None else magnitude_of(amount)
        return Number(several.first, end - 1, None, magnitude=magnitude)
    if tokens.word(index - 1) not in numbers.ones:
        return None
    reading = PartialNumber(tokens, lexicon, after_currency=False, sum=scales)
    return _number(reading, index - 1, sum_words(reading, end) - 1)


def _one_part(tokens: Tokens, index: int, denominator: Fraction, lexicon: Lexicon) -> Number | None:
    """Read a part of a whole that "a" counts: a third of."""
    if tokens.word(index - 1) not in lexicon.numbers.ones:
        return None
    return Number(index - 1, index, decimal(1 / denominator), kind=Kind.FRACTION)
