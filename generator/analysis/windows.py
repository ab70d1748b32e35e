"""The stretch of time that a figure speaks of, and how two such stretches stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.edtf.edtf_date import EdtfDate, Endpoint

_LEEWAY = (timedelta(days=366), timedelta(days=31), timedelta(days=1))
"""How far an approximate year, month or day may be off."""


class Order(Enum):
    """How the window of a first figure stands to that of a second."""

    SAME = auto()
    WITHIN = auto()
    """The first lies in the second: it ends no later and begins no earlier."""
    AROUND = auto()
    """The second lies in the first."""
    APART = auto()
    """Neither lies in the other."""
    UNCLEAR = auto()
    """The dates are not sharp enough to say."""
    UNDATED = auto()
    """One of them has no date, or no end."""


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when a figure counts."""

    start: date | None
    """The first day; None where not given: from the beginning, whenever that was."""
    first_end: date
    """The first day on which it may end: the end's month or year begins then."""
    last_end: date
    """The last day on which it may end."""


def of(when: EdtfDate | None) -> Window | None:
    """The window that a date stands for; None without a date or without an end.

    A date that is no interval is an end only: "by December 2023".
    """
    if when is None or when.latest is None:
        return None
    end = when.end if when.is_interval else when.start
    first_end = _first_day(end) or when.earliest or when.latest
    leeway = _leeway(end)
    return Window(
        start=when.earliest if when.is_interval else None,
        first_end=_shift(first_end, -leeway),
        last_end=_shift(when.latest, leeway),
    )


def order(first: Window | None, second: Window | None) -> Order:
    """How two windows stand to each other; a start not given is taken to be the other's."""
    if first is None or second is None:
        return Order.SAME if first is second else Order.UNDATED
    ends = _compare_ends(first, second)
    if ends is None:
        return Order.UNCLEAR
    starts = _compare_starts(first, second)
    if ends == starts == 0:
        return Order.SAME
    if ends <= 0 <= starts:
        return Order.WITHIN
    return Order.AROUND if starts <= 0 <= ends else Order.APART


def _compare_ends(first: Window, second: Window) -> int | None:
    if (first.first_end, first.last_end) == (second.first_end, second.last_end):
        return 0
    if first.last_end < second.first_end:
        return -1
    return 1 if second.last_end < first.first_end else None


def _compare_starts(first: Window, second: Window) -> int:
    if first.start is None or second.start is None:
        return 0
    return (first.start > second.start) - (first.start < second.start)


def _first_day(end: Endpoint | None) -> date | None:
    if end is None or end.year < 1:
        return None
    return date(end.year, end.month or 1, end.day or 1)


def _leeway(end: Endpoint | None) -> timedelta:
    if end is None or not end.approximate:
        return timedelta(0)
    known = (end.month is not None) + (end.day is not None)
    return _LEEWAY[known]


def _shift(day: date, leeway: timedelta) -> date:
    try:
        return day + leeway
    except OverflowError:
        return day
