"""The points in time that texts name: what a date of the dossier can be taken from.

A point is a year, a year and a month, or a day, as EDTF writes its parts. Words such as "tahun
lalu", and days without a year, are resolved from the day the text was published.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.analysis import date_years
from generator.edtf import days, edtf_date
from generator.edtf.grammar import NO_YEAR
from generator.lexicon.time_terms import Part, TimeUnit
from generator.text.claims.quotations import quotations
from generator.text.dates.mentions import mentions
from generator.text.dates.roles import DateRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Moment
    from generator.text.dates.mentions import DateMention
    from generator.text.dates.pieces import Shift

Point = tuple[str, ...]
"""("2023",), ("2023", "09") or ("2023", "09", "13")."""

_YEAR, _MONTH, _DAY = 1, 2, 3
_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7, TimeUnit.FORTNIGHT: 14}
_FAR = 3000
"""Units past which a relative date is not worked out."""
_PARTS = {Part.EARLY: (1, 10), Part.MIDDLE: (11, 20), Part.LATE: (21, 31)}
"""Days that a part of a month begins at and ends with."""
_MIDDLE = "15"
"""The day by which the middle of a month is written, marked as approximate."""
_MONTHS = {Part.EARLY: (1, 6), Part.MIDDLE: (4, 9), Part.LATE: (7, 12)}
"""First and last month that a part of a year can mean."""
_VAGUE = frozenset({TimeUnit.WEEK, TimeUnit.FORTNIGHT})
"""Units that give no single day: last week."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text whose words can date something, and the day from which it speaks."""

    text: str
    language: str
    seen_from: EdtfDate | None
    is_planned: bool = False
    """Whether it speaks of what is to come: "in February" may then be the next one."""


@dataclass(frozen=True, slots=True)
class Named:
    """What one date in a text can mean."""

    words: str
    points: frozenset[Point]
    """As absolute dates; without any where the words alone do not give one."""
    core: frozenset[Point]
    """Those of them that the words state: of "late May 2025" its days from the 21st. Of a weekday
    none: it is one of the two that are nearest."""
    is_resolved: bool
    """Whether the day the text was published was needed for it."""
    is_supplied: bool
    """Whether its year is not in the words at all, but that of the publication."""
    without_year: Point | None
    """Month, or month and day, of a date that could not be resolved."""
    role: DateRole
    approximate: frozenset[Point]
    """What a date marked as approximate may be as well: 15 September of "mid-September"."""
    is_vague: bool
    """Whether its days are worked out from weeks."""
    is_spoken: bool
    """Whether it is inside quotation marks: a speaker's word, in a report of what was said."""

    @property
    def must_agree(self) -> bool:
        """Whether its words leave no doubt that it is the date of what is stated."""
        firm = self.role in {DateRole.EVENT, DateRole.SINCE}
        return firm and not self.is_spoken and bool(self.points)

    @property
    def named(self) -> frozenset[Point]:
        """The points as precise as the words name them: of "last week" the month as well."""
        months = (each[:_MONTH] for each in self.points)
        return self.points.union(months) if self.is_vague else self.points

    @property
    def is_since(self) -> bool:
        """Whether something has lasted from it."""
        return self.role is DateRole.SINCE and not self.is_spoken and bool(self.points)

    @property
    def is_limit(self) -> bool:
        """Whether it is one end of a period."""
        return self.role in {DateRole.LIMIT, DateRole.SINCE}

    @property
    def may_agree(self) -> bool:
        """Whether it can be the date of what is stated."""
        return self.role is not DateRole.COMPARED and bool(self.points)


@lru_cache(maxsize=65536)
def named(text: Text) -> tuple[Named, ...]:
    """The dates that a text names, in its order."""
    found = mentions(text.text, text.language)
    spoken = quotations(text.text) if found else ()
    return tuple(
        _named(text, each, any(span.start <= each.start < span.end for span in spoken))
        for each in found
    )


def _named(text: Text, mention: DateMention, is_spoken: bool) -> Named:  # noqa: FBT001 -- of one
    points = frozenset(_points(mention, text))
    sharpest = max(map(len, points), default=0)
    by_weekday = mention.edtf is None and mention.shift is None and mention.weekday is not None
    core = {each for each in points if mention.part is None or len(each) == sharpest}
    without_year = (mention.edtf or NO_YEAR).startswith(NO_YEAR)
    return Named(
        " ".join(text.text[mention.start : mention.end].split()),
        points,
        frozenset() if by_weekday else frozenset(core),
        is_resolved=mention.shift is not None or without_year,
        is_supplied=mention.shift is None and without_year,
        without_year=_without_year(mention),
        role=mention.role,
        approximate=frozenset(_by_middle(points, mention)),
        is_vague=mention.shift is not None and mention.shift.unit in _VAGUE,
        is_spoken=is_spoken,
    )


def _by_middle(points: frozenset[Point], mention: DateMention) -> Iterator[Point]:
    if mention.part is Part.MIDDLE:
        yield from ((each[0], each[1], _MIDDLE) for each in points if len(each) == _DAY)


def of_date(when: EdtfDate) -> frozenset[Point]:
    """The points that a date is made of: each end, each member of a list."""
    return frozenset(point for moment in moments(when) for point in _of_moment(moment))


def moments(when: EdtfDate) -> Iterator[Moment]:
    """The ends and members of a date, each once."""
    for item in when.items:
        if item.start is not None:
            yield item.start
        if item.end is not None and item.end is not item.start:
            yield item.end


def of_parts(moment: Moment) -> Point:
    """The point of one moment, as far as it is specified."""
    parts = (moment.year, moment.month, moment.day)
    known = []
    for part in parts:
        if part is None or (part != moment.year and "X" in part):
            break
        known.append(part)
    return tuple(known)


def combined(found: Iterable[Named]) -> frozenset[Point]:
    """All points of one text or several, days without a year taken with the years named there.

    "22 January … January 2024" is 22 January 2024; only where no date with a year names the
    month, the years that are named by themselves are taken.
    """
    every = tuple(found)
    whole = {point for each in every for point in each.points}
    years = {point[0] for point in whole if len(point) == _YEAR}
    for each in every:
        if each.points or each.without_year is None:
            continue
        month = each.without_year[0]
        known = {point[0] for point in whole if len(point) > _YEAR and point[1] == month}
        whole |= {(year, *each.without_year) for year in known or years}
    return frozenset(whole)


def _points(mention: DateMention, text: Text) -> Iterator[Point]:
    seen_from = text.seen_from
    parsed = edtf_date.parse(mention.edtf) if mention.edtf else None
    if mention.shift is not None and seen_from is not None:
        for point in _shifted(mention.shift, seen_from):
            yield from _within(point, parsed, mention)
    elif parsed is None and mention.weekday is not None and seen_from is not None:
        yield from _weekdays(mention.weekday, seen_from)
    elif parsed is not None:
        for moment in moments(parsed):
            if moment.year != NO_YEAR:
                is_limit = mention.role is DateRole.LIMIT
                yield from _of_moment(moment, mention.part, is_limit=is_limit)
            elif seen_from is not None:
                years = date_years.nearest if text.is_planned else date_years.latest
                for year in years(moment, seen_from):
                    yield from _of_moment(date_years.in_year(moment, year), mention.part)


def _weekdays(weekday: int, seen_from: EdtfDate) -> Iterator[Point]:
    """The nearest such weekdays before and after a publication whose day is known."""
    for day in (seen_from.earliest, seen_from.latest):
        if day is None or any(len(of_parts(each)) < _DAY for each in moments(seen_from)):
            continue
        behind = (day.weekday() - weekday) % 7
        for moved in (-behind, 7 - behind):
            yield tuple((day + timedelta(days=moved)).isoformat().split("-"))


def _within(point: Point, parsed: EdtfDate | None, mention: DateMention) -> Iterator[Point]:
    """A shifted year with the month that is named beside it: "September tahun lalu"."""
    if parsed is None:
        yield point
        return
    for moment in moments(parsed):
        yield from _of_moment(date_years.in_year(moment, int(point[0])), mention.part)


def _of_moment(
    moment: Moment, part: Part | None = None, *, is_limit: bool = False
) -> Iterator[Point]:
    point = of_parts(moment)
    if not point or moment.year == NO_YEAR:
        return
    yield point
    if moment.division is not None:
        first, last = days.bounds(moment)
        yield from ((f"{each[0]:04}", f"{each[1]:02}") for each in (first, last))
    elif part is not None and len(point) == _MONTH:
        longest = days.length(int(point[0]), int(point[1])) if moment.year.isdecimal() else 0
        yield from ((*point, f"{min(each, longest):02}") for each in _PARTS[part])
    elif part is not None and len(point) == _YEAR and moment.year.isdecimal():
        begins, ends = _MONTHS[part]
        begins = ends if is_limit else begins
        yield from ((*point, f"{each:02}") for each in range(begins, ends + 1))


def _shifted(shift: Shift, seen_from: EdtfDate) -> Iterator[Point]:
    """The points that lie so far from both ends of a publication date, as sharp as it is."""
    if abs(shift.offset) > _FAR:
        return
    for moment in moments(seen_from):
        sharp = len(of_parts(moment))
        for day in days.bounds(moment):
            moved = _moved(day, shift, sharp)
            if moved is not None:
                yield moved


def _moved(day: tuple[int, int, int], shift: Shift, sharp: int) -> Point | None:
    year, month, _ = day
    if shift.unit is TimeUnit.YEAR:
        return (f"{year + shift.offset:04}",)
    if shift.unit is TimeUnit.DECADE:
        return None  # ten years from now, or the next of them: the words do not say
    if shift.unit is TimeUnit.MONTH:
        if sharp < _MONTH:
            return None
        years, index = divmod(year * 12 + month - 1 + shift.offset, 12)
        return f"{years:04}", f"{index + 1:02}"
    try:
        moved = date(*day) + timedelta(days=_DAYS[shift.unit] * shift.offset)
    except (ValueError, OverflowError):
        return None
    return tuple(moved.isoformat().split("-")[:sharp])


def _without_year(mention: DateMention) -> Point | None:
    parsed = edtf_date.parse(mention.edtf) if mention.edtf else None
    if parsed is None:
        return None
    parts = [of_parts(moment) for moment in moments(parsed) if moment.year == NO_YEAR]
    return parts[0][1:] if parts and len(parts[0]) > _YEAR else None
