"""Whether two dates can be the same: whether they share a day, and which one allows more."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.edtf import days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.edtf.days import Day
    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Moment

_EVER = (-(10**40), 1, 1)
_NEVER = (10**40, 12, 31)
"""Stand for the ends that are open or unknown."""
_NO_YEAR = "XXXX"
_LEEWAY = {"day": 10, "month": 31, "year": 366}
"""How many days a moment marked approximate reaches on either side, by its smallest part."""

Run = tuple["Day", "Day"]


@lru_cache(maxsize=65536)
def overlaps(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether some day fits both dates; an approximate date reaches a little further."""
    if _is_without_year(one):
        one, other = other, one
    years = _shared_years(one, other)
    runs = tuple(_runs(one, years))
    return any(
        first <= last_other and first_other <= last
        for first_other, last_other in _runs(other, years)
        for first, last in runs
    )


@lru_cache(maxsize=65536)
def no_narrower(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether every day that fits the other date fits this one too.

    Of another without a year ("XXXX-05") one year is enough.
    """
    without_year = _is_without_year(other)
    years = _years(one) if without_year else _years(other)
    room = _merged(_runs(one, years))
    fits = (
        any(first <= start and end <= last for first, last in room)
        for start, end in _runs(other, years)
    )
    return any(fits) if without_year else all(fits)


def _runs(when: EdtfDate, years: tuple[int, int]) -> Iterator[Run]:
    """Yield the runs of days that a date allows in some years, one by one: they can be many."""
    for item in when.items:
        if item.is_run:
            first = _reach(item.start)[0] if item.start else _EVER
            last = _reach(item.end)[1] if item.end else _NEVER
            yield first, last
        elif item.start is not None:
            leeway = _leeway(item.start)
            for each in days.periods(item.start, *years):
                yield _moved(each.first, -leeway), _moved(each.last, leeway)


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


def _merged(runs: Iterator[Run]) -> list[Run]:
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


def _shared_years(one: EdtfDate, other: EdtfDate) -> tuple[int, int]:
    (first, last), (first_other, last_other) = _years(one), _years(other)
    return max(first, first_other), min(last, last_other)


def _is_without_year(when: EdtfDate) -> bool:
    moments = [each for item in when.items for each in (item.start, item.end) if each]
    return any(each.year == _NO_YEAR for each in moments)
