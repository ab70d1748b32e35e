"""Whether a date follows from what it is taken from: nothing from nowhere, nothing left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import date_points
from generator.edtf import days, edtf_date
from generator.edtf.agreement import overlaps
from generator.edtf.grammar import NO_YEAR
from generator.text.dates.roles import DateRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.date_points import Named, Point
    from generator.analysis.dating import Dating
    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Moment

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


def missing_count(dating: Dating) -> tuple[Moment, str] | None:
    """The same for the date of a count, which may be that of the source or its sentence."""
    around = (each for text in dating.around for each in date_points.named(text))
    published = map(date_points.of_date, (*dating.published, *dating.origins))
    return _missing(dating, dating.points.union(date_points.combined(around), *published))


def _missing(dating: Dating, points: frozenset[Point]) -> tuple[Moment, str] | None:
    exact = points - dating.approximate
    for moment in date_points.moments(dating.when):
        point = date_points.of_parts(moment)
        if moment.year == NO_YEAR:
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
    when = bare(dating.when)
    if when is None:
        return None
    return (
        _apart_from_quotes(dating, when)
        or _apart_from_basis(dating, when)
        or _apart_from_text(dating, when)
    )


def _apart_from_quotes(dating: Dating, when: EdtfDate) -> Apart | None:
    """Dates its quotes print: it agrees with all; with a basis with one, or with those named there.

    A basis that gives the whole date stands for the quotes, unless it repeats their dates.
    """
    printed = [each for each in dating.printed if each.must_agree]
    apart = [each for each in printed if not shares_a_day(when, each)]
    since = [
        each
        for each in dating.reasons
        if each.role is DateRole.SINCE and not shares_a_day(when, each)
    ]
    if since:
        return _apart("its basis names", since)
    if dating.dated.basis is not None or dating.leans_on:
        reasons = frozenset().union(*(each.points for each in dating.reasons))
        repeated = [
            each
            for each in dating.printed
            if each.may_agree and each.points & reasons and not shares_a_day(when, each)
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
    if dating.leans_on or any(shares_a_day(when, each) for each in dating.reasons):
        return None
    return _apart("its basis names", dating.reasons)


def _apart_from_text(dating: Dating, when: EdtfDate) -> Apart | None:
    """Dates its text names: it agrees with one of them, and with those that quotes print too."""
    if dating.dated.basis is not None or dating.leans_on:
        return None
    printed = [each for each in dating.printed if each.may_agree]
    quoted = frozenset().union(*(each.points for each in printed))
    stated = [each for each in dating.own if each.must_agree and each.points & quoted]
    if stated and not any(shares_a_day(when, each) for each in stated):
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


def _touches(when: EdtfDate, points: Iterable[Point]) -> bool:
    """Whether an end of a date, or a date without ends, shares a day with a point."""
    ranges = [edtf_date.parse("-".join(each)) for each in points]
    ends = [edtf_date.parse(moment.text) for moment in date_points.moments(when)]
    return any(
        end is not None and each is not None and overlaps(end, each)
        for end in ends
        for each in ranges
    )


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


def bare(when: EdtfDate) -> EdtfDate | None:
    """A date without its marks of doubt."""
    return edtf_date.parse(when.text.translate(dict.fromkeys(map(ord, "?~%"))))


def shares_a_day(when: EdtfDate, printed: Named) -> bool:
    """Whether some day fits a date and one that is named."""
    ranges = [edtf_date.parse("-".join(each)) for each in printed.points]
    return any(each is not None and overlaps(when, each) for each in ranges)
