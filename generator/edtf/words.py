"""EDTF dates in words, in any language that Babel knows.

Months, quarters, lists and ranges come from CLDR through Babel; everything around them is a
whole gettext pattern. What no pattern covers is given by its bounds, or as written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.lists import format_list

from generator.edtf import calendar, edtf_date
from generator.interface import gettext

if TYPE_CHECKING:
    from generator.edtf.edtf_date import EdtfDate, Endpoint

MIDDLE = 15
"""An approximate date on this day of a month means the middle of the month."""
_MARKS = re.compile(r"[?~%]")
_SET = re.compile(r"([\[{])(.+)[\]}]")
_DIVISION = re.compile(r"(\d{4})-(2[1-9]|3\d|4[01])")
_SOME_DAY = re.compile(r"(\d{4}(?:-\d\d)?)(?:-XX)?-XX")
_SOME_MONTH = re.compile(r"(\d{4})-XX")
_DECADE = re.compile(r"(\d{3})X")


@lru_cache(maxsize=65536)
def say(date: EdtfDate, language: str) -> str:
    """The date in words of `language`, to stand within a sentence: "sekitar September 2023"."""
    enclosed = _SET.fullmatch(date.text)
    if enclosed:
        return _set(enclosed[2], language, one_of=enclosed[1] == "[")
    if date.is_interval:
        return _interval(date, language)
    if date.start:
        return _point(date.start, language)
    return _unusual(date, language)


def _point(point: Endpoint, language: str) -> str:
    if point.year < 1:
        return f"{point.year:04}"
    if point.approximate and point.day == MIDDLE:
        of_month = {"month": calendar.month(point, language)}
        middle = gettext(language, "the middle of %(month)s") % of_month
        return _marked(middle, language, approximate=True, uncertain=point.uncertain)
    plain = calendar.point(point, language)
    return _marked(plain, language, approximate=point.approximate, uncertain=point.uncertain)


def _marked(plain: str, language: str, *, approximate: bool, uncertain: bool) -> str:
    if approximate and uncertain:
        return gettext(language, "possibly around %(date)s") % {"date": plain}
    if approximate:
        return gettext(language, "around %(date)s") % {"date": plain}
    if uncertain:
        return gettext(language, "possibly %(date)s") % {"date": plain}
    return plain


def _interval(date: EdtfDate, language: str) -> str:
    first, last = date.text.split("/")
    if first == "..":
        return gettext(language, "until %(date)s") % {"date": _part(last, language)}
    if first == "":
        end = {"date": _part(last, language)}
        return gettext(language, "until %(date)s (start unknown)") % end
    if last == "..":
        return gettext(language, "since %(date)s") % {"date": _part(first, language)}
    if last == "":
        start = {"date": _part(first, language)}
        return gettext(language, "from %(date)s (end unknown)") % start
    if date.start and date.end and date.start.year and not _MARKS.search(date.text):
        return calendar.interval(date.start, date.end, language)
    ends = {"start": _part(first, language), "end": _part(last, language)}
    return gettext(language, "from %(start)s to %(end)s") % ends


def _set(inside: str, language: str, *, one_of: bool) -> str:
    items = [_member(item.strip(), language, one_of=one_of) for item in inside.split(",")]
    return format_list(items, "or" if one_of else "standard", locale=calendar.locale(language))


def _member(item: str, language: str, *, one_of: bool) -> str:
    first, dots, last = item.partition("..")
    if not dots:
        return _part(item, language)
    if not first:
        return gettext(language, "%(date)s or earlier") % {"date": _part(last, language)}
    if not last:
        return gettext(language, "%(date)s or later") % {"date": _part(first, language)}
    whole = edtf_date.parse(f"{first}/{last}")
    if whole and whole.start and whole.end and one_of and not _MARKS.search(item):
        start, end = calendar.ends(whole.start, whole.end, language)
        return gettext(language, "between %(start)s and %(end)s") % {"start": start, "end": end}
    return say(whole, language) if whole else item


def _part(text: str, language: str) -> str:
    parsed = edtf_date.parse(text)
    return say(parsed, language) if parsed else text


def _unusual(date: EdtfDate, language: str) -> str:
    bare = _MARKS.sub("", date.text)
    plain = _bare(bare, language)
    if plain is None:
        return _bounds(date, language)
    return _marked(plain, language, approximate=date.approximate, uncertain=date.uncertain)


def _bare(text: str, language: str) -> str | None:
    """Words for a date without marks, or None where no pattern fits it."""
    if division := _DIVISION.fullmatch(text):
        return calendar.division(int(division[1]), int(division[2]), language)
    if decade := _DECADE.fullmatch(text):
        return gettext(language, "the %(year)ss") % {"year": f"{decade[1]}0"}
    if month := _SOME_MONTH.fullmatch(text):
        known = {"date": _part(month[1], language)}
        return gettext(language, "a month in %(date)s") % known
    if day := _SOME_DAY.fullmatch(text):
        known = {"date": _part(day[1], language)}
        return gettext(language, "a day in %(date)s") % known
    parsed = edtf_date.parse(text)
    return say(parsed, language) if parsed and parsed.start else None


def _bounds(date: EdtfDate, language: str) -> str:
    """What is left of a date beyond all patterns: its first and last day, else its text."""
    if date.earliest is None or date.latest is None:
        return date.text
    if date.earliest == date.latest:
        return calendar.day(date.earliest, language)
    first, last = date.earliest, date.latest
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    say_end = calendar.year if whole_years else calendar.day
    ends = {"start": say_end(first, language), "end": say_end(last, language)}
    return gettext(language, "between %(start)s and %(end)s") % ends
