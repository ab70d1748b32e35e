"""Finds the days, months and years that a text names by a month's name or in digits.

Relative dates ("tahun lalu") and spans of dates are left to `generator.text.dates.mentions`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.days_of_month import days_after, days_before
from generator.text.figures.digit_dates import WrittenDate, in_digits, is_year
from generator.text.figures.eras import era_of
from generator.text.figures.numbered_dates import following, numbered_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon import Lexicon


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
        else:
            date = numbered_date(tokens, index, lexicon) or in_digits(tokens, index, lexicon)
            date = date or (following(tokens, index, found[-1], lexicon) if found else None)
            found += [] if date is None else [date]
    return tuple(found)


def _around_month(
    tokens: Tokens, index: int, floor: int, lexicon: Lexicon
) -> Iterator[WrittenDate]:
    """Yield the dates around a month's name: days before it, or days and a year after it."""
    word, dates = tokens.words[index], lexicon.dates
    if word in dates.months_in_doubt and not tokens.written(index)[:1].isupper():
        return
    last = _end_of_month(tokens, index, lexicon)
    before = days_before(tokens, index, floor, lexicon)
    after = () if before else days_after(tokens, last, lexicon)
    days = before or after
    last = after[-1].last if after else last
    at, year = _year_after(tokens, last, lexicon) or (None, None)
    if not days and year is None and not _stands_alone(tokens, index, lexicon):
        return
    month = dates.months.get(word) or dates.short_months[word]
    written = [WrittenDate(day.first, day.last, year, month, day.number) for day in days]
    whole = written or [WrittenDate(index, index, year, month, None)]
    if before:
        whole[-1] = replace(whole[-1], last=index)
    else:
        whole[0] = replace(whole[0], first=index)
    if at is not None:
        whole[-1] = replace(whole[-1], last=at)
    yield from whole


def _year_after(tokens: Tokens, last: int, lexicon: Lexicon) -> tuple[int, int | None] | None:
    """Return the last token and the year after a month: May 2025; May, 2025; March 44 BC."""
    after = last + 1
    noun = lexicon.dates.leading.starting(tokens, after)
    if noun is not None:
        after = noun.last + 1
    elif tokens.word(after) in {",", *lexicon.dates.of} or _is_inner_hyphen(tokens, after):
        after += 1
    era = era_of(tokens, after, lexicon)
    if era is not None and era.first == after:
        return era.last, era.year(int(tokens.words[after]))
    return (after, int(tokens.words[after])) if is_year(tokens, after) else None


def _is_inner_hyphen(tokens: Tokens, index: int) -> bool:
    hyphen = tokens.word(index) == HYPHEN
    return hyphen and tokens.touches(index) and tokens.touches(index + 1)


def _end_of_month(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return the last token of a month's name, with the full stop of an abbreviation."""
    months, word = lexicon.dates.months, tokens.words[index]
    if tokens.word(index + 1) == "/" and months.get(tokens.word(index + 2)) == months.get(word, 0):
        return index + 2  # تموز/يوليو
    short = tokens.words[index] in lexicon.dates.short_months
    return index + 1 if short and tokens.word(index + 1) == "." else index


def _stands_alone(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a month's name without day and year is one: "bulan Oktober", not "May I"."""
    word, dates = tokens.words[index], lexicon.dates
    if _is_dashed(tokens, index, lexicon):
        return True
    if word not in dates.months or _is_name(tokens, index, lexicon):
        return False
    if word not in dates.months_in_doubt or tokens.word(index - 1) in dates.month_before:
        return True
    joins = {",", *dates.day_joiners}  # May, July and August
    return (tokens.word(index + 1) in joins and tokens.word(index + 2) in dates.months) or (
        tokens.word(index - 1) in joins and tokens.word(index - 2) in dates.months
    )


def _is_dashed(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a dash joins a month's name to another one: Jan-Mar 2024."""
    months = lexicon.dates.months.keys() | lexicon.dates.short_months.keys()
    return any(
        tokens.word(index + step) in {HYPHEN, "\u2013"} and tokens.word(index + 2 * step) in months
        for step in (-1, 1)
    )


def _is_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a month's name beside another word in capitals is a person's: Mei Ling."""
    dates = lexicon.dates
    before = tokens.written(index - 1)
    if tokens.words[index] not in dates.months_as_names or before.lower() in dates.month_before:
        return False
    follows = tokens.written(index + 1)
    named = follows.istitle() and is_word(follows) and follows.lower() not in dates.months
    inside = before.istitle() and is_word(before) and is_word(tokens.word(index - 2))
    return named or (inside and before.lower() not in dates.months)
