"""The year of a date that is printed without one, seen from the day the text was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from generator.edtf import days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.edtf.edtf_date import EdtfDate
    from generator.edtf.grammar import Moment


def latest(moment: Moment, seen_from: EdtfDate) -> Iterator[int]:
    """The years in which a day without a year was the latest of its kind when the text appeared."""
    if seen_from.first is None or seen_from.last is None:
        return
    for year in range(seen_from.first[0] - 1, seen_from.last[0] + 2):
        try:
            first = days.bounds(in_year(moment, year))[0]
            next_one = days.bounds(in_year(moment, year + 1))[0]
        except ValueError:  # 29 February
            continue
        if first <= seen_from.last and next_one > seen_from.first:
            yield year


def nearest(moment: Moment, seen_from: EdtfDate) -> Iterator[int]:
    """The years in which a day without a year was nearest to the publication, before or after."""
    for day in (seen_from.earliest, seen_from.latest):
        if day is None:
            continue
        distances = {}
        for year in range(day.year - 1, day.year + 2):
            try:
                first, last = (date(*each) for each in days.bounds(in_year(moment, year)))
            except ValueError:  # 29 February
                continue
            distances[year] = max(first - day, day - last)
        if distances:
            yield min(distances, key=lambda year: distances[year])


def in_year(moment: Moment, year: int) -> Moment:
    """A moment in another year."""
    return replace(moment, year=f"{year:04}")
