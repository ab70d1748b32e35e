"""Whether a date is as precise as what names it: no narrower, no wider, and open nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_points, date_support
from generator.edtf import days, edtf_date
from generator.edtf.agreement import no_narrower

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.date_points import Named, Point
    from generator.analysis.dating import Dating
    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Item, Moment


def too_narrow(dating: Dating) -> tuple[str, tuple[str, ...]] | None:
    """A date that allows more days, in words and in EDTF, where none allows no more."""
    printed = [
        each
        for each in dating.printed
        if each.may_agree and date_support.shares_a_day(dating.when, each)
    ]
    if dating.key[0] != "fact":
        return None
    beginning = next((each for each in printed if _is_beginning_only(dating.when, each)), None)
    if beginning is not None:
        return _allowed(beginning)
    reasons = [
        each
        for each in dating.reasons
        if each.core and date_support.shares_a_day(dating.when, each)
    ]
    if any(_covers(dating.when, each) for each in (*printed, *reasons)):
        return None
    leant = [each for each in map(date_support.bare, dating.leans_on) if each is not None]
    if any(no_narrower(dating.when, each) for each in leant):
        return None
    named = next(iter((*printed, *reasons)), None)
    if named is not None:
        return _allowed(named)
    return next(((each.text, (each.text,)) for each in leant), None)


def _allowed(named: Named) -> tuple[str, tuple[str, ...]]:
    dates = tuple(sorted("-".join(point) for point in named.core))
    return named.words, tuple(f"{each}/.." for each in dates) if named.is_since else dates


def _is_beginning_only(when: EdtfDate, printed: Named) -> bool:
    """Whether a date ends with what it says something has lasted since."""
    reach = [days.bounds(moment)[1] for moment in _moments(printed)]
    return printed.is_since and when.last is not None and when.last <= max(reach)


def left_open(dating: Dating) -> Named | None:
    """A date its quotes or its basis print that lies beyond the end that the date has."""
    every = [each for each in (*dating.printed, *dating.reasons) if each.may_agree]
    printed = [each for each in every if not each.is_supplied]
    limits = [each for each in every if each.is_limit]
    for item in dating.when.items:
        known = item.start or item.end
        if not item.is_run or item.is_unknown or known is None or (item.start and item.end):
            continue
        first, last = days.bounds(known)
        if any(_reaches(each, first, last) for each in limits):
            continue
        for each in printed:
            reach = [days.bounds(moment) for moment in _moments(each)]
            if item.start is None and any(end < first for _, end in reach):
                return each
            if item.end is None and any(start > last for start, _ in reach):
                return each
    return None


def _reaches(printed: Named, first: days.Day, last: days.Day) -> bool:
    """Whether words such as "by" name the end that a date has."""
    reach = [days.bounds(moment) for moment in _moments(printed)]
    return any(start <= last and first <= end for start, end in reach)


def too_wide(dating: Dating) -> tuple[Moment, Point] | None:
    """An end of a date that is less precise than all that names it, and one that names it."""
    if dating.key[0] != "fact":
        return None
    stated = _stated(dating)
    printed = frozenset().union(*(each.named for each in dating.printed if each.may_agree))
    for item in dating.when.items:
        ends = tuple(each for each in (item.start, item.end) if each is not None)
        for moment in dict.fromkeys(ends):
            sharper = _sharper(moment, printed) or _sharper(moment, stated)
            if sharper is None or (item.is_run and _closes(item, moment, printed, sharper)):
                continue
            others = [date_points.of_parts(each) for each in ends if each is not moment]
            length = len(date_points.of_parts(moment))
            if dating.has_limit and any(len(each) == length and each in stated for each in others):
                continue
            return moment, min(sharper)
    return None


def _stated(dating: Dating) -> frozenset[Point]:
    """The points that name a date; of days that are only near it, their months as well."""
    named = [each.named for each in (*dating.printed, *dating.reasons) if each.may_agree]
    is_exact = dating.origins and dating.dated.basis is None
    around = frozenset() if is_exact else dating.around_points
    near = around | dating.published_points
    return dating.points.union(*named, (each[:2] for each in near))


def _sharper(moment: Moment, stated: frozenset[Point]) -> tuple[Point, ...] | None:
    """The points that are more precise than a moment; None where one is as precise as it."""
    point = date_points.of_parts(moment)
    if "X" in moment.text or moment.division is not None or point in stated:
        return None
    found = tuple(each for each in stated if each[: len(point)] == point)
    return found or None


def _closes(item: Item, moment: Moment, printed: frozenset[Point], points: Iterable[Point]) -> bool:
    """Whether a run begins or ends on the day that is named: in April, of 30 April.

    Where quotes name days, on those.
    """
    dates = [(each, edtf_date.parse("-".join(each))) for each in points]
    first, last = days.bounds(moment)
    same = {
        each: (moment is item.start and date.first == first)
        or (moment is item.end and date.last == last)
        for each, date in dates
        if date is not None
    }
    quoted = [is_same for each, is_same in same.items() if each in printed]
    return all(quoted) if quoted else any(same.values())


def _moments(printed: Named) -> list[Moment]:
    dates = [edtf_date.parse("-".join(each)) for each in printed.points]
    return [moment for each in dates if each is not None for moment in date_points.moments(each)]


def _covers(when: EdtfDate, printed: Named) -> bool:
    ranges = [edtf_date.parse("-".join(each)) for each in printed.core]
    return all(each is None or no_narrower(when, each) for each in ranges)
