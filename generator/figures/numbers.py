"""Reads one number at a place in a text: numerals, number words, and both together.

Bounds, units and dates around the number are left to others.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from generator.figures import numerals
from generator.figures.figure import Kind
from generator.figures.sums import TENS_ROOM, UNIT_ROOM, Sum, decimal
from generator.lexicon import Lexicon
from generator.lexicon.magnitudes import magnitude_of
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral
from generator.model.terms import Bound, Magnitude

_MINUS = frozenset({HYPHEN, "\u2212"})
_DIGITS = 10


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


@dataclass(slots=True)
class _Reading:
    """A number being read, from its first token on."""

    tokens: Tokens
    lexicon: Lexicon
    after_currency: bool
    sum: Sum = field(default_factory=Sum)
    about: bool = False
    fraction: bool = False
    ordinal: bool = False


def number_at(
    tokens: Tokens, first: int, lexicon: Lexicon, *, after_currency: bool = False
) -> Number | None:
    """Return the longest number that begins at a token; none where none begins there."""
    vague = lexicon.numbers.vague.starting(tokens, first)
    if vague is not None:
        return Number(first, vague.last, None, magnitude=vague.meaning)
    word = tokens.word(first)
    if is_numeral(word) and numerals.value(word, lexicon.separators) is None:
        return Number(first, first, None, kind=Kind.UNCLEAR)
    reading = _Reading(tokens, lexicon, after_currency)
    end = _sum_words(reading, first)
    if end == first:
        return _counted_scale(tokens, first, lexicon)
    return _number(reading, _signed(tokens, first, lexicon), end - 1)


def _sum_words(reading: _Reading, first: int) -> int:
    """Take tokens as long as they make one number; return the index after the last taken."""
    index = first
    while (end := _step(reading, index)) is not None:
        index = end
    return index


def _step(reading: _Reading, index: int) -> int | None:
    """Take what one step of the table can; return the index after it, none where none can."""
    for step in _STEPS:
        end = step(reading, index)
        if end is not None:
            return end
    return None


def _number(reading: _Reading, first: int, last: int) -> Number:
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


def _kind(reading: _Reading) -> Kind:
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
    reading = _Reading(tokens, lexicon, after_currency=False, sum=scales)
    return _number(reading, index - 1, _sum_words(reading, end) - 1)


def _one_part(tokens: Tokens, index: int, denominator: Fraction, lexicon: Lexicon) -> Number | None:
    """Read a part of a whole that "a" counts: a third of."""
    if tokens.word(index - 1) not in lexicon.numbers.ones:
        return None
    return Number(index - 1, index, decimal(1 / denominator), kind=Kind.FRACTION)


def _numeral(reading: _Reading, index: int) -> int | None:
    """Take digits; after a scale they go on with the number: 1 juta 200 ribu, 2 ribu 500."""
    word = reading.tokens.word(index)
    if not is_numeral(word):
        return None
    value = numerals.value(word, reading.lexicon.separators)
    if value is None:
        return None
    if reading.sum:
        scale = reading.lexicon.numbers.scales.get(reading.tokens.word(index + 1), Fraction(1))
        if not reading.sum.scales or value * scale >= (reading.sum.room or 0):
            return None
    room = UNIT_ROOM if value.denominator == 1 else Fraction(0)
    return index + 1 if reading.sum.add(value, room) else None


def _value_word(reading: _Reading, index: int) -> int | None:
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


def _scale_word(reading: _Reading, index: int) -> int | None:
    """Take a scale: ribu, million; "ratusan" after a number is the scale and says about."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    if word in numbers.teens:
        return index + 1 if reading.sum.add_ten() else None
    scale = numbers.scales.get(word) or numbers.around.get(word)
    if scale is None or not reading.sum or not reading.sum.multiply(scale):
        return None
    reading.about = reading.about or word in numbers.around
    return index + 1


def _glued_scale(reading: _Reading, index: int) -> int | None:
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


def _part(reading: _Reading, index: int) -> int | None:
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


def _joined(reading: _Reading, index: int) -> int | None:
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


def _hyphened(reading: _Reading, index: int) -> int | None:
    """Take a hyphen with the number word after it: twenty-three, half-million."""
    tokens = reading.tokens
    if not (reading.sum and tokens.word(index) == HYPHEN):
        return None
    if not (tokens.touches(index) and tokens.touches(index + 1)):
        return None
    ends = (step(reading, index + 1) for step in (_value_word, _scale_word, _part, _ordinal))
    return next((end for end in ends if end is not None), None)


def _ordinal(reading: _Reading, index: int) -> int | None:
    """Take the ordinal that ends a number: twenty-first."""
    found = reading.lexicon.numbers.ordinals.starting(reading.tokens, index)
    if found is None or not reading.sum.add(found.meaning, Fraction(0)):
        return None
    reading.ordinal = True
    return found.last + 1


def _spoken_point(reading: _Reading, index: int) -> int | None:
    """Take spoken decimals: dua koma lima, two point five."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if reading.sum.room != UNIT_ROOM or tokens.word(index) not in numbers.points:
        return None
    digits = ""
    while len(digits) < numerals.LONGEST:
        digit = numbers.units.get(tokens.word(index + 1 + len(digits)))
        if digit is None or digit >= _DIGITS:
            break
        digits += str(digit)
    if not digits or not reading.sum.add(Fraction(f"0.{digits}"), Fraction(0)):
        return None
    return index + 1 + len(digits)


_STEPS: tuple[Callable[[_Reading, int], int | None], ...] = (
    _numeral,
    _glued_scale,
    _value_word,
    _scale_word,
    _part,
    _joined,
    _hyphened,
    _spoken_point,
)
