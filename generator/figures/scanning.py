"""Finds every number of a text and tells what kind of figure each is.

One pass, each token looked at a bounded number of times; bounds and units are left to others.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.figures.calendar import written_dates
from generator.figures.digits import digits_at
from generator.figures.figure import Kind
from generator.figures.numbers import Number, number_at
from generator.figures.sums import decimal
from generator.figures.written import WrittenDate
from generator.lexicon import Lexicon
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word

_YEAR_LENGTH = 4


def scan(tokens: Tokens, lexicon: Lexicon) -> Iterator[Number]:
    """Yield the numbers of a text in order; none stands inside another."""
    dated = {
        number.first: number
        for date in written_dates(tokens, lexicon)
        for number in _date_numbers(tokens, date)
    }
    floor = 0
    for index, word in enumerate(tokens.words):
        if index < floor or (is_word(word) and word not in lexicon.starters):
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
    inside = tokens.touches(index) and tokens.word(index - 1) in {HYPHEN, "'"}
    if inside and is_word(tokens.word(index - 2)):
        return None  # "all-in-one"; the rest of a number is read with its first word
    number = number_at(tokens, index, lexicon)
    ordinal = lexicon.numbers.ordinals.starting(tokens, index)
    if number is None and ordinal is not None:
        return Number(index, ordinal.last, decimal(ordinal.meaning), kind=Kind.ORDINAL)
    return number
