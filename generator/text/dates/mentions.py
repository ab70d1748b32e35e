"""Dates named in running text: "22 Januari", "Selasa (19/12)", "akhir Mei 2025", "tahun lalu".

Words that name no date ("baru-baru ini", "kini") and lengths of time ("selama 15 tahun") are none.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator import lexicon
from generator.edtf.grammar import NO_YEAR
from generator.lexicon.time_terms import Part  # noqa: TC001 -- Pydantic reads what is stored
from generator.text.cached_reading import CachedReading
from generator.text.dates.joining import FIRST_SEASON, spans
from generator.text.dates.pieces import Shift, pieces
from generator.text.dates.roles import DateRole, role
from generator.text.figures.reading import scan
from generator.text.folding import span_of

if TYPE_CHECKING:
    from generator.text.dates.joining import DateSpan
    from generator.text.dates.pieces import Piece
    from generator.text.figures.reading import Scan

_YEAR = 4
"""Digits of a year in EDTF."""
_LEAP_YEAR = 2000
"""Stands in for a year that is not written, so that 29 February can be."""


class MentionKind(StrEnum):
    """How much of a date the text itself gives."""

    ABSOLUTE = "absolute"
    """With its year."""
    PARTIAL = "partial"
    """Without its year: "22 Januari", "bulan Oktober", "Selasa"."""
    RELATIVE = "relative"
    """Counted from the day of writing: "tahun lalu", "September tahun lalu"."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date named in a text, or an interval of dates; positions are code points."""

    start: int
    end: int
    kind: MentionKind
    edtf: str | None
    """The date in EDTF, what is not written as X: "2025-05", "XXXX-01-22"; none where the words
    alone do not give one. "Akhir" and the like are in `part`, not here."""
    shift: Shift | None
    """How far a relative date lies from the day of writing; none where it does not say."""
    part: Part | None
    weekday: int | None = None
    """Of a single date that names one; Monday is 0."""
    role: DateRole = DateRole.EVENT


def _mentions(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates named in a text, in its order; none overlaps another."""
    scanned = scan(text, language)
    found = spans(scanned.tokens, pieces(scanned), scanned.lexicon)
    return tuple(_mention(text, scanned, span) for span in found)


def _mention(text: str, scanned: Scan, span: DateSpan) -> DateMention:
    start, end, tokens = span.start, span.end, scanned.tokens
    first, last = span_of(
        scanned.level, text, tokens.spans[span.first][0], tokens.spans[span.last][1]
    )
    kind = _kind(start) if end is None else max(_kind(start), _kind(end), key=_FIRMNESS.index)
    return DateMention(
        start=first,
        end=last,
        kind=kind,
        edtf=_edtf(start) if end is None else _interval(_edtf(start), _edtf(end)),
        shift=start.shift if end is None or end.shift == start.shift else None,
        part=start.part if end is None else None,
        weekday=start.weekday if end is None else None,
        role=role(tokens, span, scanned.lexicon),
    )


def _kind(piece: Piece) -> MentionKind:
    if piece.relative:
        return MentionKind.RELATIVE
    return MentionKind.PARTIAL if piece.year is None else MentionKind.ABSOLUTE


_FIRMNESS = (MentionKind.ABSOLUTE, MentionKind.PARTIAL, MentionKind.RELATIVE)
"""An interval is as firm as its less firm end."""


def _edtf(piece: Piece) -> str | None:
    """Return one date in EDTF; none for what EDTF cannot write, and for days that do not exist."""
    if piece.month is None:
        if piece.year is None:
            return None
        if piece.end_year is not None:
            return f"{piece.year:04}/{piece.end_year:04}"
        year = _year(piece.year)
        return year[: len(year) - piece.missing] + "X" * piece.missing
    year = NO_YEAR if piece.year is None else _year(piece.year)
    if piece.day is None:
        return f"{year}-{piece.month:02}"
    exists = piece.month < FIRST_SEASON and (
        piece.day <= monthrange(piece.year or _LEAP_YEAR, piece.month)[1]
    )
    return f"{year}-{piece.month:02}-{piece.day:02}" if exists else None


def _year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _interval(start: str | None, end: str | None) -> str | None:
    """Return an interval in EDTF; none where an end is not known or it runs backwards."""
    if start is None or end is None or "/" in start + end:
        return None
    if start.startswith("-"):
        return _before_year_one(start, end)
    if start.startswith("X") != end.startswith("X"):
        return None
    shared = min(len(start), len(end))
    return f"{start}/{end}" if start[:shared] <= end[:shared] else None


def _before_year_one(start: str, end: str) -> str | None:
    """Return an interval of years that begins before year 1: 264 to 146 BC."""
    years = [edtf for edtf in (start, end) if len(edtf.lstrip("-")) == _YEAR and "X" not in edtf]
    forward = len(years) == 2 and int(start) <= int(end)  # noqa: PLR2004 -- both ends
    return f"{start}/{end}" if forward else None


mentions = CachedReading(_mentions, tuple[DateMention, ...])
"""The dates named in a text: the checks and the pages ask for those of each article."""

lexicon.on_change(mentions.cache_clear)
