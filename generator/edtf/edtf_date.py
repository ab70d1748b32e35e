"""Dates in the Extended Date/Time Format (ISO 8601-2:2019, EDTF levels 0 to 2).

`parse` gives one frozen value that the other stages share; `fault` says why a text is no date.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.edtf import days
from generator.edtf.grammar import EdtfError, Form, read

if TYPE_CHECKING:
    from generator.edtf.days import Day
    from generator.edtf.grammar import Item, Moment

_FIRST_YEAR, _LAST_YEAR = 1, 9998
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One end of an interval, or the date itself: what is known of it."""

    year: int
    month: int | None
    day: int | None
    approximate: bool
    uncertain: bool


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as written, with the days it can fall on."""

    text: str
    form: Form
    items: tuple[Item, ...]
    """The members of a list; of a moment and of an interval there is one."""
    first: Day | None
    """The first day it can mean, as written; None where the start is open or unknown."""
    last: Day | None
    """The last day it can mean, as written; None where the end is open or unknown."""
    start: Endpoint | None
    """The date, or the start of the interval; None where open, or beyond plain parts."""
    end: Endpoint | None
    """The end of the interval; None where there is none, where open, or beyond plain parts."""
    approximate: bool
    uncertain: bool

    @property
    def is_interval(self) -> bool:
        """Whether it lasts from one moment to another."""
        return self.form is Form.INTERVAL

    @property
    def earliest(self) -> date | None:
        """The first day as a date of the library; None also before the year 1 and after 9998."""
        return _calendar_day(self.first)

    @property
    def latest(self) -> date | None:
        """The last day as a date of the library; None also before the year 1 and after 9998."""
        return _calendar_day(self.last)

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Orders dates by their first day, then by their last."""
        earliest = self.earliest or self.latest or date.max
        return earliest, self.latest or date.max, self.text

    @property
    def common(self) -> str:
        """What all days that it can mean have in common: 2023-12-19, 2023-12, 2023; or ""."""
        if self.earliest is None or self.latest is None:
            return ""
        first, last = (each.isoformat().split("-") for each in (self.earliest, self.latest))
        same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=True))
        return "-".join(part for part, _ in same)


@lru_cache(maxsize=65536)
def parse(text: str) -> EdtfDate | None:
    """The date that `text` writes, or None where it is not EDTF or runs backwards."""
    try:
        return _date(text)
    except EdtfError:
        return None


@lru_cache(maxsize=65536)
def parse_or_unplaced(text: str) -> EdtfDate:
    """The date that `text` writes; a date without any day where it is not EDTF."""
    return parse(text) or EdtfDate(
        text, Form.MOMENT, (), None, None, None, None, approximate=False, uncertain=False
    )


def fault(text: str) -> str | None:
    """Why a text is no date, to follow it in a sentence; None where it is one."""
    try:
        _date(text)
    except EdtfError as error:
        return str(error)
    return None


def _date(text: str) -> EdtfDate:
    expression = read(text)
    reaches = [_reach(item) for item in expression.items]
    starts, ends = zip(*reaches, strict=True)
    moments = [each for item in expression.items for each in (item.start, item.end) if each]
    one = expression.items[0] if expression.form in {Form.MOMENT, Form.INTERVAL} else None
    return EdtfDate(
        text=text,
        form=expression.form,
        items=expression.items,
        first=None if None in starts else min(starts),
        last=None if None in ends else max(ends),
        start=endpoint(one.start) if one else None,
        end=endpoint(one.end) if one and one.is_run else None,
        approximate=any(each.approximate or each.significant is not None for each in moments),
        uncertain=any(each.uncertain for each in moments),
    )


def _reach(item: Item) -> tuple[Day | None, Day | None]:
    """The first and last day of an item; `EdtfError` where it runs backwards."""
    first = days.bounds(item.start)[0] if item.start else None
    last = days.bounds(item.end)[1] if item.end else None
    if first and last and last < first:
        raise EdtfError("runs backwards: its end comes before its start")
    return first, last


def endpoint(moment: Moment | None) -> Endpoint | None:
    """The plain parts of a moment: a year of four digits, and no season or missing digit."""
    if moment is None or moment.division or moment.significant is not None:
        return None
    parts = (moment.year, moment.month, moment.day)
    plain = all(each is None or each.isdecimal() for each in parts)
    if not plain or len(moment.year) != _YEAR_DIGITS:
        return None
    return Endpoint(
        int(moment.year),
        int(moment.month) if moment.month else None,
        int(moment.day) if moment.day else None,
        approximate=moment.approximate,
        uncertain=moment.uncertain,
    )


def _calendar_day(day: Day | None) -> date | None:
    return date(*day) if day and _FIRST_YEAR <= day[0] <= _LAST_YEAR else None
