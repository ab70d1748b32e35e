"""Reads dates written in digits: 2023-09-30, 30/04/2025, 04/2025, (19/12)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.lexicon import Lexicon
from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import Tokens, is_word

DAYS, MONTHS = 31, 12
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_YEAR = re.compile(r"1[0-9]{3}|2[0-2][0-9]{2}")
_LIKELY_YEAR = re.compile(r"1[5-9][0-9]{2}|2[01][0-9]{2}")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date written out, by its tokens; what the text leaves out is none."""

    first: int
    last: int
    year: int | None
    month: int | None
    day: int | None
    in_digits: bool = False
    """Whether it is digits throughout: 19/12, 2023-09-30."""
    short_year: bool = False
    """Whether its year is written without the century: 28/4/25."""


def is_day(tokens: Tokens, index: int) -> bool:
    """Tell whether a day of a month can stand at a token, not written against another word."""
    if _DAY.fullmatch(tokens.word(index)) is None:
        return False
    before = tokens.word(index - 1)
    return not (tokens.touches(index) and (before[:1].isalnum() or before in {"/", ":"}))


def is_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is four digits that a month's name beside it makes a year."""
    glued = tokens.touches(index + 1) and is_word(tokens.word(index + 1))
    return not glued and _YEAR.fullmatch(tokens.word(index)) is not None


def is_likely_year(word: str) -> bool:
    """Tell whether a token is four digits that can be a year by itself."""
    return _LIKELY_YEAR.fullmatch(word) is not None


_END = r"(?![-/:_+]?[^\W\u0e00-\u0fff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff])(?![.,][0-9])"
"""No letter or digit follows, but for scripts that put no space after a date."""
_CLOCK = r"(?:T[0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:[.,][0-9]+)?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
_ISO = re.compile(r"([12][0-9]{3})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?" + _CLOCK + _END)
_YEAR_FIRST = re.compile(
    r"((?:19|20)[0-9]{2})([/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])" + _CLOCK + _END
)
_FULL = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2((?:19|20)[0-9]{2})" + _END)
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])/((?:19|20)[0-9]{2})" + _END)
_SHORT_YEAR = re.compile(r"([0-9]{1,2})([/.])([0-9]{1,2})\2[0-9]{2}" + _END)
_DAY_MONTH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})" + _END)
_INSIDE = frozenset("-/:_+.,")


def in_digits(tokens: Tokens, index: int, lexicon: Lexicon) -> WrittenDate | None:
    """Return the date in digits that begins at a numeral; none where none begins there."""
    word, before = tokens.word(index - 1), tokens.word(index - 1)[-1:]
    apart = word in lexicon.attached or (before.isalpha() and is_unspaced(before))
    if tokens.touches(index) and not apart and (before.isalnum() or before in _INSIDE):
        return None
    start = tokens.spans[index][0]
    for pattern, read in _FORMS:
        match = pattern.match(tokens.text, start)
        if match is not None:
            last = index
            while tokens.spans[last][1] < match.end():
                last += 1
            return read(match, tokens, index, last, lexicon)
    return None


def _iso(match: re.Match[str], _: Tokens, first: int, last: int, __: Lexicon) -> WrittenDate:
    day = None if match[3] is None else int(match[3])
    return WrittenDate(first, last, int(match[1]), int(match[2]), day, in_digits=True)


def _year_first(match: re.Match[str], _: Tokens, first: int, last: int, __: Lexicon) -> WrittenDate:
    year, month, day = (int(match[at]) for at in (1, 3, 4))
    return WrittenDate(first, last, year, month, day, in_digits=True)


def _full(
    match: re.Match[str], _: Tokens, first: int, last: int, lexicon: Lexicon
) -> WrittenDate | None:
    ordered = _ordered(int(match[1]), int(match[3]), lexicon)
    return (
        None
        if ordered is None
        else WrittenDate(first, last, int(match[4]), *ordered, in_digits=True)
    )


def _month_year(match: re.Match[str], _: Tokens, first: int, last: int, __: Lexicon) -> WrittenDate:
    return WrittenDate(first, last, int(match[2]), int(match[1]), None, in_digits=True)


def _short_year(
    match: re.Match[str], tokens: Tokens, first: int, last: int, lexicon: Lexicon
) -> WrittenDate | None:
    """Read "(28/4/25)", whose century is not written: the day and the month alone."""
    ordered = _ordered(int(match[1]), int(match[3]), lexicon)
    clear = max(int(match[1]), int(match[3])) > MONTHS  # 28/4/25
    if ordered is None or not (clear or _is_dated(tokens, first, last, lexicon)):
        return None
    return WrittenDate(first, last, None, *ordered, in_digits=True, short_year=True)


def _day_month(
    match: re.Match[str], tokens: Tokens, first: int, last: int, lexicon: Lexicon
) -> WrittenDate | None:
    """Read "19/12" as a date where no fraction can be meant or the words around it say so."""
    one, other = int(match[1]), int(match[2])
    ordered = _ordered(one, other, lexicon)
    if ordered is None or not (one > MONTHS or _is_dated(tokens, first, last, lexicon)):
        return None
    return WrittenDate(first, last, None, *ordered, in_digits=True)


def _ordered(one: int, other: int, lexicon: Lexicon) -> tuple[int | None, int | None] | None:
    """Return month and day: both none where the language leaves their order open."""
    if (
        1 <= one <= DAYS
        and 1 <= other <= MONTHS
        and (one > MONTHS or not lexicon.dates.month_first)
    ):
        return other, one
    if lexicon.dates.month_first and 1 <= one <= MONTHS and 1 <= other <= DAYS:
        return (one, other) if other > MONTHS or one == other else (None, None)
    return None


def _is_dated(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a day and a month in digits stand in brackets or after a date's word."""
    before = tokens.word(first - 1)
    if before == "(" and tokens.word(last + 1) == ")":
        return True
    dates = lexicon.dates
    weekday = before in dates.weekdays or before in dates.short_weekdays
    return weekday or before in dates.date_before


Read = Callable[[re.Match[str], Tokens, int, int, Lexicon], WrittenDate | None]

_FORMS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (_ISO, _iso),
    (_YEAR_FIRST, _year_first),
    (_FULL, _full),
    (_MONTH_YEAR, _month_year),
    (_SHORT_YEAR, _short_year),
    (_DAY_MONTH, _day_month),
)
