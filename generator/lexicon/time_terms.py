"""The units and parts of time that a lexicon's words name."""

from __future__ import annotations

from enum import StrEnum


class TimeUnit(StrEnum):
    """A length of time that a relative date counts in."""

    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


class Part(StrEnum):
    """The part of a month or year that a word singles out."""

    EARLY = "early"
    """Awal Mei; early May."""
    MIDDLE = "middle"
    """Pertengahan Mei; mid-May."""
    LATE = "late"
    """Akhir Mei; late May."""
