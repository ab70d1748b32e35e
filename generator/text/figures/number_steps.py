"""The steps by which a number is read, word by word, each one kind of word.

A step looks at the token it is given and returns the index after what it took, or none. Parts of
a whole ("two thirds", "and a half") are steps of `generator.text.figures.parts`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.terms.vocabulary import Bound
from generator.text.figures import sums
from generator.text.figures.sums import TENS_ROOM, UNIT_ROOM, Sum

if TYPE_CHECKING:
    from generator.lexicon import Lexicon

_DIGITS = 10
_ROUND = 1000
"""From here on digits may follow a round number: mil 200."""


@dataclass(slots=True)
class PartialNumber:
    """A number being read, from its first token on."""

    tokens: Tokens
    lexicon: Lexicon
    currency: str
    """The currency before it, case-folded; empty where there is none."""
    sum: Sum = field(default_factory=Sum)
    bound: Bound = Bound.EXACTLY
    """What the number's own form says: about, in "dua ratusan"."""
    fraction: bool = False
    ordinal: bool = False
    doubtful: bool = False
    """Whether its words can be read in more than one way."""


def numeral(reading: PartialNumber, index: int) -> int | None:
    """Take digits; after a scale they go on with the number: 1 juta 200 ribu, 2 ribu 500."""
    word = reading.tokens.word(index)
    if not is_numeral(word):
        return None
    value = sums.value(word, reading.lexicon.separators)
    if value is None:
        return None
    if reading.sum:
        scale = reading.lexicon.numbers.scales.get(reading.tokens.word(index + 1), Fraction(1))
        room = reading.sum.room or 0
        if not (reading.sum.scales or room >= _ROUND) or value * scale >= room:
            return None
        reading.doubtful = reading.doubtful or begins_line(reading.tokens, index)
        _doubt_elision(reading, index, value)
    room = UNIT_ROOM if value.denominator == 1 else Fraction(0)
    return index + 1 if reading.sum.add(value, room) else None


def begins_line(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is the first of a line, which may be another item of a list."""
    return "\n" in tokens.text[tokens.spans[index - 1][1] : tokens.spans[index][0]]


def value_word(reading: PartialNumber, index: int) -> int | None:
    """Take a word with a value of its own: tiga, twenty, seribu."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    if word in numbers.units:
        value, room = numbers.units[word], UNIT_ROOM
    elif word in numbers.tens:
        value, room = numbers.tens[word], TENS_ROOM
    elif word in numbers.rounds:
        value = numbers.rounds[word]
        room = Fraction(10 ** (len(str(int(value))) - 1))  # after 200 a number below 100
    elif word in numbers.around_rounds:
        value = room = numbers.around_rounds[word]
        reading.bound = Bound.ABOUT
    else:
        return None
    nil = not value and is_numeral(reading.tokens.word(index - 1))  # won 3 nil
    reading.doubtful = reading.doubtful or nil
    _doubt_elision(reading, index, value)
    return index + 1 if reading.sum.add(value, room) else None


def _doubt_elision(reading: PartialNumber, index: int, value: Fraction) -> None:
    """Doubt a unit that may be that many tenths of the scale before it: 一万五 is 15000."""
    numbers, scales = reading.lexicon.numbers, reading.sum.scales
    if not (numbers.joining.elided and scales) or value >= sums.TEN:
        return
    if reading.tokens.word(index - 1) in numbers.joiners:
        return
    scaled = value
    while (scale := numbers.scales.get(reading.tokens.word(index + 1))) is not None:
        scaled, index = scaled * scale, index + 1  # 一亿两千万
    reading.doubtful = reading.doubtful or scaled * sums.TEN < scales[-1]


def tens_after_unit(reading: PartialNumber, index: int) -> int | None:
    """Take the ten that follows its unit: einundzwanzig."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    ten = numbers.tens.get(reading.tokens.word(index + 1))
    if word not in numbers.joining.before_tens or ten is None or not reading.sum:
        return None
    return index + 2 if reading.sum.add_tens(ten) else None


def inner_bound(reading: PartialNumber, index: int) -> int | None:
    """Take a bound between a number and its scale: 20多万."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    bound = numbers.joining.inner_bounds.get(word)
    scale = numbers.scales.get(reading.tokens.word(index + 1))
    if bound is None or scale is None or not reading.sum or not reading.sum.multiply(scale):
        return None
    reading.bound = bound
    return index + 2


def scale_word(reading: PartialNumber, index: int) -> int | None:
    """Take a scale: ribu, million; "ratusan" after a number is the scale and says about."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    if word in numbers.teens:
        return index + 1 if reading.sum.add_ten() else None
    scale = numbers.scales.get(word) or numbers.around.get(word)
    if scale is None or not reading.sum or not reading.sum.multiply(scale):
        return None
    if word in numbers.around:
        reading.bound = Bound.ABOUT
    return index + 1


def short_scale(reading: PartialNumber, index: int) -> int | None:
    """Take a short scale: 20rb, $10m and Rp3 M after a currency, 3M before a noun."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if not is_numeral(tokens.word(index - 1)):
        return None
    word, touching = tokens.word(index), tokens.touches(index)
    unless = reading.lexicon.figures.scale_unless
    if tokens.word(index + 1) in unless or tokens.word(index - 2) in unless:
        return None  # 10K race, lari 10K
    if tokens.written(index) == "K" and not (reading.currency or _counts(reading, index)):
        return None  # she ran a 10K
    scale = numbers.glued.get(word) if touching else None
    after = tokens.word(index + 1)
    money = touching and after in reading.lexicon.figures.money_words
    own = reading.lexicon.figures.own_currencies
    money = money or (is_symbol(after) and tokens.touches(index + 1) and not own)  # 450 M€
    if scale is None and (money or _is_read_after(reading)):
        scale = numbers.glued_after_currency.get(word)
    if scale is None and touching and _counts(reading, index):
        small = tokens.written(index).islower() and after in numbers.glued_before
        written = tokens.written(index).upper() if small else tokens.written(index)
        scale = numbers.glued_capitals.get(written)
    if scale is None or not reading.sum.multiply(scale):
        return None
    return index + 1


def _is_read_after(reading: PartialNumber) -> bool:
    """Tell whether short scales are read after the currency of a number."""
    own = reading.lexicon.figures.own_currencies
    return bool(reading.currency) and (not own or reading.currency in own)


def _counts(reading: PartialNumber, index: int) -> bool:
    """Tell whether a noun follows a token, in small letters."""
    word = reading.tokens.word(index + 1)
    small = reading.tokens.written(index + 1)[:1].islower()
    return small and is_word(word) and word not in reading.lexicon.figures.function_words


def currency_scale(reading: PartialNumber, index: int) -> int | None:
    """Take a currency between a number and its scale: 75 USD million."""
    tokens, numbers = reading.tokens, reading.lexicon.numbers
    if not reading.sum or reading.sum.scales:
        return None
    after = index + 1 + is_symbol(tokens.word(index + 1))
    if after == index + 1 and not (
        is_symbol(tokens.word(index)) or tokens.word(index) in reading.lexicon.figures.currencies
    ):
        return None
    scale = numbers.scales.get(tokens.word(after))
    return after + 1 if scale is not None and reading.sum.multiply(scale) else None


def is_symbol(word: str) -> bool:
    """Tell whether a token is a sign of a currency."""
    return len(word) == 1 and unicodedata.category(word) == "Sc"


def ordinal(reading: PartialNumber, index: int) -> int | None:
    """Take the ordinal that ends a number: twenty-first, thirty first, hundred and first."""
    numbers, word = reading.lexicon.numbers, reading.tokens.word(index)
    found = numbers.ordinals.starting(reading.tokens, index)
    if found is None or not reading.sum:
        return None
    above = reading.sum.room == TENS_ROOM or bool(reading.sum.scales)
    scaled = word in numbers.denominators and word in numbers.one_part and found.meaning >= sums.TEN
    if above and reading.sum.add(found.meaning, Fraction(0)):
        pass
    elif not (scaled and reading.sum.total > 1 and reading.sum.multiply(found.meaning)):
        return None
    reading.ordinal = True
    return found.last + 1


def spoken_point(reading: PartialNumber, index: int) -> int | None:
    """Take spoken decimals: dua koma lima, two point five, 2 point 5."""
    numbers, tokens = reading.lexicon.numbers, reading.tokens
    if reading.sum.room != UNIT_ROOM or tokens.word(index) not in numbers.points:
        return None
    digits, end = decimals(tokens, index + 1, reading.lexicon)
    if not digits or not reading.sum.add(Fraction(f"0.{digits}"), Fraction(0)):
        reading.doubtful = tokens.word(index + 1) in numbers.tens
        return index + 2 if reading.doubtful else None
    scaled = numbers.scales.get(tokens.word(end), Fraction(_ROUND)) < _ROUND
    reading.doubtful = scaled or tokens.word(end) in numbers.teens  # lima koma dua puluh
    return end


def decimals(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return the digits spoken after a point, and the index after them."""
    word = tokens.word(index)
    if is_numeral(word):
        whole = word.isdigit() and len(word) <= sums.LONGEST
        return (word, index + 1) if whole else ("", index)
    digits = ""
    while len(digits) < sums.LONGEST:
        dashed = tokens.word(index) == HYPHEN and tokens.touches(index)
        digit = lexicon.numbers.units.get(tokens.word(index + dashed))
        if digit is None or digit >= _DIGITS:
            break
        digits += str(digit)
        index += 1 + dashed
    return digits, index
