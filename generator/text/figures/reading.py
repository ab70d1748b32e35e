"""Reads the figures of a text: the one way in, step by step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon as lexicons
from generator.lexicon import Lexicon, load
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.cached_reading import CachedReading
from generator.text.figures import assembly
from generator.text.figures.bounds import range_of
from generator.text.figures.calendar import written_dates
from generator.text.figures.counting import is_counted_in_words
from generator.text.figures.digits import digits_at
from generator.text.figures.figure import Figure, Kind
from generator.text.figures.marks import is_time
from generator.text.figures.named import is_in_name, is_label, may_be_label
from generator.text.figures.names_before import may_be_nouns_number
from generator.text.figures.numbers import Number, number_at
from generator.text.figures.pairs import settled
from generator.text.figures.sums import TEN, decimal
from generator.text.figures.units import begins_number, noun_after
from generator.text.folding import level, unbroken
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from generator.lexicon import Found
    from generator.text.figures.digit_dates import WrittenDate
    from generator.text.folding import Folded

_YEAR_LENGTH = 4
_HOURS = 12
_KEPT = 4
"""Texts whose scan is kept, for the figures and the dates to be read one after the other."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What the first pass over a text finds; figures and dates are both read from it."""

    level: Folded
    """The text that the tokens are of, and the way back to the one as written."""
    tokens: Tokens
    lexicon: Lexicon
    dates: tuple[WrittenDate, ...]
    numbers: tuple[Number, ...]
    """In text order, those of the dates among them; none stands inside another."""


@lru_cache(maxsize=_KEPT)
def scan(text: str, language: str) -> Scan:
    """Return the tokens, written dates and numbers of a text."""
    lexicon = load(language)
    levelled = level(text)
    levelled = unbroken(levelled.text, lexicon.knows, levelled) or levelled
    tokens = tokens_of(levelled.text, language)
    dates = written_dates(tokens, lexicon)
    numbers = settled(tokens, _numbers(tokens, dates, lexicon), lexicon)
    return Scan(levelled, tokens, lexicon, dates, tuple(numbers))


def _numbers(tokens: Tokens, dates: tuple[WrittenDate, ...], lexicon: Lexicon) -> Iterator[Number]:
    """Yield the numbers of a text in order."""
    dated = {number.first: number for date in dates for number in _date_numbers(tokens, date)}
    floor = 0
    for index, word in enumerate(tokens.words):
        if index < floor or not (word in lexicon.starters or word[0].isdecimal()):
            continue
        idiom = lexicon.figures.idioms.starting(tokens, index)
        if idiom is not None and not _goes_on(tokens, idiom.last, lexicon):
            floor = idiom.last + 1
            continue
        percent = lexicon.figures.percent.ending(tokens, index)
        if percent is not None and percent.first < index:
            continue  # pour cent
        number = dated.get(index) or _number_at(tokens, index, floor, lexicon)
        if number is not None:
            yield number
            floor = number.last + 1


def _goes_on(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the number word that ends an idiom goes on: the town in which one in five."""
    if tokens.word(last + 1) in lexicon.numbers.scales:
        return True
    return tokens.word(last) in lexicon.numbers.units and _begins_part(tokens, last, lexicon)


def _begins_part(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a number goes on as a part: one in five."""
    link = lexicon.numbers.odds_links.starting(tokens, index + 1)
    return link is not None and begins_number(tokens, link.last + 1, lexicon)


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
    if number is not None and not is_counted_in_words(tokens, number, lexicon):
        alone = number.first == number.last
        return (
            None if alone and not number.scales else replace(number, amount=None, kind=Kind.UNCLEAR)
        )
    if number is not None and number.kind is Kind.CARDINAL:
        number = _in_words(tokens, number, lexicon)
    ordinal = lexicon.numbers.ordinals.starting(tokens, index)
    if number is None and ordinal is not None:
        return _ordinal(tokens, index, ordinal, lexicon)
    return number


def _ordinal(tokens: Tokens, first: int, found: Found[Fraction], lexicon: Lexicon) -> Number:
    """Return an ordinal in words, with the number words after a round one: kedua puluh satu."""
    last = found.last
    if lexicon.figures.ordinal_prefixes and found.meaning % TEN == 0:
        while tokens.word(last + 1) in lexicon.number_words:
            last += 1
    amount: Decimal | None = decimal(found.meaning)
    if last > found.last:
        unit = lexicon.numbers.units.get(tokens.word(last)) if last == found.last + 1 else None
        single = unit is not None and 0 < unit < TEN
        amount = decimal(found.meaning + unit) if unit is not None and single else None
    return Number(first, last, amount, kind=Kind.ORDINAL)


def _in_words(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """Return a number in words as what it is: Article Five, pukul lima, nine o'clock."""
    if is_time(tokens, number.first, number.last, lexicon):
        return replace(number, amount=None, magnitude=None, kind=Kind.TIME)
    if is_label(tokens, number.first, number.last, lexicon) and not number.scales:
        return replace(number, amount=None, magnitude=None, kind=Kind.IDENTIFIER)
    first, last = number.first, number.last
    named = not (number.scales or number.magnitude) and (
        may_be_label(tokens, first, last, lexicon)
        or may_be_nouns_number(tokens, first, last, lexicon)
    )
    hour = _may_be_hour(tokens, number, lexicon)
    if named or hour or _stands_for_noun(tokens, number, lexicon):
        return replace(number, amount=None, kind=Kind.UNCLEAR)
    noun = lexicon.names.capital_nouns and tokens.word(number.last) in lexicon.numbers.rounds
    if number.magnitude is None and not noun and is_in_name(tokens, number.first, number.last):
        return replace(number, amount=None, kind=Kind.UNCLEAR)
    return number


def _stands_for_noun(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether "one" may stand for what was named before: the old one."""
    words = lexicon.figures
    first = number.first
    if first < number.last or tokens.word(first) not in words.stand_ins:
        return False
    part = _begins_part(tokens, first, lexicon)
    if part or noun_after(tokens, number.last, lexicon) is not None:
        return False
    before = 2 if is_word(tokens.word(first - 1)) else 1
    if before > 1 and tokens.word(first - before) == HYPHEN:
        before += 2  # a year-long one
    return not words.stand_in_after.isdisjoint(tokens.words[max(0, first - before) : first])


def _may_be_hour(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number in words that counts nothing may be an hour: left by eight."""
    hour = number.amount is not None and 0 < number.amount <= _HOURS and not number.scales
    if not hour or tokens.word(number.first - 1) not in lexicon.dates.time_in_doubt:
        return False
    percent = lexicon.figures.percent.starting(tokens, number.last + 1)
    linked = lexicon.ranges.links.starting(tokens, number.last + 1)
    if linked is not None or tokens.word(number.last + 1) == HYPHEN:
        return False  # by two to one
    return percent is None and noun_after(tokens, number.last, lexicon) is None


def _read(text: str, language: str) -> tuple[Figure, ...]:
    """Return the figures of a text in its order; none stands inside another.

    Words such as "sebuah" and "seorang" ("a"), "keduanya" and "both" are no figures. A language
    without a lexicon has its numerals read by CLDR's separators and none of its words.
    """
    scanned = scan(text, language)
    tokens, lexicon = scanned.tokens, scanned.lexicon
    numbers = [(number, assembly.measured(tokens, number, lexicon)) for number in scanned.numbers]
    figures = [assembly.figure(tokens, number, measured, lexicon) for number, measured in numbers]
    index = 0
    while index + 1 < len(numbers):
        joined = range_of(tokens, numbers[index], numbers[index + 1], lexicon)
        if joined is not None:
            figures[index : index + 2] = assembly.ends(
                tokens, joined, figures[index], figures[index + 1]
            )
        else:
            figures[index : index + 2] = assembly.repeated(
                tokens, figures[index], figures[index + 1]
            )
        index += 1 if joined is None else 2
    if scanned.level.text == text:
        return tuple(figures)
    return tuple(assembly.as_written(figure, scanned.level, text) for figure in figures)


read = CachedReading(_read, tuple[Figure, ...])
"""The figures of a text: several gates ask for those of each article."""

lexicons.on_change(scan.cache_clear)
lexicons.on_change(read.cache_clear)
