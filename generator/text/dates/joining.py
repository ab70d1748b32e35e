"""Puts the pieces of dates together: weekday and day, month and "tahun lalu", both ends of a span.

Each rule joins two neighbours by the words between them; all look at a bounded number of tokens.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN
from generator.text.figures.numbered_dates import is_link

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.dates.pieces import Piece

_DASHES = frozenset({HYPHEN, "\u2013"})
FIRST_SEASON = 21
"""EDTF numbers the seasons after the months: 21 is spring."""
_MOST_LEADING = 3
"""Words before a date that belong to it: "akhir bulan Mei" has two."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """One date, or the two ends of an interval."""

    first: int
    last: int
    start: Piece
    end: Piece | None


def spans(tokens: Tokens, pieces: tuple[Piece, ...], lexicon: Lexicon) -> tuple[DateSpan, ...]:
    """Return the dates that the pieces of a text make, in text order."""
    led = _led(tokens, _completed(tokens, pieces, lexicon), lexicon)
    dated = [
        piece
        for piece in _going_on(tokens, _sharing(tokens, led, lexicon), lexicon)
        if not _is_season(piece) or piece.year is not None or piece.relative or piece.short_year
    ]
    return _intervals(tokens, dated, lexicon)


def _completed(tokens: Tokens, pieces: tuple[Piece, ...], lexicon: Lexicon) -> list[Piece]:
    """Join what is one date: "Selasa (19/12)", "September tahun lalu", "musim panas 2024"."""
    joined: list[Piece] = []
    for piece in pieces:
        whole = _one_date(tokens, joined[-1], piece, lexicon) if joined else None
        if whole is None:
            joined.append(piece)
        else:
            joined[-1] = whole
    return joined


def _one_date(tokens: Tokens, one: Piece, other: Piece, lexicon: Lexicon) -> Piece | None:
    """Return the date that two neighbours are; none where they are two."""
    between = tokens.words[one.last + 1 : other.first]
    if _is_weekday(one) and other.month is not None:
        return _weekday_and_day(tokens, one, other, between, lexicon)
    if _is_weekday(other):
        return _day_and_weekday(tokens, one, other, between) if one.day is not None else None
    if one.year is not None and one.month is None:
        possessive = (
            between in lexicon.dates.beside_year.possessives.meanings
        )  # 2024's third quarter
        alone = _is_season(other) and (between == () or possessive)
        return replace(other, first=one.first, year=one.year) if alone else None
    if one.year is not None or one.relative or (one.month is None and one.weekday is None):
        return None
    if other.relative and other.month is None and other.weekday is None:
        of = between in {(), *((word,) for word in lexicon.dates.of)}
        return replace(one, last=other.last, relative=True, shift=other.shift) if of else None
    bare_year = other.year is not None and other.month is None
    joined = bare_year and _is_season(one) and _belongs(between, lexicon)
    return replace(one, last=other.last, year=other.year) if joined else None


def _belongs(between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether words join a season or quarter to its year: kuartal I tahun 2024."""
    inside = between[1:] if between[:1] in {(",",), ("of",)} else between
    if len(between) == 1 and between[0] in lexicon.dates.of:
        return True  # otoño de 2023
    return inside == () or inside in lexicon.dates.leading.meanings


def _weekday_and_day(
    tokens: Tokens, weekday: Piece, day: Piece, between: tuple[str, ...], lexicon: Lexicon
) -> Piece | None:
    """Join a weekday and its day: "Selasa (19/12)", "Senin, 22 Januari 2024"."""
    inside = between[:-1] if between[-1:] and between[-1] in _weekday_links(lexicon) else between
    if inside not in {(), (",",), ("(",)}:
        return None
    closed = between == ("(",) and tokens.word(day.last + 1) == ")"
    return replace(
        day,
        first=weekday.first,
        last=day.last + closed,
        weekday=weekday.weekday,
        relative=day.relative or weekday.relative,
    )


def _weekday_links(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.dates.beside_year.weekday_links


def _day_and_weekday(
    tokens: Tokens, day: Piece, weekday: Piece, between: tuple[str, ...]
) -> Piece | None:
    """Join a day and its weekday: 2023年9月12日星期二, 12 September (Tuesday)."""
    if between not in {(), ("(",)}:
        return None
    closed = between == ("(",) and tokens.word(weekday.last + 1) == ")"
    return replace(day, last=weekday.last + closed, weekday=weekday.weekday)


def _led(tokens: Tokens, pieces: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """Take the nouns and parts before each date into it: akhir Mei, bulan Oktober, mid-2024."""
    floor, led = 0, []
    for piece in pieces:
        led.append(_with_leaders(tokens, piece, floor, lexicon))
        floor = piece.last + 1
    return led


def _with_leaders(tokens: Tokens, piece: Piece, floor: int, lexicon: Lexicon) -> Piece:
    """Extend one date to the left, no further than `floor`."""
    for _ in range(_MOST_LEADING):
        before = piece.first - 1
        if tokens.word(before) == HYPHEN and tokens.touches(before) and tokens.touches(piece.first):
            before -= 1
        part = lexicon.dates.parts.ending(tokens, before)
        noun = lexicon.dates.leading.ending(tokens, before)
        if part is not None and part.first >= floor:
            piece = replace(piece, first=part.first, part=part.meaning)
        elif noun is not None and noun.first >= floor:
            piece = replace(piece, first=noun.first)
        else:
            return piece
    return piece


def _sharing(tokens: Tokens, pieces: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """Give each date the year of the next where they share it: September dan Desember 2023."""
    shared = pieces[-1:]
    for piece in reversed(pieces[:-1]):
        other = shared[-1]
        between = tokens.words[piece.last + 1 : other.first]
        listed = len(between) == 1 and between[0] in {",", *lexicon.dates.day_joiners}
        paired = (tokens.word(piece.first - 1), *between) in lexicon.ranges.between
        if _are_alike(piece, other) and (listed or paired or _links(between, lexicon)):
            year, relative, shift = other.year, other.relative, other.shift
            shared.append(replace(piece, year=year, relative=relative, shift=shift))
        else:
            shared.append(piece)
    return shared[::-1]


def _going_on(tokens: Tokens, pieces: list[Piece], lexicon: Lexicon) -> list[Piece]:
    """Give each numbered month the year of the one before it: 2024年1月和3月."""
    found: list[Piece] = []
    for piece in pieces:
        before = found[-1] if found else None
        numbered = tokens.word(piece.first + 1) in lexicon.dates.month_nouns
        if (
            before is not None
            and numbered
            and before.year is not None
            and _are_alike(piece, before)
            and is_link(tokens.words[before.last + 1 : piece.first], lexicon)
        ):
            piece = replace(piece, year=before.year)  # noqa: PLW2901 -- the year it shares
        found.append(piece)
    return found


def _are_alike(piece: Piece, other: Piece) -> bool:
    """Tell whether a month or day without a year stands beside one of the same sort."""
    own = piece.year is not None or piece.short_year or piece.relative
    if piece.month is None or own or other.month is None:
        return False
    return (piece.day is None, _is_season(piece)) == (other.day is None, _is_season(other))


def _intervals(tokens: Tokens, pieces: list[Piece], lexicon: Lexicon) -> tuple[DateSpan, ...]:
    """Join the two ends of an interval: 1 Januari hingga 30 April, antara Mei dan Juli."""
    found: list[DateSpan] = []
    start: Piece | None = None
    for piece in pieces:
        if start is not None and _are_ends(tokens, start, piece, lexicon):
            found[-1] = DateSpan(start.first, piece.last, start, piece)
            start = None
        else:
            found.append(DateSpan(piece.first, piece.last, piece, None))
            start = piece
    return tuple(found)


def _are_ends(tokens: Tokens, start: Piece, end: Piece, lexicon: Lexicon) -> bool:
    """Tell whether the words around two dates make them the ends of one interval."""
    between = tokens.words[start.last + 1 : end.first]
    if _links(between, lexicon):
        return True
    if (tokens.word(start.first - 1), *between) in lexicon.ranges.between:
        return True
    years = start.month is None and end.month is None and start.year is not None
    return years and end.year == (start.year or 0) + 1 and between == ("/",)


def _links(between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether words join the ends of an interval by themselves."""
    dashed = len(between) == 1 and between[0] in _DASHES
    period = lexicon.dates.beside_year.links.meanings
    return dashed or between in lexicon.ranges.links.meanings or between in period


def _is_weekday(piece: Piece) -> bool:
    return piece.weekday is not None and piece.month is None


def _is_season(piece: Piece) -> bool:
    return piece.month is not None and piece.month >= FIRST_SEASON
