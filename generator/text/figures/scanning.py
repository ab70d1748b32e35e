"""Finds every number of a text and tells what kind of figure each is.

One pass, each token looked at a bounded number of times; bounds and units are left to others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.lexicon import Lexicon, load
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word, split
from generator.text.figures.calendar import written_dates
from generator.text.figures.digits import digits_at
from generator.text.figures.figure import Kind
from generator.text.figures.numbers import Number, number_at
from generator.text.figures.sums import decimal
from generator.text.figures.written import WrittenDate

_YEAR_LENGTH = 4
_KEPT = 4
"""Texts whose scan is kept, for the figures and the dates to be read one after the other."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What the first pass over a text finds; figures and dates are both read from it."""

    tokens: Tokens
    lexicon: Lexicon
    dates: tuple[WrittenDate, ...]
    numbers: tuple[Number, ...]
    """In text order, those of the dates among them; none stands inside another."""


@lru_cache(maxsize=_KEPT)
def scan(text: str, language: str) -> Scan:
    """Return the tokens, written dates and numbers of a text."""
    lexicon = load(language)
    tokens = split(text, lexicon.separators.group)
    dates = written_dates(tokens, lexicon)
    return Scan(tokens, lexicon, dates, tuple(_numbers(tokens, dates, lexicon)))


def _numbers(tokens: Tokens, dates: tuple[WrittenDate, ...], lexicon: Lexicon) -> Iterator[Number]:
    """Yield the numbers of a text in order."""
    dated = {number.first: number for date in dates for number in _date_numbers(tokens, date)}
    floor = 0
    for index, word in enumerate(tokens.words):
        if index < floor or not (word in lexicon.starters or word[0].isdecimal()):
            continue
        idiom = lexicon.figures.idioms.starting(tokens, index)
        if idiom is not None and tokens.word(idiom.last + 1) not in lexicon.numbers.scales:
            floor = idiom.last + 1
            continue
        number = dated.get(index) or _number_at(tokens, index, floor, lexicon)
        if number is not None:
            yield number
            floor = number.last + 1


def _date_numbers(tokens: Tokens, date: WrittenDate) -> Iterator[Number]:
    """Yield the day and the year of a date; a date in digits is one figure without amount."""
    if date.in_digits:
        yield Number(date.first, date.last, None, kind=Kind.DATE_PART)
        return
    for index in range(date.first, date.last + 1):
        digits = tokens.words[index]
        if is_numeral(digits):
            kind = Kind.YEAR if len(digits) == _YEAR_LENGTH else Kind.DATE_PART
            yield Number(index, index, Decimal(digits), kind=kind)


def _number_at(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> Number | None:
    """Return the number that begins at a token, by what the token is."""
    word = tokens.words[index]
    if is_numeral(word):
        return digits_at(tokens, index, floor, lexicon)
    if word.isdecimal():
        return Number(index, index, None, kind=Kind.UNCLEAR)
    before = tokens.word(index - 2) if tokens.touches(index) else ""
    joined = tokens.word(index - 1) in {HYPHEN, "'"} and is_word(before)
    if joined and before not in lexicon.number_words:
        return None  # "all-in-one", unlike "dua-tiga"
    number = number_at(tokens, index, lexicon)
    ordinal = lexicon.numbers.ordinals.starting(tokens, index)
    if number is None and ordinal is not None:
        return Number(index, ordinal.last, decimal(ordinal.meaning), kind=Kind.ORDINAL)
    return number
