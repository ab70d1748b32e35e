"""Whether a date follows from what it is taken from: nothing from nowhere, nothing left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import date_points
from generator.edtf import days, edtf_date
from generator.edtf.agreement import no_narrower, overlaps
from generator.text.dates.roles import DateRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.date_points import Named, Point
    from generator.analysis.dating import Dating
    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Item, Moment

_PARTS = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Apart:
    """Dates that a date does not agree with."""

    what: str
    """Whose they are, as messages name it: "the quotes print"."""
    words: tuple[str, ...]


def missing_part(dating: Dating) -> tuple[Moment, str] | None:
    """The first part of a date that comes from nowhere: the moment, and "month 09"."""
    return _missing(dating, dating.points | dating.approximate)


def _missing(dating: Dating, points: frozenset[Point]) -> tuple[Moment, str] | None:
    exact = points - dating.approximate
    for moment in date_points.moments(dating.when):
        point = date_points.of_parts(moment)
        if moment.year == date_points.NO_YEAR:
            return moment, "year"
        known = points if moment.approximate else exact
        is_guessed = moment.approximate and dating.key[0] == "source"
        if is_guessed and any(_is_near(moment, each) for each in known):
            continue
        for length in range(1, len(point) + 1):
            if not any(_begins(each, point[:length]) for each in known):
                return moment, f"{_PARTS[length - 1]} {point[length - 1]}"
    return None


def disagreeing(dating: Dating) -> Apart | None:
    """The dates of its quotes, text, basis or grounds that it does not agree with."""
    bare = _bare(dating.when)
    if bare is None:
        return None
    return (
        _apart_from_quotes(dating, bare)
        or _apart_from_basis(dating, bare)
        or _apart_from_text(dating, bare)
    )


def _apart_from_quotes(dating: Dating, when: EdtfDate) -> Apart | None:
    """Dates its quotes print: it agrees with all; with a basis with one, or with those named there.

    A basis that gives the whole date stands for the quotes, unless it repeats their dates.
    """
    printed = [each for each in dating.printed if each.must_agree]
    apart = [each for each in printed if not _shares_a_day(when, each)]
    since = [
        each
        for each in dating.reasons
        if each.role is DateRole.SINCE and not _shares_a_day(when, each)
    ]
    if since:
        return _apart("its basis names", since)
    if dating.dated.basis is not None or dating.leans_on:
        reasons = frozenset().union(*(each.points for each in dating.reasons))
        repeated = [
            each
            for each in dating.printed
            if each.may_agree and each.points & reasons and not _shares_a_day(when, each)
        ]
        given = reasons.union(*map(date_points.of_date, dating.leans_on))
        stands_alone = _missing(dating, given) is None
        apart = repeated or (apart if len(apart) == len(printed) and not stands_alone else [])
    return _apart("the quotes print", apart)


def _apart_from_basis(dating: Dating, when: EdtfDate) -> Apart | None:
    """Dates its basis names, where it agrees with none of them nor with what it rests on."""
    if dating.key[0] != "fact":
        return None
    unused = [each for each in dating.leans_on if not _touches(when, date_points.of_date(each))]
    if unused:
        return Apart("`rests_on` gives", tuple(f"'{each.text}'" for each in unused))
    if dating.leans_on or any(_shares_a_day(when, each) for each in dating.reasons):
        return None
    return _apart("its basis names", dating.reasons)


def _apart_from_text(dating: Dating, when: EdtfDate) -> Apart | None:
    """Dates its text names: it agrees with one of them, and with those that quotes print too."""
    if dating.dated.basis is not None or dating.leans_on:
        return None
    printed = [each for each in dating.printed if each.may_agree]
    quoted = frozenset().union(*(each.points for each in printed))
    stated = [each for each in dating.own if each.must_agree and each.points & quoted]
    if stated and not any(_shares_a_day(when, each) for each in stated):
        return _apart("its text names", stated)
    points = frozenset().union(*(each.core for each in dating.own))
    tied = [each for each in printed if each.core & points]
    if any(_touches(when, each.core) for each in tied):
        return None
    others = [each for each in printed if each not in tied and _touches(when, each.points)]
    return _apart("its text names", tied) if others else None


def _apart(what: str, named: Iterable[Named]) -> Apart | None:
    words = tuple(dict.fromkeys(f"“{each.words}”" for each in named))
    return Apart(what, words) if words else None


def too_narrow(dating: Dating) -> tuple[str, tuple[str, ...]] | None:
    """A date that allows more days, in words and in EDTF, where none allows no more."""
    printed = [
        each for each in dating.printed if each.may_agree and _shares_a_day(dating.when, each)
    ]
    if dating.key[0] != "fact":
        return None
    beginning = next((each for each in printed if _is_beginning_only(dating.when, each)), None)
    if beginning is not None:
        return _allowed(beginning)
    reasons = [each for each in dating.reasons if each.core and _shares_a_day(dating.when, each)]
    if any(_covers(dating.when, each) for each in (*printed, *reasons)):
        return None
    leant = [each for each in map(_bare, dating.leans_on) if each is not None]
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


def _touches(when: EdtfDate, points: Iterable[Point]) -> bool:
    """Whether an end of a date, or a date without ends, shares a day with a point."""
    ranges = [edtf_date.parse("-".join(each)) for each in points]
    ends = [edtf_date.parse(moment.text) for moment in date_points.moments(when)]
    return any(
        end is not None and each is not None and overlaps(end, each)
        for end in ends
        for each in ranges
    )


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


def _bare(when: EdtfDate) -> EdtfDate | None:
    """A date without its marks of doubt."""
    return edtf_date.parse(when.text.translate(dict.fromkeys(map(ord, "?~%"))))


def _shares_a_day(when: EdtfDate, printed: Named) -> bool:
    ranges = [edtf_date.parse("-".join(each)) for each in printed.points]
    return any(each is not None and overlaps(when, each) for each in ranges)


def _covers(when: EdtfDate, printed: Named) -> bool:
    ranges = [edtf_date.parse("-".join(each)) for each in printed.core]
    return all(each is None or no_narrower(when, each) for each in ranges)
