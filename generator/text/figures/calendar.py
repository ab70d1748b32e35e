"""Finds the days, months and years that a text names by a month's name or in digits.

Relative dates ("tahun lalu") and spans of dates are left to `generator.text.dates.mentions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.digit_dates import WrittenDate, in_digits, is_day, is_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon import Lexicon

_DASHES = frozenset({HYPHEN, "\u2013"})


def written_dates(tokens: Tokens, lexicon: Lexicon) -> tuple[WrittenDate, ...]:
    """Return the dates with a month's name and those in digits, in text order."""
    found: list[WrittenDate] = []
    months = lexicon.dates.months.keys() | lexicon.dates.short_months.keys()
    for index, word in enumerate(tokens.words):
        if word not in months and not is_numeral(word):
            continue
        floor = found[-1].last + 1 if found else 0
        if index < floor or lexicon.figures.idioms.starting(tokens, index) is not None:
            continue
        if word in months:
            found.extend(_around_month(tokens, index, floor, lexicon))
        elif (date := in_digits(tokens, index, lexicon)) is not None:
            found.append(date)
    return tuple(found)


def _around_month(
    tokens: Tokens, index: int, floor: int, lexicon: Lexicon
) -> Iterator[WrittenDate]:
    """Yield the dates around a month's name: days before it, or a day and a year after it."""
    word, dates = tokens.words[index], lexicon.dates
    if word in dates.months_in_doubt and not tokens.written(index)[:1].isupper():
        return
    *others, day = _days_before(tokens, index, floor, lexicon) or (None,)
    first, last = (index if day is None else day), _end_of_month(tokens, index, lexicon)
    if day is None:
        day, last = _day_after(tokens, last, lexicon)
    after = last + 2 if tokens.word(last + 1) in {",", *dates.of} else last + 1
    year = int(tokens.words[after]) if is_year(tokens, after) else None
    if day is None and year is None and not _stands_alone(tokens, index, lexicon):
        return
    month = dates.months.get(word) or dates.short_months[word]
    for other in others:
        if other is not None:
            yield WrittenDate(other, other, year, month, int(tokens.words[other]))
    number = None if day is None else int(tokens.words[day])
    end = index if day is None or day < index else last
    yield WrittenDate(first, end if year is None else after, year, month, number)


def _end_of_month(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return the last token of a month's name, with the full stop of an abbreviation."""
    short = tokens.words[index] in lexicon.dates.short_months
    return index + 1 if short and tokens.word(index + 1) == "." else index


def _stands_alone(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a month's name without day and year is one: "bulan Oktober", not "May I"."""
    word, dates = tokens.words[index], lexicon.dates
    if word not in dates.months:
        return False
    return word not in dates.months_in_doubt or tokens.word(index - 1) in dates.month_before


def _days_before(tokens: Tokens, index: int, floor: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Return the tokens of the days before a month: 22 Januari, 30 dan 31 Mei, 1-3 Mei."""
    suffixes = lexicon.figures.ordinal_suffixes
    day = index - 1
    if tokens.word(day) in lexicon.dates.of:
        day -= 1
    if tokens.word(day) in suffixes and tokens.touches(day):
        day -= 1
    if day < floor or not is_day(tokens, day):
        return ()
    other = day - 2
    if tokens.word(other) in suffixes and tokens.touches(other):
        other -= 1
    joined = other >= floor and is_day(tokens, other) and _joins_days(tokens, day - 1, lexicon)
    return (other, day) if joined else (day,)


def _joins_days(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a token joins two days of one month."""
    word = tokens.word(index)
    if word in lexicon.dates.day_joiners or word in _DASHES:
        return True
    link = lexicon.ranges.links.starting(tokens, index)
    return link is not None and link.last == index


def _day_after(tokens: Tokens, index: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """Return the day after a month and the last token taken: May 30, 2025; January 22nd."""
    day = last = index + 1
    if tokens.touches(day) or not is_day(tokens, day):
        return None, index
    if tokens.touches(day + 1) and is_word(tokens.word(day + 1)):
        last = day + 1
        if tokens.word(last) not in lexicon.figures.ordinal_suffixes:
            return None, index
    year = last + 2 if tokens.word(last + 1) == "," else last + 1
    if lexicon.dates.day_after_month or is_year(tokens, year):
        return day, last
    return None, index
