"""Whether two dates can be the same: whether they share a day, and which one allows more."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.edtf import days
from generator.edtf.grammar import NO_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.edtf.days import Day
    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Moment

_EVER = (-(10**40), 1, 1)
_NEVER = (10**40, 12, 31)
"""Stand for the ends that are open or unknown."""
_LEAP_CYCLE = 2000, 2004
"""Years that stand for all where neither date names one: whatever recurs, recurs in these."""
_LEEWAY = {"day": 10, "month": 31, "year": 366}
"""How many days a moment marked approximate reaches on either side, by its smallest part."""

_RECURS = 9
"""Within so many years whatever recurs does so with and without a leap day, 1900 included."""

Run = tuple["Day", "Day"]
Years = list[tuple[int, int]]
"""First and last years, in order."""


@lru_cache(maxsize=65536)
def overlaps(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether some day fits both dates; an approximate date reaches a little further."""
    if _is_without_year(one):
        one, other = other, one
    years = _shared_years(one, other)
    return _meet(sorted(_runs(one, years)), sorted(_runs(other, years)))


@lru_cache(maxsize=65536)
def no_narrower(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether every day that fits the other date fits this one too.

    Of another without a year ("XXXX-05") one year is enough.
    """
    without_year = _is_without_year(other)
    years = _shared_years(one, other) if without_year else _telling_years(one, other)
    room = _merged([*_runs(one, years), *_any_days(one)])
    fits = (
        any(first <= start and end <= last for first, last in room)
        for start, end in _runs(other, years)
    )
    return any(fits) if without_year else all(fits)


def _meet(runs: list[Run], others: list[Run]) -> bool:
    """Whether some run of each shares a day; both are sorted, and are walked once."""
    at = reach = 0
    for first, last in runs:
        while at < len(others) and others[at][0] <= last:
            reach = at if others[at][1] > others[reach][1] else reach
            at += 1
        if at and others[reach][1] >= first:
            return True
    return False


def _runs(when: EdtfDate, years: Years) -> Iterator[Run]:
    """Yield the runs of days that a date allows in some years, one by one: they can be many."""
    for item in when.items:
        if item.is_run:
            first = _reach(item.start)[0] if item.start else _EVER
            last = _reach(item.end)[1] if item.end else _NEVER
            yield first, last
        elif item.start is not None:
            leeway = _leeway(item.start)
            for first_year, last_year in years:
                for each in days.periods(item.start, first_year, last_year):
                    yield _moved(each.first, -leeway), _moved(each.last, leeway)


def _any_days(when: EdtfDate) -> Iterator[Run]:
    """Yield the years of which a date allows every day ("XXXX-XX"), as one run."""
    for item in when.items:
        each = item.start
        if each is None or item.is_run or each.year != NO_YEAR:
            continue
        if {each.month, each.day} <= {None, "XX"}:
            yield days.bounds(each)


def _reach(moment: Moment) -> Run:
    first, last = days.bounds(moment)
    leeway = _leeway(moment)
    return _moved(first, -leeway), _moved(last, leeway)


def _leeway(moment: Moment) -> int:
    if not moment.approximate:
        return 0
    part = "day" if moment.day else "month" if moment.month else "year"
    return _LEEWAY[part]


def _moved(day: Day, by: int) -> Day:
    """A day some days later; the same where the library's calendar does not reach."""
    if not by or not date.min.year < day[0] < date.max.year:
        return day
    moved = date(*day) + timedelta(days=by)
    return moved.year, moved.month, moved.day


def _merged(runs: list[Run]) -> list[Run]:
    """The runs in order, those joined that leave no day between them."""
    merged: list[Run] = []
    for first, last in sorted(runs):
        if merged and first <= days.after(merged[-1][1]):
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _years(when: EdtfDate) -> tuple[int, int]:
    """The years in which its moments are; one more on either side for what reaches over."""
    first, last = when.first or _EVER, when.last or _NEVER
    return first[0] - 1, last[0] + 1


def _shared_years(one: EdtfDate, other: EdtfDate) -> Years:
    """The years to compare two dates in, the second of which may have none."""
    if _is_without_year(one) and _is_without_year(other):
        return _telling_years(one, other)
    (first, last), (first_other, last_other) = _years(one), _years(other)
    first, last = max(first, first_other), min(last, last_other)
    telling = _telling_years(one, other) if _is_without_year(other) else [(first, last)]
    return [(max(first, start), min(last, end)) for start, end in telling if start <= last >= first]


def _telling_years(one: EdtfDate, other: EdtfDate) -> Years:
    """Those that tell whether the dates agree: a few around each year named, and a leap cycle.

    Two dates can be thousands of years apart; between them, nothing new comes.
    """
    if not (_is_without_year(one) or _is_without_year(other)):
        return [_years(other)]
    spans: Years = []
    for year in sorted({*_LEAP_CYCLE, *_named_years(one), *_named_years(other)}):
        first, last = year - _RECURS, year + _RECURS
        if spans and first <= spans[-1][1] + 1:
            spans[-1] = spans[-1][0], last
        else:
            spans.append((first, last))
    return spans


def _named_years(when: EdtfDate) -> Iterator[int]:
    for moment in _moments(when):
        if moment.year != NO_YEAR:
            yield from (day[0] for day in days.bounds(moment))


def _moments(when: EdtfDate) -> list[Moment]:
    return [each for item in when.items for each in (item.start, item.end) if each]


def _is_without_year(when: EdtfDate) -> bool:
    return any(each.year == NO_YEAR for each in _moments(when))
