"""Dates in the Extended Date/Time Format (ISO 8601-2:2019, EDTF levels 0 to 2).

Parsing and bounds come from the `edtf` library; this module only puts its answer into one
frozen value that the other stages share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from edtf import EDTFParseException, parse_edtf

if TYPE_CHECKING:
    from time import struct_time

_FIRST_YEAR, _LAST_YEAR = 1, 9998
_ENDPOINT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([?~%]?)")


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
    earliest: date | None
    """The first day it can mean, as written; None where the start is open or unknown."""
    latest: date | None
    """The last day it can mean, as written; None where the end is open or unknown."""
    start: Endpoint | None
    """The date, or the start of the interval; None where open, or beyond plain parts."""
    end: Endpoint | None
    """The end of the interval; None where there is none, where open, or beyond plain parts."""
    is_interval: bool
    approximate: bool
    uncertain: bool

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Orders dates by their first day, then by their last."""
        earliest = self.earliest or self.latest or date.max
        return earliest, self.latest or date.max, self.text


@lru_cache(maxsize=65536)
def parse(text: str) -> EdtfDate | None:
    """The date that `text` writes, or None where it is not EDTF or runs backwards."""
    if text in ("", "/", "../.."):
        return None
    try:
        parsed = parse_edtf(text)
        earliest = _day(parsed.lower_strict()) if not text.startswith(("..", "/")) else None
        latest = _day(parsed.upper_strict()) if not text.endswith(("..", "/")) else None
    except (EDTFParseException, ValueError, AttributeError):
        # The library fails on "2023-09-1X" instead of saying that it cannot read it.
        return None
    if earliest and latest and latest < earliest:
        return None
    first, slash, last = text.partition("/")
    return EdtfDate(
        text=text,
        earliest=earliest,
        latest=latest,
        start=_endpoint(first),
        end=_endpoint(last),
        is_interval=bool(slash),
        approximate="~" in text or "%" in text,
        uncertain="?" in text or "%" in text,
    )


def _endpoint(text: str) -> Endpoint | None:
    match = _ENDPOINT.fullmatch(text)
    if match is None:
        return None
    year, month, day, mark = match.groups()
    return Endpoint(
        int(year),
        int(month) if month else None,
        int(day) if day else None,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _day(moment: struct_time | float) -> date | None:
    if isinstance(moment, float) or not _FIRST_YEAR <= moment[0] <= _LAST_YEAR:
        return None
    return date(*moment[:3])
