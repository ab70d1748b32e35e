"""The first and the last day of a date in EDTF, as far as they can be told without its library."""

from __future__ import annotations

import re
from calendar import monthrange

_YEAR_MONTH_DAY = re.compile(r"(?<![\dYE-])(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\dXE])")
_LAST_MONTH = 12


def days(edtf: str) -> tuple[list[str], list[str]] | None:
    """First and last days of the years, months and days of a date; None where it has others."""
    firsts, lasts = [], []
    for year, month, day in _YEAR_MONTH_DAY.findall(edtf):
        if month and not 1 <= int(month) <= _LAST_MONTH:  # a season
            return None
        last = day or f"{monthrange(int(year), int(month))[1] if month and int(year) > 0 else 31}"
        firsts.append(f"{year}-{month or '01'}-{day or '01'}")
        lasts.append(f"{year}-{month or '12'}-{last}")
    rest = _YEAR_MONTH_DAY.sub("", edtf)
    return (firsts, lasts) if firsts and not re.search(r"[\dXYE]", rest) else None


def is_first_day(edtf: str, day: object) -> bool:
    """Whether a day can be the first of a date; None where it has none."""
    found = days(edtf)
    return (
        found is None
        or day == min(found[0])
        or (day is None and re.match(r"[/\[{.]", edtf) is not None)
    )


def is_last_day(edtf: str, day: object) -> bool:
    """Whether a day can be the last of a date; None where it has none."""
    found = days(edtf)
    return found is None or day == max(found[1]) or (day is None and edtf[-1:] in "/.]}")
