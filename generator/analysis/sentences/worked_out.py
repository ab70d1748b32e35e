"""Dates that a text works out from others: ten days before 2 October is 22 September."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon.time_terms import TimeUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.text.claims.claim import Claims, DateClaim, FigureClaim

_DAYS = {TimeUnit.DAY: 1, TimeUnit.WEEK: 7, TimeUnit.FORTNIGHT: 14}


def is_length(claim: DateClaim, figures: Iterable[FigureClaim]) -> bool:
    """Whether a date is counted in as many days or years as figures say: "ten days earlier"."""
    shift = claim.shift
    return shift is not None and any(each.amount == abs(shift.offset) for each in figures)


def is_worked_out(text: Claims, claim: DateClaim, figures: Iterable[FigureClaim]) -> bool:
    """Whether a day is as many days from another day of its text as the text or figures say."""
    day = _day(claim)
    if day is None:
        return False
    others = [found for each in text.dates if each is not claim and (found := _day(each))]
    spans = {*_spans(text.language, text.figures), *_spans(text.language, figures)}
    spans |= {
        timedelta(abs(each.shift.offset) * _DAYS[each.shift.unit])
        for each in text.dates
        if each.shift is not None and each.shift.unit in _DAYS
    }
    return any(abs(day - other) in spans for other in others)


def weekday_beside(text: Claims) -> date | None:
    """The day that a text names by another: "The Tuesday before 14 March 2024."."""
    if len(text.dates) != 2:  # noqa: PLR2004 -- a weekday and a day
        return None
    named, other = text.dates
    between = text.text[named.end : other.start].strip().casefold()
    pole = lexicon.load(text.language).opposites.get(between)
    day, rest = _day(other), text.text[other.end :].strip(" .")
    begins = len(text.text[: named.start].split()) <= 1
    if named.weekday is None or day is None or rest or not begins:
        return None
    if pole == "before":
        return day - timedelta((day.weekday() - named.weekday - 1) % 7 + 1)
    if pole == "after":
        return day + timedelta((named.weekday - day.weekday() - 1) % 7 + 1)
    return None


def _spans(language: str, figures: Iterable[FigureClaim]) -> Iterator[timedelta]:
    units = lexicon.load(language).dates.units
    for each in figures:
        unit = units.get((each.unit or "").casefold())
        if unit in _DAYS and each.amount is not None and each.amount == int(each.amount):
            yield timedelta(int(each.amount) * _DAYS[unit])


def _day(claim: DateClaim) -> date | None:
    try:
        return date.fromisoformat(claim.edtf or "")
    except ValueError:
        return None
