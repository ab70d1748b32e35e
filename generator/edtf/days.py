"""The days that a moment of EDTF can mean, in the proleptic Gregorian calendar of any year."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import TYPE_CHECKING

from generator.edtf.grammar import EdtfError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.edtf.grammar import Moment

Day = tuple[int, int, int]
"""Year, month and day; years before 1 are 0, -1, …, so days order as they followed each other."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DIVISIONS = {
    **dict.fromkeys((21, 25, 31), (3, 5)),
    **dict.fromkeys((22, 26, 32), (6, 8)),
    **dict.fromkeys((23, 27, 29), (9, 11)),
    **dict.fromkeys((24, 28, 30), (12, 14)),
    **{33 + number: (3 * number + 1, 3 * number + 3) for number in range(4)},
    **{37 + number: (4 * number + 1, 4 * number + 4) for number in range(3)},
    **{40 + number: (6 * number + 1, 6 * number + 6) for number in range(2)},
}
"""First and last month of the divisions of a year, 21 to 41; month 14 is the next February.

Seasons are those of the northern hemisphere unless said otherwise, by whole months, and belong to
the year in which they begin.
"""


_ANY_YEARS = (2000, 2001)
"""One leap year and one other: between them they have every day that a year can have."""


@dataclass(frozen=True, slots=True)
class Period:
    """A run of days, both ends included."""

    first: Day
    last: Day


def length(year: int, month: int) -> int:
    """How many days a month has."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]  # noqa: PLR2004 -- February


@lru_cache(maxsize=65536)
def bounds(moment: Moment) -> tuple[Day, Day]:
    """The first and the last day that a moment can mean; `EdtfError` where there is none."""
    runs = _runs(moment)
    if moment.month is None:
        return (runs[0][0], 1, 1), (runs[-1][1], 12, 31)
    if not any(list(_in_year(moment, year)) for year in _ANY_YEARS):
        raise EdtfError(_fault(moment.month, moment.day))
    ascending = (year for start, end in runs for year in range(start, end + 1))
    descending = (year for start, end in reversed(runs) for year in range(end, start - 1, -1))
    first = next((found[0] for year in ascending if (found := _in_year(moment, year))), None)
    last = next((found[-1] for year in descending if (found := _in_year(moment, year))), None)
    if first is None or last is None:
        raise EdtfError(_fault(moment.month, moment.day))
    return first.first, last.last


def periods(moment: Moment, first: int, last: int) -> Iterator[Period]:
    """The runs of days that a moment can mean in the years from `first` to `last`, in order."""
    for start, end in _runs(moment):
        if start > last or end < first:
            continue
        if moment.month is None:
            yield Period((start, 1, 1), (end, 12, 31))
            continue
        for year in range(max(start, first), min(end, last) + 1):
            yield from _in_year(moment, year)


def is_whole(moment: Moment) -> bool:
    """Whether a moment can mean every day from its first to its last."""
    first, last = bounds(moment)
    found = list(periods(moment, first[0], last[0]))
    return all(after(one.last) == other.first for one, other in pairwise(found))


def matches(pattern: str, number: int) -> bool:
    """Whether a part of a date, in which X is any digit, can be a number."""
    written = f"{number:0{len(pattern)}}"
    return all(each in {"X", digit} for each, digit in zip(pattern, written, strict=True))


def _runs(moment: Moment) -> list[tuple[int, int]]:
    """The years that a moment can mean, as runs from first to last."""
    digits = moment.year.removeprefix("-")
    if moment.significant is not None:
        step = 10 ** (len(digits) - moment.significant)
        start = int(digits) // step * step
        runs = [(start, start + step - 1)]
    else:
        fixed = digits.rstrip("X")
        step = 10 ** (len(digits) - len(fixed))
        choices = ("0123456789" if digit == "X" else digit for digit in fixed)
        starts = [int("".join(each) or "0") * step for each in product(*choices)]
        runs = [(start, start + step - 1) for start in starts]
    if moment.year.startswith("-"):
        return [(-end, -start) for start, end in reversed(runs)]
    return runs


def _in_year(moment: Moment, year: int) -> list[Period]:
    """The runs of days of one year that fit a moment's month and day."""
    month, day = moment.month or "XX", moment.day
    if moment.division is not None:
        first, last = _DIVISIONS[moment.division]
        over, last_month = divmod(last - 1, 12)
        end = (year + over, last_month + 1, length(year + over, last_month + 1))
        return [] if day else [Period((year, first, 1), end)]
    months = [number for number in range(1, 13) if matches(month, number)]
    if day is None:
        return [Period((year, each, 1), (year, each, length(year, each))) for each in months]
    return [
        Period((year, each, first), (year, each, last))
        for each in months
        for first, last in _stretches(day, length(year, each))
    ]


def after(day: Day) -> Day:
    """The day after a day."""
    year, month, number = day
    if number < length(year, month):
        return year, month, number + 1
    return (year + 1, 1, 1) if month == len(_LENGTHS) else (year, month + 1, 1)


def _stretches(pattern: str, most: int) -> list[tuple[int, int]]:
    """The runs of days of a month of `most` days that fit a pattern."""
    found: list[tuple[int, int]] = []
    for day in range(1, most + 1):
        if not matches(pattern, day):
            continue
        if found and found[-1][1] == day - 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def _fault(month: str, day: str | None) -> str:
    if not any(matches(month, number) for number in range(1, 13)):
        codes = "parts of a year 21 to 41, without a day"
        return f"has a month {month}; months are 01 to 12, {codes}"
    return f"has a day {month}-{day}, which does not exist"
