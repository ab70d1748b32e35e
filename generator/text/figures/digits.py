"""Reads the figure that a numeral stands in: an amount, a year, a time, an ordinal or a name."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.time_terms import TimeUnit
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.terms.vocabulary import Bound
from generator.text.figures import sums
from generator.text.figures.bounds import bound_before
from generator.text.figures.chunks import Chunk, chunk_at
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.divisions import ends_division
from generator.text.figures.eras import era_of
from generator.text.figures.figure import Kind
from generator.text.figures.marks import mark_at
from generator.text.figures.numbers import Number, number_at, power_at
from generator.text.figures.sums import decimal
from generator.text.figures.units import currency_before, is_counted, noun_after
from generator.text.figures.year_ranges import follows_year

if TYPE_CHECKING:
    from generator.lexicon import Lexicon

_YEAR_BOUNDS = frozenset({None, Bound.ABOUT, Bound.UP_TO})
"""Bounds that may also stand before a year: sekitar 2019, hingga 2019."""
_COMPARING = frozenset({Bound.MORE_THAN, Bound.LESS_THAN})
_DASHES = frozenset({HYPHEN, "\u2013", "/"})
_RECENT = re.compile(r"19[5-9][0-9]|20(?:0[1-9]|[1-4][0-9])")
_HOUR = re.compile(r"(?:[01]?[0-9]|2[0-4])[.][0-5][0-9]")
_BARE_HOUR = re.compile(r"[1-9]|1[0-2]")
_OLD_YEAR = re.compile(r"[1-9][0-9]{2}|1[0-4][0-9]{2}")
_COMPACT = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_CODE = re.compile(r"0[0-9]+")
_TWO_DIGITS = re.compile(r"[0-9]{1,2}")


def digits_at(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> Number:
    """Return the figure a numeral stands in, reaching back no further than `floor`."""
    number = (
        _year_of_era(tokens, index, lexicon)
        or _year_of_decade(tokens, index, lexicon)
        or mark_at(tokens, index, lexicon)
        or power_at(tokens, index, lexicon)
    )
    if number is not None:
        return number
    chunk = chunk_at(tokens, index, floor, lexicon)
    match chunk.kind:
        case Kind.CARDINAL:
            return _plain(tokens, index, lexicon)
        case Kind.ORDINAL:
            return _ordinal(tokens, index, chunk, lexicon)
        case Kind.YEAR:
            return _year_in_chunk(tokens, index, lexicon)
        case Kind.FRACTION:
            return _fraction(tokens, index, chunk, lexicon)
        case _:
            return Number(chunk.first, chunk.last, None, kind=chunk.kind)


def _year_of_era(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the year beside an era: 44 BC, AD 476."""
    if era_of(tokens, index, lexicon) is None:
        return None
    return Number(index, index, Decimal(tokens.words[index]), kind=Kind.YEAR)


def _plain(tokens: Tokens, index: int, lexicon: Lexicon) -> Number:
    """Return what a numeral without letters against it is."""
    word = tokens.words[index]
    if _is_part_of_more(tokens, index, lexicon) or _ends_word(tokens, index, lexicon):
        return Number(index, index, None, kind=Kind.UNCLEAR)
    money = currency_before(tokens, index, lexicon)
    if money == index and _is_dating(tokens, index, lexicon):
        return Number(index, index, None, kind=Kind.UNCLEAR)
    currency = tokens.word(money) if money < index else ""
    number = number_at(tokens, index, lexicon, currency=currency)
    if number is None or number.kind is Kind.UNCLEAR:
        kind = Kind.IDENTIFIER if _CODE.fullmatch(word) else Kind.UNCLEAR
        return Number(index, index, None, kind=kind)
    alone = number.first == number.last
    if alone and (_may_be_until(tokens, index, lexicon) or _may_be_time(tokens, index, lexicon)):
        return Number(index, index, None, kind=Kind.UNCLEAR)
    if not currency and number.first == number.last and _is_year(tokens, index, lexicon):
        return Number(index, index, number.amount, kind=Kind.YEAR)
    return number


def _is_part_of_more(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a decimal sign or a raised digit makes other than the digits: .5 and 10⁶."""
    sign = tokens.touches(index) and tokens.word(index - 1) == lexicon.separators.decimal
    after = tokens.word(index + 1)[:1]
    raised = tokens.touches(index + 1) and after.isdigit()
    lettered = after == "(" and tokens.touches(index + 1) and tokens.word(index + 3) == ")"
    if lettered and tokens.touches(index + 2) and is_word(tokens.word(index + 2)):
        return not is_unspaced(tokens.word(index + 2)[0])  # 401(k)
    return raised or (sign and not tokens.touches(index - 1))


def _ends_word(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a hyphen joins digits to a number in words before them: Five-0."""
    joined = (
        tokens.word(index - 1) == HYPHEN and tokens.touches(index) and tokens.touches(index - 1)
    )
    before = tokens.word(index - 2)
    return joined and (before in lexicon.numbers.units or before in lexicon.numbers.tens)


def _is_year(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether four digits without a month beside them are a year.

    Words beside them say so ("tahun", "sejak", "года"); else they are one where nothing follows
    that they could count and no bound says that they are an amount.
    """
    if not is_likely_year(tokens.words[index]):
        return False
    if _is_named_year(tokens, index, lexicon):
        return True
    percent = lexicon.figures.percent.starting(tokens, index + 1) is not None
    if percent or bound_before(tokens, index, lexicon) not in _YEAR_BOUNDS:
        return False
    noun = noun_after(tokens, index, lexicon)
    capital = noun is not None and tokens.written(noun)[:1].isupper()
    recent = _RECENT.match(tokens.words[index]) is not None
    if noun is not None and lexicon.names.capital_nouns:
        return recent or not capital
    if noun is not None and not capital:
        named = _is_in_noun_phrase(tokens, index, noun, lexicon)
        return recent and (named or not is_counted(tokens, index, lexicon))
    return not _in_range_of_amounts(tokens, index)


def _is_in_noun_phrase(tokens: Tokens, index: int, noun: int, lexicon: Lexicon) -> bool:
    """Tell whether digits after "the" are part of what a singular names: the 1951 convention."""
    figures, word = lexicon.figures, tokens.word(noun)
    plural = word.endswith(figures.name_endings) or word in figures.plurals
    led = tokens.word(index - 1) in lexicon.names.determiners
    return bool(figures.name_endings) and led and noun == index + 1 and not plural


def _is_named_year(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word beside four digits makes them a year: tahun 2024, 2024 года, 1990-an."""
    dates, after = lexicon.dates, index + 1
    decade = dates.decade_suffixes.starting(tokens, after) is not None and tokens.touches(after)
    named = tokens.word(after) in dates.year_nouns or decade
    at = index - 1 - (tokens.word(index - 1) in dates.of)
    named = named or ends_division(tokens, at, lexicon)  # second-quarter 2023, Q3 of 2024
    named = named or follows_year(tokens, index, lexicon)
    return named or dates.year_after.ending(tokens, index - 1) is not None


def _is_short_year(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether one or two digits may be a year: tahun 44, 17 Agustus 45."""
    word, dates = tokens.words[index], lexicon.dates
    if not _TWO_DIGITS.fullmatch(word) or is_counted(tokens, index, lexicon):
        return False
    before = tokens.word(index - 1)
    month = before in dates.months or before in dates.short_months
    dated = month and is_numeral(tokens.word(index - 2))
    return dated or dates.units.get(before) is TimeUnit.YEAR


def _year_of_decade(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the year on which the ending of a decade is written with a hyphen, as in Russian."""
    suffix = lexicon.dates.decade_suffixes.starting(tokens, index + 1)
    if (
        suffix is None
        or tokens.word(index + 1) != HYPHEN
        or not is_likely_year(tokens.words[index])
    ):
        return None
    return Number(index, index, Decimal(tokens.words[index]), kind=Kind.YEAR)


def _is_short_decade(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether two digits are a decade without its century: tahun 90-an."""
    dates, word = lexicon.dates, tokens.words[index]
    suffix = dates.decade_suffixes.starting(tokens, index + 1)
    short = len(word) == 2 and word.endswith("0")  # noqa: PLR2004 -- two digits
    joined = suffix is not None and tokens.touches(index + 1)
    return short and joined and dates.year_after.ending(tokens, index - 1) is not None


def _is_old_year(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a number may be a year that is not recent: in 987, 10,000 BC."""
    word, dates = tokens.words[index], lexicon.dates
    era = dates.beside_year.eras.starting(tokens, index + 1)
    if era is not None and not word.isdecimal():
        return tokens.written(era.first).isupper() and not tokens.touches(era.first)
    led = dates.year_after.ending(tokens, index - 1)
    if not _OLD_YEAR.fullmatch(word) or led is None:
        return False
    bounding = lexicon.bounds.before.ending(tokens, index - 1)
    if bounding is not None and bounding.first < led.first:
        return False  # plus de 100
    if lexicon.figures.percent.starting(tokens, index + 1) is not None:
        return False
    linked = lexicon.ranges.links.starting(tokens, index + 1) is not None
    linked = linked or tokens.word(index + 1) in lexicon.number_words  # на 450 млн
    if linked or tokens.word(index + 1) in _DASHES:
        return False
    noun = noun_after(tokens, index, lexicon)
    named = noun is not None and tokens.written(noun)[:1].isupper()
    return noun is None or (named and not lexicon.names.capital_nouns)


def _is_dating(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether digits may be a date of another form: 20250503, tahun 90-an, in 987."""
    return (
        _COMPACT.fullmatch(tokens.words[index]) is not None
        or _is_short_decade(tokens, index, lexicon)
        or _is_old_year(tokens, index, lexicon)
        or _is_short_year(tokens, index, lexicon)
    )


def _may_be_until(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether four digits may be a year or an amount: hingga 2025 armada itu."""
    word = tokens.words[index]
    recent = is_likely_year(word) and _RECENT.match(word) is not None
    limited = lexicon.date_roles.limits.ending(tokens, index - 1) is not None
    bound = bound_before(tokens, index, lexicon)
    compared = bound in _COMPARING and noun_after(tokens, index, lexicon) is None
    until = limited or bound is Bound.UP_TO or compared  # 15 more than 2019
    led = tokens.word(index - 1) in lexicon.names.determiners  # the 2016 games
    until = until or (led and bool(lexicon.figures.name_endings))
    return recent and until and not _is_year(tokens, index, lexicon)


def _may_be_time(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether digits that count nothing may be a time: at 5.30."""
    word, linked = tokens.words[index], lexicon.ranges.links.starting(tokens, index + 1)
    hour = _HOUR.fullmatch(word) or (linked is None and _BARE_HOUR.fullmatch(word))
    if not hour or noun_after(tokens, index, lexicon):
        return False
    before = tokens.word(index - 1)
    run = before in lexicon.names.determiners and linked is None and "." in word  # the 3.40 at York
    if before not in lexicon.dates.time_in_doubt and not run:
        return False
    return lexicon.figures.percent.starting(tokens, index + 1) is None


def _in_range_of_amounts(tokens: Tokens, index: int) -> bool:
    """Tell whether a dash joins four digits to a number that is no year: 1800-12.000."""
    for sign, other in ((index - 1, index - 2), (index + 1, index + 2)):
        if tokens.word(sign) in _DASHES and tokens.word(other)[:1].isdigit():
            return not is_likely_year(tokens.word(other))
    return False


def _ordinal(tokens: Tokens, index: int, chunk: Chunk, lexicon: Lexicon) -> Number:
    """Return an ordinal in digits, with its prefix or suffix: ke-4, 4th."""
    value = sums.value(tokens.words[index], lexicon.separators)
    suffixed = tokens.word(chunk.last) in lexicon.figures.ordinal_suffixes
    led = tokens.word(chunk.first) in lexicon.figures.year_prefixes  # mid-20th
    last = chunk.last if chunk.first == index or suffixed else index
    amount = None if value is None else decimal(value)
    return Number(index if led else chunk.first, last, amount, kind=Kind.ORDINAL)


def _year_in_chunk(tokens: Tokens, index: int, lexicon: Lexicon) -> Number:
    """Return a year with what is joined to it: pasca-2022, 1990s."""
    glued = tokens.touches(index + 1) and is_word(tokens.word(index + 1))
    if not is_likely_year(tokens.words[index]):
        if glued:
            return Number(index, index + 1, None, kind=Kind.UNCLEAR)  # the 90s
        return _plain(tokens, index, lexicon)
    return Number(
        index, index + 1 if glued else index, Decimal(tokens.words[index]), kind=Kind.YEAR
    )


def _fraction(tokens: Tokens, index: int, chunk: Chunk, lexicon: Lexicon) -> Number:
    """Return a fraction in digits with its scale: 3/4, 1/2 million; "2023/2024" are two years."""
    if all(is_likely_year(tokens.words[end]) for end in (chunk.first, chunk.last)):
        return _plain(tokens, index, lexicon)
    number = number_at(tokens, chunk.first, lexicon)
    if number is None or number.last < chunk.last:
        return Number(chunk.first, chunk.last, None, kind=Kind.IDENTIFIER)
    if not number.scales and tokens.word(number.last + 1) in lexicon.dates.units:
        return replace(number, amount=None, kind=Kind.UNCLEAR)  # a charter of 3/5 months
    return number
