"""Days, months, years, their divisions and ranges, as CLDR writes them in each language."""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, parse_pattern

from generator.edtf.cldr import has_months_alone
from generator.interface import gettext

if TYPE_CHECKING:
    from generator.edtf.edtf_date import Endpoint

_SEPARATORS = " \u2009\u200a\u202f\u00a0–—-~～至"  # noqa: RUF001 -- as CLDR has them
_SHORT_MONTH = re.compile(r"(?<!M)MMM(?!M)|(?<!L)LLL(?!L)")
_YEAR_OR_ERA = re.compile("G+|y+")
_ENGLISH = Locale("en", "GB")
_LEAP_YEAR = 2000
"""Has every day that a year can have."""
_NORTHERN, _SOUTHERN = range(25, 29), range(29, 33)
_SKELETON = ("y", "yMMMM", "yMMMd")
"""CLDR's interval skeletons, by how many parts of a date are known less one."""


@lru_cache(maxsize=256)
def locale(language: str) -> Locale:
    """CLDR's data for a BCP 47 tag; English where it has none.

    Plain English is that of the interface, which is British: "13 September 2023".
    """
    if language == "en":
        return _ENGLISH
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return _ENGLISH


def point(endpoint: Endpoint, language: str) -> str:
    """A day, month or year, as precise as it is known: "13 September 2023"."""
    if endpoint.day:
        return format_date(_first_day(endpoint), "long", locale=locale(language))
    skeleton = "yMMMM" if endpoint.month else "y"
    return format_skeleton(skeleton, _first_day(endpoint), locale=locale(language))


def month(endpoint: Endpoint, language: str) -> str:
    """The month of a day, with its year: "September 2023"."""
    return format_skeleton("yMMMM", _first_day(endpoint), locale=locale(language))


def day(moment: date, language: str) -> str:
    """A day in full: "13 September 2023"."""
    return format_date(moment, "long", locale=locale(language))


def year(moment: date, language: str) -> str:
    """The year of a day: "2023"."""
    return format_skeleton("y", moment, locale=locale(language))


def of_any_year(of_month: int, of_day: int | None, language: str) -> str:
    """A month, or a day of one, without a year: "22 January"."""
    moment = date(_LEAP_YEAR, of_month, of_day or 1)
    if of_day is None:
        return format_date(moment, _named_alone("LLLL", language), locale=locale(language))
    return format_skeleton("MMMMd", moment, locale=locale(language))


def clock(moment: time, language: str, *, seconds: bool) -> str:
    """A time of day: "10:00", in Indonesian "10.00"."""
    return format_time(moment, "medium" if seconds else "short", locale=locale(language))


def in_era(year: int, month: int | None, day: int | None, language: str) -> str:
    """A date in a year that no calendar of the library reaches: "15 March 44 BC", "17000"."""
    skeleton = "y" if month is None else "yMMM" if day is None else "yMMMd"
    before = year < 1
    pattern = locale(language).datetime_skeletons["G" * before + skeleton].pattern
    pattern = _SHORT_MONTH.sub(_long, _named_alone(pattern, language))
    shown = {"y": str(1 - year if before else year), "G": locale(language).eras["abbreviated"][0]}
    pattern = _YEAR_OR_ERA.sub(lambda field: f"'{shown[field[0][0]]}'", pattern)
    pattern = pattern.replace("''", "")  # two texts side by side are one
    stand_in = date(_LEAP_YEAR, month or 1, day or 1)
    return parse_pattern(pattern).apply(stand_in, locale(language))


def interval(start: Endpoint, end: Endpoint, language: str) -> str:
    """A range, with what both ends share said once: "September-Desember 2023"."""
    pieces = _pieces(start, end, language)
    if pieces:
        return "".join(pieces)
    if start == end:
        return point(start, language)
    joined = locale(language).interval_formats.get(None, "{0} – {1}")  # noqa: RUF001 -- CLDR's
    return str(joined).format(point(start, language), point(end, language))


def ends(start: Endpoint, end: Endpoint, language: str) -> tuple[str, str]:
    """Both ends of a range, with what they share said once: ("September", "Desember 2023")."""
    pieces = _pieces(start, end, language)
    if pieces is None:
        return point(start, language), point(end, language)
    return pieces[0].rstrip(_SEPARATORS), pieces[1]


def division(of_year: int, code: int, language: str) -> str:
    """A season, quarter, third or half of a year by its code in ISO 8601-2, 21 to 41."""
    if 33 <= code <= 36:  # noqa: PLR2004 -- the codes of quarters
        quarter = date(of_year, (code - 33) * 3 + 1, 1)
        return format_skeleton("yQQQQ", quarter, locale=locale(language))
    return _divisions(language)[code] % {"year": year(date(of_year, 1, 1), language)}


def division_alone(code: int, language: str) -> str:
    """A season, quarter, third or half of any year: "spring", "4th quarter"."""
    if 33 <= code <= 36:  # noqa: PLR2004 -- the codes of quarters
        quarter = date(_LEAP_YEAR, (code - 33) * 3 + 1, 1)
        return parse_pattern("QQQQ").apply(quarter, locale(language))
    if code in _NORTHERN:
        season = {"season": division_alone(code - 4, language)}
        return gettext(language, "%(season)s (northern hemisphere)") % season
    if code in _SOUTHERN:
        season = {"season": division_alone(code - 8, language)}
        return gettext(language, "%(season)s (southern hemisphere)") % season
    return {
        21: gettext(language, "spring"),
        22: gettext(language, "summer"),
        23: gettext(language, "autumn"),
        24: gettext(language, "winter"),
        37: gettext(language, "the first third"),
        38: gettext(language, "the second third"),
        39: gettext(language, "the last third"),
        40: gettext(language, "the first half"),
        41: gettext(language, "the second half"),
    }[code]


def _divisions(language: str) -> dict[int, str]:
    return {
        21: gettext(language, "spring %(year)s"),
        22: gettext(language, "summer %(year)s"),
        23: gettext(language, "autumn %(year)s"),
        24: gettext(language, "winter %(year)s"),
        25: gettext(language, "spring %(year)s (northern hemisphere)"),
        26: gettext(language, "summer %(year)s (northern hemisphere)"),
        27: gettext(language, "autumn %(year)s (northern hemisphere)"),
        28: gettext(language, "winter %(year)s (northern hemisphere)"),
        29: gettext(language, "spring %(year)s (southern hemisphere)"),
        30: gettext(language, "summer %(year)s (southern hemisphere)"),
        31: gettext(language, "autumn %(year)s (southern hemisphere)"),
        32: gettext(language, "winter %(year)s (southern hemisphere)"),
        37: gettext(language, "the first third of %(year)s"),
        38: gettext(language, "the second third of %(year)s"),
        39: gettext(language, "the last third of %(year)s"),
        40: gettext(language, "the first half of %(year)s"),
        41: gettext(language, "the second half of %(year)s"),
    }


def _pieces(start: Endpoint, end: Endpoint, language: str) -> tuple[str, str] | None:
    """CLDR's pattern for a range of equally precise ends, applied; None where it has none."""
    known = _known(start)
    if known != _known(end):
        return None
    patterns = locale(language).interval_formats.get(_SKELETON[known - 1])
    if patterns is None:
        return None
    for field, part in (("y", "year"), ("M", "month"), ("d", "day")):
        if getattr(start, part) != getattr(end, part) and field in patterns:
            first, second = (_SHORT_MONTH.sub(_long, each) for each in patterns[field])
            return (_apply(first, start, language), _apply(second, end, language))
    return None


def _long(short_month: re.Match[str]) -> str:
    return f"{short_month[0]}{short_month[0][0]}"


def _apply(pattern: str, endpoint: Endpoint, language: str) -> str:
    named = _named_alone(pattern, language)
    return parse_pattern(named).apply(_first_day(endpoint), locale(language))


def _named_alone(pattern: str, language: str) -> str:
    """A pattern without names of months "stand-alone" where CLDR has none of the language's own.

    Babel resolves such an alias for all languages at once: after Chinese, it has Chinese months.
    """
    has_own = has_months_alone(locale(language))
    return pattern if has_own else pattern.replace("L", "M")


def _known(endpoint: Endpoint) -> int:
    return 1 + (endpoint.month is not None) + (endpoint.day is not None)


def _first_day(endpoint: Endpoint) -> date:
    return date(endpoint.year, endpoint.month or 1, endpoint.day or 1)
