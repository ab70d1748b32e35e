"""A day, month, season, year or decade of EDTF in words, with its marks and missing digits.

What no pattern covers is given by its first and last day, with the EDTF beside it.
"""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

from generator.edtf import calendar, days
from generator.edtf.edtf_date import Endpoint, endpoint
from generator.edtf.grammar import NO_YEAR
from generator.interface import gettext

if TYPE_CHECKING:
    from generator.edtf.days import Day
    from generator.edtf.grammar import Moment

MIDDLE = 15
"""An approximate date on this day of a month means the middle of the month."""
_CLOCK = re.compile(r"(\d\d):(\d\d):(\d\d)(.*)")
_NO_SECONDS = "00"
_MISSING = "XX"
_FIRST_YEAR, _LAST_YEAR = 1, 9999

Parts = tuple[int, int | None, int | None]
"""Year, month and day, as far as they are known."""


def say(moment: Moment, language: str, *, inside: bool = False) -> str:
    """The moment in words; `inside` a range or list it never begins with "between"."""
    if moment.significant is not None:
        return _estimated(moment, language)
    plain = _plain(moment, language, inside=inside)
    if moment.clock is not None:
        plain = _timed(plain, moment.clock, language)
    return _marked(plain, moment, language, approximate=moment.approximate)


def _plain(moment: Moment, language: str, *, inside: bool) -> str:
    """The words without the marks; approximate dates are never "between" two others."""
    if not _is_drawable(moment):
        return _in_era(moment, language) or moment.bare
    if point := endpoint(moment):
        if moment.approximate and point.day == MIDDLE:
            of_month = {"month": calendar.month(point, language)}
            return gettext(language, "the middle of %(month)s") % of_month
        return calendar.point(point, language)
    if moment.division is not None and moment.year.isdecimal():
        return calendar.division(int(moment.year), moment.division, language)
    known = _unspecified(moment, language)
    if known is None and moment.year.startswith(NO_YEAR):
        return moment.bare
    return known or _stretch(moment, language, inside=inside)


def _in_era(moment: Moment, language: str) -> str | None:
    """Words for a year before 1 or after 9999, or a month or day of it; None for its parts."""
    parts = (moment.year.removeprefix("-"), moment.month or "", moment.day or "")
    if "X" in "".join(parts) or moment.division is not None:
        return None
    month, day = (int(part) if part else None for part in (moment.month, moment.day))
    return calendar.in_era(int(moment.year), month, day, language)


def _marked(plain: str, moment: Moment, language: str, *, approximate: bool) -> str:
    if approximate and moment.uncertain:
        return gettext(language, "possibly around %(date)s") % {"date": plain}
    if approximate:
        return gettext(language, "around %(date)s") % {"date": plain}
    if moment.uncertain:
        return gettext(language, "possibly %(date)s") % {"date": plain}
    return plain


def _estimated(moment: Moment, language: str) -> str:
    """A year of which only the first digits are significant: "1950S2"."""
    first, last = days.bounds(moment)
    pattern = gettext(language, "around %(date)s, between %(start)s and %(end)s")
    said = pattern % {
        "date": _year(int(moment.year), language),
        "start": _year(first[0], language),
        "end": _year(last[0], language),
    }
    return _marked(said, moment, language, approximate=False)


def _timed(day: str, clock: str, language: str) -> str:
    match = _CLOCK.fullmatch(clock)
    if match is None:
        return f"{day}, {clock}"
    hour, minute, second, zone = match.groups()
    said = f"{hour}:{minute}"
    if int(hour) < 24:  # noqa: PLR2004 -- 24:00 is the end of the day
        moment = time(int(hour), int(minute), int(second))
        said = calendar.clock(moment, language, seconds=second != _NO_SECONDS)
    offset = {"": "", "Z": " UTC"}.get(zone, f" UTC{zone}")
    return f"{day}, {said}{offset}"


def _unspecified(moment: Moment, language: str) -> str | None:
    """Words where whole parts, or the last digits of the year, are missing; else None."""
    if moment.month is None:
        return _decade(moment.year, language)
    year = _some_year(moment.year, language)
    if year is None or moment.division is not None:
        return _of_division(moment, year, language) if year else None
    if moment.month == _MISSING:
        return _some_month(moment, _decade(moment.year, language) or year, language)
    if "X" in moment.month or (moment.day not in (None, _MISSING) and "X" in str(moment.day)):
        return None
    known = None if moment.day in (None, _MISSING) else int(str(moment.day))
    date = _of_year(moment, known, year, language)
    whole = moment.day == _MISSING
    return gettext(language, "a day in %(date)s") % {"date": date} if whole else date


def _of_division(moment: Moment, year: str, language: str) -> str:
    """A part of a year that is missing digits: "spring of a year in the 2010s"."""
    date = calendar.division_alone(moment.division or 0, language)
    return gettext(language, "%(date)s of %(year)s") % {"date": date, "year": year}


def _some_month(moment: Moment, year: str, language: str) -> str | None:
    """A month that is not given; of a day in it, in a known year, the ends say more."""
    day = str(moment.day)
    if moment.day is None:
        return gettext(language, "a month in %(date)s") % {"date": year}
    if day == _MISSING:
        return gettext(language, "a day in %(date)s") % {"date": year}
    if moment.year != NO_YEAR or not day.isdecimal():
        return None
    said = {"day": int(day), "year": year}
    return gettext(language, "day %(day)s of a month in %(year)s") % said


def _of_year(moment: Moment, day: int | None, year: str, language: str) -> str:
    """A month, or a day of one, in a year that may be missing digits: "May of an unknown year"."""
    month = int(moment.month or "1")
    if moment.year.isdecimal():
        return calendar.point(_endpoint((int(moment.year), month, day)), language)
    date = calendar.of_any_year(month, day, language)
    return gettext(language, "%(date)s of %(year)s") % {"date": date, "year": year}


def _decade(year: str, language: str) -> str | None:
    if year == NO_YEAR:
        return gettext(language, "an unknown year")
    decade = year[:3].isdecimal() and year[3] == "X"
    return gettext(language, "the %(year)ss") % {"year": f"{year[:3]}0"} if decade else None


def _some_year(year: str, language: str) -> str | None:
    """The year that a month or day is of, in words; None where its first digits are missing."""
    if year.isdecimal():
        return _year(int(year), language)
    if year == NO_YEAR:
        return gettext(language, "an unknown year")
    if decade := _decade(year, language):
        return gettext(language, "a year in %(years)s") % {"years": decade}
    known = year.rstrip("X")
    if not known.isdecimal():
        return None
    ends = {"start": known.ljust(len(year), "0"), "end": known.ljust(len(year), "9")}
    return gettext(language, "a year between %(start)s and %(end)s") % ends


def _stretch(moment: Moment, language: str, *, inside: bool) -> str:
    """The first and last day, month or year; with the EDTF where not all between them fit."""
    first, last = (_endpoint(each) for each in _whole_parts(*days.bounds(moment)))
    if moment.approximate or first == last:
        said = calendar.interval(first, last, language)
    else:
        start, end = calendar.ends(first, last, language)
        ends = {"start": start, "end": end}
        said = (
            gettext(language, "some time between %(start)s and %(end)s") % ends
            if inside
            else gettext(language, "between %(start)s and %(end)s") % ends
        )
    return said if days.is_whole(moment) else f"{said} ({moment.bare})"


def _whole_parts(first: Day, last: Day) -> tuple[Parts, Parts]:
    """Both ends as years or months where they are whole ones."""
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return (first[0], None, None), (last[0], None, None)
    if first[2] == 1 and last[2] == days.length(*last[:2]):
        return (*first[:2], None), (*last[:2], None)
    return first, last


def _is_drawable(moment: Moment) -> bool:
    """Whether a calendar of the library reaches all its days."""
    first, last = days.bounds(moment)
    return moment.year == NO_YEAR or (first[0] >= _FIRST_YEAR and last[0] <= _LAST_YEAR)


def _endpoint(parts: Parts) -> Endpoint:
    return Endpoint(*parts, approximate=False, uncertain=False)


def _year(year: int, language: str) -> str:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return calendar.in_era(year, None, None, language)
    return calendar.point(_endpoint((year, None, None)), language)
