"""Whether a date follows from what it is taken from: nothing from nowhere, nothing left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_points
from generator.edtf import days, edtf_date
from generator.edtf.agreement import no_narrower, overlaps

if TYPE_CHECKING:
    from generator.analysis.date_points import Named, Point
    from generator.analysis.dating import Dating
    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Moment

_PARTS = ("year", "month", "day")


def missing_part(dating: Dating) -> tuple[Moment, str] | None:
    """The first part of a date that comes from nowhere: the moment, and "month 09"."""
    for moment in date_points.moments(dating.when):
        point = date_points.of_parts(moment)
        if moment.year == date_points.NO_YEAR:
            return moment, "year"
        is_guessed = moment.approximate and dating.key[0] == "source"
        if is_guessed and any(_is_near(moment, each) for each in dating.points):
            continue
        for length in range(1, len(point) + 1):
            if not any(_begins(each, point[:length]) for each in dating.points):
                return moment, f"{_PARTS[length - 1]} {point[length - 1]}"
    return None


def disagreeing(dating: Dating) -> tuple[Named, ...]:
    """The dates its quotes print, where it agrees with none, or without a basis not with all."""
    bare = edtf_date.parse(_bare(dating.when.text))
    resolved = [each for each in dating.printed if each.points]
    if bare is None or not resolved:
        return ()
    apart = tuple(each for each in resolved if not _shares_a_day(bare, each))
    return apart if dating.dated.basis is None or len(apart) == len(resolved) else ()


def too_narrow(dating: Dating) -> Named | None:
    """A date its quotes print that allows more days; where basis and `rests_on` name none."""
    resolved = [each for each in dating.printed if each.points]
    own = frozenset().union(*(each.points for each in resolved))
    reasons = frozenset().union(*(each.points for texts in dating.reasoned for each in texts))
    if dating.leans_on or reasons - own:
        return None
    agreeing = [each for each in resolved if _shares_a_day(dating.when, each)]
    if not agreeing or any(_covers(dating.when, each) for each in agreeing):
        return None
    return agreeing[0]


def left_open(dating: Dating) -> Named | None:
    """A date its quotes or its basis print that lies beyond the end that the date has."""
    every = (*dating.printed, *(each for texts in dating.reasoned for each in texts))
    printed = [each for each in every if each.points and not each.is_supplied]
    for item in dating.when.items:
        known = item.start or item.end
        if not item.is_run or item.is_unknown or known is None or (item.start and item.end):
            continue
        first, last = days.bounds(known)
        for each in printed:
            reach = [days.bounds(moment) for moment in _moments(each)]
            if item.start is None and any(end < first for _, end in reach):
                return each
            if item.end is None and any(start > last for start, _ in reach):
                return each
    return None


def _moments(printed: Named) -> list[Moment]:
    dates = [edtf_date.parse("-".join(each)) for each in printed.points]
    return [moment for each in dates if each is not None for moment in date_points.moments(each)]


def after_publication(dating: Dating) -> EdtfDate | None:
    """The latest publication date, where a date that is not planned comes after it."""
    if dating.is_planned or not dating.published:
        return None
    latest = max(dating.published, key=lambda each: each.last or (10**9, 1, 1))
    if latest.last is None:
        return None
    firsts = (days.bounds(moment)[0] for moment in date_points.moments(dating.when))
    return latest if any(first > latest.last for first in firsts) else None


def _is_near(moment: Moment, point: Point) -> bool:
    """Whether a source's approximate day is near a day that is named."""
    one, other = edtf_date.parse(moment.text), edtf_date.parse("-".join(point))
    return one is not None and other is not None and moment.day is not None and overlaps(one, other)


def _begins(point: Point, parts: Point) -> bool:
    """Whether a point has all these parts, in which X is any digit."""
    return len(point) >= len(parts) and all(
        given == part or ("X" in given and part.isdecimal() and days.matches(given, int(part)))
        for given, part in zip(parts, point, strict=False)
    )


def _bare(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "?~%")))


def _shares_a_day(when: EdtfDate, printed: Named) -> bool:
    ranges = [edtf_date.parse("-".join(each)) for each in printed.points]
    return any(each is not None and overlaps(when, each) for each in ranges)


def _covers(when: EdtfDate, printed: Named) -> bool:
    ranges = [edtf_date.parse("-".join(each)) for each in printed.core]
    return all(each is None or no_narrower(when, each) for each in ranges)
