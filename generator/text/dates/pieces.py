"""The plainest dates of a text, before they are put together.

A day with its month, a year, a weekday, "tahun lalu": each one piece. What stands around them
("pertengahan", "hingga") is left to `generator.text.dates.joining`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.lexicon.time_terms import TimeUnit
from generator.lexicon.tokens import HYPHEN, is_numeral, is_word
from generator.text.dates.centuries import centuries_at
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.divisions import division_of
from generator.text.figures.eras import era_of
from generator.text.figures.figure import Kind
from generator.text.figures.units import currency_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lexicon import Lexicon
    from generator.lexicon.time_terms import Part
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number
    from generator.text.figures.reading import Scan

_DASHES = frozenset({HYPHEN, "\u2013"})
_TWO, _YEAR_LENGTH = 2, 4
_MOST = 10_000
"""Units past which a count is none: keeps offsets small."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a relative date lies from the day of writing."""

    unit: TimeUnit
    offset: int
    """Negative for the past: -1 with year is "tahun lalu"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A date, by its tokens; what the text leaves out is none."""

    first: int
    last: int
    year: int | None = None
    end_year: int | None = None
    """The second year of a season or fiscal year: 2024/25."""
    month: int | None = None
    """1 to 12, or a part of a year as EDTF numbers it: 21 to 41."""
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    missing: int = 0
    """Digits of the year that are not written: one of a decade, two of a century."""
    short_year: bool = False
    """Whether a year is written without its century: 28/4/25."""
    relative: bool = False
    """Whether it is counted from the day of writing."""
    shift: Shift | None = None
    part: Part | None = None


def pieces(scanned: Scan) -> tuple[Piece, ...]:
    """Return the pieces of a text in order; none overlaps another."""
    tokens, lexicon, numbers = scanned.tokens, scanned.lexicon, scanned.numbers
    found = [
        Piece(
            date.first,
            date.last,
            date.year,
            month=date.month,
            day=date.day,
            short_year=date.short_year,
        )
        for date in scanned.dates
    ]
    taken = {index for piece in found for index in range(piece.first, piece.last + 1)}
    found.extend(
        _year(tokens, number, lexicon)
        for number in numbers
        if number.kind is Kind.YEAR and number.first not in taken
    )
    found.extend(_named(tokens, {number.last: number for number in numbers}, lexicon))
    found.sort(key=lambda piece: (piece.first, -piece.last))
    apart: list[Piece] = []
    for piece in found:
        if not apart or piece.first > apart[-1].last:
            apart.append(_directed(tokens, piece, lexicon))
    return tuple(apart)


def _year(tokens: Tokens, number: Number, lexicon: Lexicon) -> Piece:
    """Return a year, or a decade: 2006, 1990-an."""
    digits = next(
        tokens.words[index]
        for index in range(number.first, number.last + 1)
        if tokens.words[index].isdigit()
    )
    suffix = lexicon.dates.decade_suffixes.starting(tokens, number.first + 1)
    decade = suffix is not None and tokens.touches(suffix.first)
    last = max(number.last, suffix.last) if suffix is not None and decade else number.last
    era = era_of(tokens, last, lexicon)
    if era is not None:
        return Piece(era.first, era.last, era.year(int(digits)))
    return Piece(
        number.first, last, int(digits), missing=decade or _is_decade(tokens, number, lexicon)
    )


def _is_decade(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether words before a year that ends in 0 make it its decade: les années 1990."""
    led = lexicon.dates.beside_year.decades.ending(tokens, number.first - 1) is not None
    listed = is_likely_year(tokens.word(number.last + 2))  # les années 1990 et 1991
    return led and not listed and tokens.words[number.first].endswith("0")


def _end_year(tokens: Tokens, last: int, year: int) -> int | None:
    """Return the second year of "2024/25" or "1914-18", where it is written with two digits."""
    sign, digits = tokens.word(last + 1), tokens.word(last + 2)
    joined = tokens.touches(last + 1) and tokens.touches(last + 2)
    following = tokens.word(last + 3)[:1]
    if tokens.touches(last + 3) and (following.isalnum() or following in _DASHES | {"/"}):
        return None
    if not joined or len(digits) != _TWO or not (digits.isascii() and digits.isdecimal()):
        return None
    end = year // 100 * 100 + int(digits)
    fits = end == year + 1 if sign == "/" else sign in _DASHES and end > year
    return end if fits else None


def _named(tokens: Tokens, numbers: Mapping[int, Number], lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the dates in words: weekdays, "tahun lalu", "kemarin" and seasons of a year."""
    dates = lexicon.dates
    rare = {*dates.seasons.by_first, *dates.divisions.by_first, *dates.division_letters}
    rare.update(dates.beside_year.centuries.by_first)
    for index, word in enumerate(tokens.words):
        if len(word) == _YEAR_LENGTH and is_likely_year(word):
            end = _end_year(tokens, index, int(word))
            if end is not None:
                yield Piece(index, index + 2, int(word), end)
        if word in dates.units:
            counted = _counted(tokens, index, numbers, lexicon)
            if counted is not None:
                yield counted
        if word in dates.day_words.by_first:
            today = dates.day_words.starting(tokens, index)
            if today is not None:
                shift = Shift(TimeUnit.DAY, today.meaning)
                yield Piece(index, today.last, relative=True, shift=shift)
        if word in dates.weekdays and _is_weekday(tokens, index, lexicon):
            yield Piece(index, index, weekday=dates.weekdays[word])
        if word in rare:
            yield from _part_of_year(tokens, index, lexicon)
            yield from _centuries(tokens, index, numbers, lexicon)


def _centuries(
    tokens: Tokens, index: int, numbers: Mapping[int, Number], lexicon: Lexicon
) -> Iterator[Piece]:
    """Yield the centuries whose noun is at a token."""
    for century in centuries_at(tokens, index, numbers, lexicon):
        decade = _decade_of(tokens, century.last, lexicon)
        if decade is None:
            yield Piece(century.first, century.last, century.year, missing=2)
        else:
            yield Piece(century.first, century.last + 2, century.year + decade, missing=1)


def _decade_of(tokens: Tokens, last: int, lexicon: Lexicon) -> int | None:
    """Return the decade that is counted within the century before it: 20世纪90年代."""
    digits = tokens.word(last + 1)
    suffix = lexicon.dates.decade_suffixes.starting(tokens, last + 2)
    if suffix is None or not tokens.touches(suffix.first):
        return None
    short = len(digits) == _TWO and digits.isascii() and digits.isdecimal()
    return int(digits) if short and digits.endswith("0") else None


def _part_of_year(tokens: Tokens, index: int, lexicon: Lexicon) -> Iterator[Piece]:
    """Yield a season, or one of the equal parts of a year: musim panas, the third quarter."""
    word, dates = tokens.words[index], lexicon.dates
    if word in dates.seasons.by_first:
        season = dates.seasons.starting(tokens, index)
        if season is not None:
            yield Piece(index, season.last, month=season.meaning)
    if word in dates.divisions.by_first or word in dates.division_letters:
        division = division_of(tokens, index, lexicon)
        if division is not None:
            short = division.short_year
            first, last, year = division.first, division.last, division.year
            yield Piece(first, last, year, month=division.code, short_year=short)


def _counted(
    tokens: Tokens, index: int, numbers: Mapping[int, Number], lexicon: Lexicon
) -> Piece | None:
    """Read a unit with its direction and count: tahun lalu, three days ago, last week."""
    dates, unit = lexicon.dates, lexicon.dates.units[tokens.words[index]]
    after = dates.after.starting(tokens, index + 1)
    before = dates.before.ending(tokens, index - 1)
    if before is not None and unit is not TimeUnit.DAY:
        return Piece(before.first, index, relative=True, shift=Shift(unit, before.meaning))
    if after is None:
        return None
    number, several = numbers.get(index - 1), lexicon.numbers.several.ending(tokens, index - 1)
    if several is not None:
        return Piece(several.first, after.last, relative=True)
    if tokens.word(index - 1) in lexicon.numbers.ones:
        return Piece(index - 1, after.last, relative=True, shift=Shift(unit, after.meaning))
    money = number is not None and currency_before(tokens, number.first, lexicon) < number.first
    if number is None or number.kind is Kind.ORDINAL or money:  # Rp3 miliar tahun lalu
        shift = None if dates.after_needs_count else Shift(unit, after.meaning)
        return Piece(index, after.last, relative=True, shift=shift)
    return Piece(number.first, after.last, relative=True, shift=_shift(number, unit, after.meaning))


def _shift(number: Number, unit: TimeUnit, direction: int) -> Shift | None:
    """Return how far a counted unit lies from now; none where the count is vague or no count."""
    amount = number.amount
    if amount is None or amount != amount.to_integral_value() or amount > _MOST or not direction:
        return None
    return Shift(unit, direction * int(amount))


def _is_weekday(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a weekday's name is one: "hari Minggu" and "Minggu (24/12)", not "minggu"."""
    written = tokens.written(index)
    if not written[:1].isupper() and written[:1].lower() != written[:1].upper():
        return False
    if tokens.words[index] not in lexicon.dates.weekdays_in_doubt:
        return True
    led = lexicon.dates.leading.ending(tokens, index - 1) is not None
    dated = is_numeral(tokens.word(index + 1 + (tokens.word(index + 1) in {"(", ","})))
    inside = is_word(tokens.word(index - 1)) and not tokens.written(index - 1).isupper()
    return led or dated or inside


def _directed(tokens: Tokens, piece: Piece, lexicon: Lexicon) -> Piece:
    """Add the direction beside a month or weekday: September lalu, last Monday."""
    if piece.year is not None or piece.relative:
        return piece
    after = lexicon.dates.after.starting(tokens, piece.last + 1)
    if after is not None:
        return replace(piece, last=after.last, relative=True)
    before = lexicon.dates.before.ending(tokens, piece.first - 1)
    if before is not None:
        return replace(piece, first=before.first, relative=True)
    return piece
