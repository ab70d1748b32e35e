"""The grammar of EDTF, levels 0 to 2 (ISO 8601-2:2019): a text becomes moments, ends and lists.

What a moment means in days is worked out by `generator.edtf.days`. The library `edtf` 5.0 is not
used: it refuses much of level 2, accepts days that do not exist, and prints while it parses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NoReturn

_MARKS = re.compile(r"[?~%]")
_MARK = f"({_MARKS.pattern}?)"
_YEAR = r"-?[0-9X]{4}"
_MOMENT = re.compile(
    rf"{_MARK}({_YEAR}){_MARK}"
    rf"(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?"
)
_SIGNIFICANT = re.compile(r"(-?[0-9]{4})S([1-9])" + _MARK)
_LONG_YEAR = re.compile(r"Y(-?[1-9][0-9]{0,29})(?:E([1-9][0-9]{0,2}))?(?:S([1-9][0-9]?))?" + _MARK)
_CLOCK = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T"
    r"((?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00)"
    r"(?:Z|[+-](?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?))?)"
)
_FOUR_DIGITS = 9999
DIVISIONS = range(21, 42)
"""The codes of seasons, quarters, thirds and halves, written in the place of a month."""


class EdtfError(ValueError):
    """A text is not EDTF; the message completes "'2023-13' …"."""


class Form(StrEnum):
    """What a date is made of."""

    MOMENT = "moment"
    """One day, month, season, year or decade."""
    INTERVAL = "interval"
    """From one moment to another."""
    ONE_OF = "one of"
    """One of several, in square brackets."""
    ALL_OF = "all of"
    """Each of several, in braces."""


NO_YEAR = "XXXX"
"""The year of a date that recurs, or whose year is not written."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that is no interval and no list, by its parts; `X` is a digit not specified."""

    text: str
    year: str
    """At least four digits, with a sign before year 0."""
    month: str | None
    """Two digits; 21 to 41 are the divisions of a year."""
    day: str | None
    approximate: bool
    uncertain: bool
    significant: int | None = None
    """How many digits of the year are significant; the rest is estimated."""
    clock: str | None = None
    """The time of day as written, with its zone: "10:00:00Z"."""

    @property
    def bare(self) -> str:
        """The text without the marks `?`, `~` and `%`."""
        return _MARKS.sub("", self.text)

    @property
    def division(self) -> int | None:
        """The code of a season, quarter, third or half; none for a month."""
        if self.month is None or not self.month.isdecimal():
            return None
        return int(self.month) if int(self.month) in DIVISIONS else None


@dataclass(frozen=True, slots=True)
class Item:
    """A moment, or the ends of an interval or of a run in a list."""

    start: Moment | None
    """None where the start is open or unknown."""
    end: Moment | None
    """The same moment again, unless the item is an interval."""
    is_run: bool = False
    """Whether it has two ends, one of which may be open or unknown."""
    is_unknown: bool = False
    """Whether the end that is missing is unknown rather than open."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A whole EDTF text."""

    form: Form
    items: tuple[Item, ...]


def read(text: str) -> Expression:
    """The parts of an EDTF text; raises `EdtfError` where it is none."""
    if text != text.strip():
        raise EdtfError("has blanks around it")
    for form, opening, closing in ((Form.ONE_OF, "[", "]"), (Form.ALL_OF, "{", "}")):
        if text.startswith(opening) and text.endswith(closing):
            return Expression(form, _list(text[1:-1]))
    if "/" in text:
        return Expression(Form.INTERVAL, (_interval(text),))
    moment = _clock(text) or _moment(text)
    return Expression(Form.MOMENT, (Item(moment, moment),))


def _interval(text: str) -> Item:
    first, last, *more = text.split("/")
    if more:
        raise EdtfError("has more than two ends")
    if {first, last} <= {"", ".."}:
        raise EdtfError("is an interval without a date at either end")
    return Item(
        start=_moment(first) if first not in ("", "..") else None,
        end=_moment(last) if last not in ("", "..") else None,
        is_run=True,
        is_unknown="" in (first, last),
    )


def _list(inside: str) -> tuple[Item, ...]:
    members = [member.removeprefix(" ") for member in inside.split(",")]
    for index, member in enumerate(members):
        inner = (member.startswith("..") and index > 0) or (
            member.endswith("..") and index < len(members) - 1
        )
        if inner or member == "..":
            raise EdtfError("is a list with an open end inside it")
    return tuple(_member(member) for member in members)


def _member(text: str) -> Item:
    first, dots, last = text.partition("..")
    if not dots:
        moment = _moment(text)
        return Item(moment, moment)
    start, end = (_moment(each) if each else None for each in (first, last))
    return Item(start, end, is_run=True)


def _clock(text: str) -> Moment | None:
    timed = _CLOCK.fullmatch(text)
    return replace(_moment(timed[1]), text=text, clock=timed[2]) if timed else None


def _moment(text: str) -> Moment:
    if significant := _SIGNIFICANT.fullmatch(text):
        year, digits, mark = significant.groups()
        return _marked(text, (year, None, None), mark, significant=int(digits))
    if long := _LONG_YEAR.fullmatch(text):
        return _long_year(text, long)
    match = _MOMENT.fullmatch(text)
    if match is None:
        _refuse()
    _, year, _, _, month, _, _, day, _ = match.groups()
    if year == "-0000":
        raise EdtfError("has a year -0000; the year before 0001 is 0000")
    marks = "".join(filter(None, match.group(1, 3, 4, 6, 7, 9)))
    return _marked(text, (year, month, day), marks)


def _long_year(text: str, match: re.Match[str]) -> Moment:
    base, exponent, significant, mark = match.groups()
    year = int(base) * 10 ** int(exponent or 0)
    if abs(year) <= _FOUR_DIGITS and exponent is None:
        raise EdtfError("begins with Y, which is for years of more than four digits")
    digits = None if significant is None else int(significant)
    return _marked(text, (f"{year:04}", None, None), mark, significant=digits)


def _marked(
    text: str,
    parts: tuple[str, str | None, str | None],
    marks: str,
    *,
    significant: int | None = None,
) -> Moment:
    year, month, day = parts
    approximate, uncertain = bool({"~", "%"} & {*marks}), bool({"?", "%"} & {*marks})
    if significant is not None and significant > len(year.lstrip("-")):
        raise EdtfError("has more significant digits than digits")
    return Moment(text, year, month, day, approximate, uncertain, significant)


def _refuse() -> NoReturn:
    raise EdtfError("is not a valid EDTF date")
