"""Dates as keys of the index, so that a day, month or year is found however it is asked for.

A date has a key for each of its parts: `@2025-05-30`, `@2025-05`, `@2025`, and without its year
`@-05-30` and `@-05`. What has the whole of a record's own date, as May has the 30th, ends in `!`.
The browser reads those of a query in `browser/dates.js`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator import lexicon
from generator.edtf import edtf_date
from generator.text.dates import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.edtf.grammar import Item, Moment

_MONTHS = 12
_LONGEST = 36
"""Months of an interval that has a key for each of them; a longer one has those of its ends."""

_YEARS = 50
"""Years of an interval that has a key for each of them."""

_PARTS = 4
"""Quarters of a year."""

_QUARTERS = range(33, 37)
"""Codes of quarters in EDTF."""

_DIGITS = re.compile(
    r"(?<![\d./-])(?:(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?P<mark>[-/.])(?P<other>\d{1,2})(?P=mark)(?P<last>\d{4}))(?![\d/-])"
)
"""A date in digits; a text does not say whether 5/4/2025 is in April or in May."""


def data(language: str) -> dict[str, Any]:
    """Return the words by which a query's dates are read."""
    known = lexicon.load(language)
    words = known.dates
    letters = {letter for letter, many in words.division_letters.items() if many == _PARTS}
    divisions = words.divisions.meanings
    return {
        "months": {**words.short_months, **words.months},
        "doubtful": sorted(words.months_in_doubt.intersection(words.months)),
        "day_after_month": words.day_after_month,
        "of": sorted(words.of),
        "suffixes": sorted(known.figures.ordinal_suffixes),
        "quarters": sorted(
            letters | {" ".join(each) for each in divisions if divisions[each] == _PARTS}
        ),
        "parts": sorted({word for phrase in words.parts.meanings for word in phrase}),
    }


@lru_cache(maxsize=4096)
def keys(date: str) -> tuple[str, ...]:
    """Return the keys of a date in EDTF; none of what is no date."""
    known = edtf_date.parse(date)
    found = (key for item in known.items for key in _item(item)) if known else ()
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def spanning(date: str) -> frozenset[str]:
    """Return the keys that have the whole of a date for certain: of 2023-09/2023-12, 2023."""
    known = edtf_date.parse(date)
    ends = [
        frozenset(_moment(moment) if moment is not None and not moment.uncertain else ())
        for item in (known.items if known is not None else ())
        for moment in (item.start, item.end)
    ]
    return frozenset.intersection(*ends) if ends else frozenset()


def keys_in(text: str, language: str) -> tuple[str, ...]:
    """Return the keys of the dates that a text names, again for each time."""
    named = (each.edtf for each in mentions.mentions(text, language) if each.edtf)
    found = [key for date in named for key in keys(date)]
    for match in _DIGITS.finditer(text):
        orders = [(match["year"], match["month"], match["day"])]
        if match["last"]:
            one, other, year = match["one"], match["other"], match["last"]
            orders = [(year, one, other), (year, other, one)]
        dates = (f"{year}-{month:0>2}-{day:0>2}" for year, month, day in orders)
        found += list(dict.fromkeys(key for date in dates for key in keys(date)))
    return tuple(found)


def _item(item: Item) -> Iterator[str]:
    for moment in (item.start, item.end):
        if moment is not None:
            yield from _moment(moment)
    if item.start is not None and item.end is not None and item.start != item.end:
        yield from _between(item.start, item.end)


def _moment(moment: Moment) -> Iterator[str]:
    year = moment.year if moment.year.isdecimal() else ""
    month = moment.month if moment.month and moment.month.isdecimal() else ""
    day = moment.day if moment.day and moment.day.isdecimal() else ""
    if year:
        yield f"@{year}"
    if moment.division is not None:
        if year and moment.division in _QUARTERS:
            yield f"@{year}-q{moment.division - _QUARTERS.start + 1}"
    elif month:
        yield from (f"@{each}-{month}" for each in dict.fromkeys((year, "")))
        if day:
            yield from (f"@{each}-{month}-{day}" for each in dict.fromkeys((year, "")))


def _between(start: Moment, end: Moment) -> Iterator[str]:
    """Give the years, and of a short interval the months, between two dates."""
    first, last = edtf_date.endpoint(start), edtf_date.endpoint(end)
    if first is None or last is None:
        return
    yield from (f"@{year}" for year in range(first.year, min(last.year, first.year + _YEARS) + 1))
    if first.month is None or last.month is None:
        return
    low, high = (each.year * _MONTHS + (each.month or 1) - 1 for each in (first, last))
    if high - low < _LONGEST:
        yield from (f"@{at // _MONTHS}-{at % _MONTHS + 1:02d}" for at in range(low, high + 1))
