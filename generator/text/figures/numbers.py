"""Reads one number at a place in a text: numerals, number words, and both together.

Bounds, units and dates around the number are left to others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.magnitudes import magnitude_of
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.terms.vocabulary import Bound, Magnitude
from generator.text.figures import sums
from generator.text.figures.figure import Kind
from generator.text.figures.number_steps import PartialNumber, decimals
from generator.text.figures.parts import begin_with_scale, take_words
from generator.text.figures.sums import UNIT_ROOM, Sum, decimal

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.lexicon import Found, Lexicon

_MINUS = frozenset({HYPHEN, "\u2212"})
_SPACE = "[ \u00a0\u2009\u202f]?"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u2212", "0123456789--")
_POWER = re.compile(
    rf"(?:(?P<factor>[0-9]+(?:[.,][0-9]+)?){_SPACE}[xX\u00d7*\u00b7\u22c5]{_SPACE})?10"
    r"(?:(?:\^|\*\*)\(?(?P<plain>[-\u2212+]?[0-9]{1,2})\)?|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))"
    r"(?![\w⁰¹²³⁴⁵⁶⁷⁸⁹^])"
)
_SCIENTIFIC = re.compile(
    r"(?P<factor>[0-9]+(?:[.,][0-9]+)?)(?:e|E(?=[-+]))(?P<plain>[-+]?[0-9]{1,2})(?!\w)(?P<raised>)"
)
_LEADS_POINT = frozenset({"", "by", "of", "to", "only", "just", "about", "sebesar", "hanya"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number among tokens."""

    first: int
    last: int
    amount: Decimal | None
    magnitude: Magnitude | None = None
    kind: Kind = Kind.CARDINAL
    bound: Bound = Bound.EXACTLY
    """What the number's own form says: about in "dua ratusan"."""
    scales: tuple[Decimal, ...] = ()
    """The scales at its end: 100 and 1000 in "tiga ratus ribu"."""


def number_at(tokens: Tokens, first: int, lexicon: Lexicon, *, currency: str = "") -> Number | None:
    """Return the longest number that begins at a token; none where none begins there."""
    vague = lexicon.numbers.vague.starting(tokens, first)
    if vague is not None:
        return _one_after_bound(tokens, first, lexicon) or _vague(tokens, vague, lexicon)
    word = tokens.word(first)
    if word in lexicon.numbers.points:
        return _after_point(tokens, first, lexicon)
    if is_numeral(word) and sums.value(word, lexicon.separators) is None:
        return Number(first, first, None, kind=Kind.UNCLEAR)
    if word in lexicon.numbers.scales and lexicon.numbers.several.ending(tokens, first - 1):
        return _counted_scale(tokens, first, lexicon)
    reading = PartialNumber(tokens, lexicon, currency)
    end = take_words(reading, first)
    if end == first:
        return _counted_scale(tokens, first, lexicon)
    return _number(reading, _signed(tokens, first, lexicon), end - 1)


def _vague(tokens: Tokens, found: Found[Magnitude], lexicon: Lexicon) -> Number:
    """Return a vague number; one that is placed within its magnitude is unclear."""
    kind = Kind.UNCLEAR if _is_at_an_end(tokens, found.first, lexicon) else Kind.CARDINAL
    magnitude = found.meaning if kind is Kind.CARDINAL else None
    return Number(found.first, found.last, None, magnitude=magnitude, kind=kind)


def _one_after_bound(tokens: Tokens, first: int, lexicon: Lexicon) -> Number | None:
    """Read the genitive of one scale after a bound, which is also its plural: более тысячи."""
    value = lexicon.numbers.singular.get(tokens.word(first))
    if value is None or lexicon.bounds.before.ending(tokens, first - 1) is None:
        return None
    if tokens.word(first + 1) in lexicon.numbers.scales:
        return None
    reading = PartialNumber(tokens, lexicon, "")
    reading.sum.add(value, value)
    return _number(reading, first, take_words(reading, first + 1) - 1)


def power_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the number with an exponent that begins at a numeral: 1.3x10^6, 10⁶, 1e6."""
    start = tokens.spans[index][0]
    if tokens.touches(index) and tokens.word(index - 1)[-1:].isalnum():
        return None
    match = _POWER.match(tokens.text, start) or _SCIENTIFIC.match(tokens.text, start)
    if match is None:
        return None
    factor = sums.value(match["factor"] or "1", lexicon.separators)
    exponent = int((match["plain"] or match["raised"]).translate(_RAISED))
    last = index
    while tokens.spans[last][1] < match.end():
        last += 1
    if factor is None:
        return Number(index, last, None, kind=Kind.UNCLEAR)
    first = _signed(tokens, index, lexicon)
    sign = -1 if first < index else 1
    return Number(first, last, decimal(sign * factor * Fraction(10) ** exponent))


def _is_at_an_end(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a vague number is placed within its magnitude: in the low hundreds."""
    before = first - 2 if tokens.word(first - 1) == HYPHEN else first - 1
    return tokens.word(before) in lexicon.doubts.scale_ends


def _after_point(tokens: Tokens, first: int, lexicon: Lexicon) -> Number | None:
    """Read decimals with no number before them, where percent or a scale follows: point 77."""
    digits, end = decimals(tokens, first + 1, lexicon)
    if not digits:
        return None
    reading = PartialNumber(tokens, lexicon, "")
    reading.sum.add(Fraction(f"0.{digits}"), Fraction(0))
    end = take_words(reading, end)
    measured = lexicon.figures.percent.starting(tokens, end) is not None
    led = tokens.word(first - 1) in _LEADS_POINT
    reading.doubtful = not (led and (measured or reading.sum.scales))
    return _number(reading, first, end - 1)


def _number(reading: PartialNumber, first: int, last: int) -> Number:
    """Return the number read."""
    if reading.doubtful:
        return Number(first, last, None, kind=Kind.UNCLEAR)
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
        bound=reading.bound,
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
        phrase = lexicon.bounds.before.ending(tokens, sign) or lexicon.doubts.denying.ending(
            tokens, sign
        )
        return first if before.isdecimal() or phrase else sign  # plus or minus 5
    if not is_numeral(tokens.word(first)):
        return first
    if tokens.word(sign) == "\u2212" and not tokens.touches(first) and not before.isalnum():
        return sign
    if not tokens.touches(first) or tokens.word(sign) not in _MINUS:
        return first
    follows = tokens.touches(sign) and (before.isalnum() or before in _MINUS or before in ")]%")
    return first if follows else sign


def _counted_scale(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read a scale word that "a" or "several" counts: a million, beberapa ribu, a third of."""
    numbers, word = lexicon.numbers, tokens.word(index)
    denominator = numbers.denominators.get(word)
    if denominator is not None:
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
    reading = PartialNumber(tokens, lexicon, "", sum=scales)
    if tokens.word(index - 1) in numbers.ones:
        return _number(reading, index - 1, take_words(reading, end) - 1)
    bare = begin_with_scale(reading, end - 1) if _stands_alone(tokens, index, lexicon) else None
    return None if bare is None else _number(reading, index, take_words(reading, bare) - 1)


def _stands_alone(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a scale follows no number and no "per": hundred and five."""
    if lexicon.doubts.rate_links.ending(tokens, index - 1) is not None:
        return False
    before = tokens.word(index - 1)
    return before != HYPHEN and before not in lexicon.number_words and not is_numeral(before)


def _is_bounded(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a bound is before "a fifth", and nothing after it of which it could be one."""
    after = tokens.word(index + 1)
    plain = not is_word(after) or after in lexicon.figures.function_words
    return plain and lexicon.bounds.before.ending(tokens, index - 2) is not None


def _one_part(tokens: Tokens, index: int, denominator: Fraction, lexicon: Lexicon) -> Number | None:
    """Read a part that "a" counts: a third of, a quarter million, quarter of a million."""
    numbers, word = lexicon.numbers, tokens.word(index)
    counted = tokens.word(index - 1) in numbers.ones
    if numbers.one_part and word not in numbers.one_part:
        return None
    after = index + 1
    if tokens.word(after) == HYPHEN and tokens.touches(after):
        after += 1
    of = tokens.word(index + 1) in numbers.part_of
    scaled = tokens.word(after) in numbers.scales and word not in numbers.ordinals.by_first
    bounded = counted and _is_bounded(tokens, index, lexicon)  # almost a fifth
    if not (counted and of) and not scaled and not bounded:
        return None
    reading = PartialNumber(tokens, lexicon, "")
    reading.sum.add(1 / denominator, Fraction(0))
    reading.fraction = True
    first = index - 1 if counted else index
    return _number(reading, first, take_words(reading, index + 1) - 1)
