"""What happened when: dated facts and publications in order, by year.

Facts of what is judged, allowed or not known are no events and stay out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from generator.terms.vocabulary import FactKind

if TYPE_CHECKING:
    from datetime import date

    from generator.dossier.dossier import Dossier
    from generator.edtf.edtf_date import EdtfDate

LATE = 10000
"""Sorts after every year that a date can have."""


class EntryKind(StrEnum):
    """What an entry of the timeline tells of."""

    EVENT = "event"
    STATE = "state"
    STATEMENT = "statement"
    PUBLICATION = "publication"
    """That an article appeared; never mixed with what it tells of."""


class Shape(StrEnum):
    """How sharply an entry lies in time, and how it is drawn."""

    DAY = "day"
    """On one day."""
    WITHIN = "within"
    """At some time between the first and the last day."""
    SPAN = "span"
    """From the first day to the last."""
    SINCE = "since"
    """From the first day on; the end is open or not known."""
    UNTIL = "until"
    """Up to the last day; the start is open or not known."""
    UNPLACED = "unplaced"
    """Beyond the years that can be drawn."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline."""

    kind: EntryKind
    id: str
    """Of the fact, or of the source that appeared."""
    date: EdtfDate
    shape: Shape
    actors: tuple[str, ...]
    """Entities that it names, each once, speakers last."""


@dataclass(frozen=True, slots=True)
class Years:
    """The entries that begin in one year, or at some time within the same years."""

    first: int | None
    """None: entries whose date cannot be placed."""
    last: int | None
    """The first year again, unless the year itself is not known."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All entries by year, the earliest first."""

    groups: tuple[Years, ...]
    actors: tuple[tuple[str, int], ...]
    """Entities and in how many entries each stands, the most frequent first."""
    undated: tuple[str, ...]
    """Facts that belong here and have no date."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in order."""
        return tuple(entry for group in self.groups for entry in group.entries)


_KIND = {
    FactKind.EVENT: EntryKind.EVENT,
    FactKind.STATE: EntryKind.STATE,
    FactKind.STATEMENT: EntryKind.STATEMENT,
}


def build(dossier: Dossier) -> Timeline:
    """The timeline of a dossier; the order of facts and sources does not matter."""
    entries = sorted([*_facts(dossier), *_publications(dossier)], key=_order_key)
    counts = Counter(actor for entry in entries for actor in entry.actors)
    undated = (each.id for each in dossier.facts if each.kind in _KIND and each.date is None)
    return Timeline(
        groups=tuple(
            Years(None if first == LATE else first, None if last == LATE else last, tuple(within))
            for (first, last), within in groupby(entries, key=_years)
        ),
        actors=tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0]))),
        undated=tuple(sorted(undated)),
    )


def shape(when: EdtfDate) -> Shape:
    """How sharply a date lies in time."""
    if when.earliest is None and when.latest is None:
        return Shape.UNPLACED
    if when.earliest is None:
        return Shape.UNTIL
    if when.latest is None:
        return Shape.SINCE
    if when.is_interval:
        return Shape.SPAN
    return Shape.DAY if when.earliest == when.latest else Shape.WITHIN


def _facts(dossier: Dossier) -> list[Entry]:
    entries = []
    for fact in dossier.facts:
        kind = _KIND.get(fact.kind)
        if kind is not None and fact.date is not None:
            when = fact.date.date
            entries.append(Entry(kind, fact.id, when, shape(when), fact.actors))
    return entries


def _publications(dossier: Dossier) -> list[Entry]:
    return [
        Entry(
            EntryKind.PUBLICATION,
            source.id,
            source.published.date,
            shape(source.published.date),
            (source.publisher,),
        )
        for source in dossier.current_sources
    ]


def _order_key(entry: Entry) -> tuple[tuple[int, int], tuple[date, date, str], str, str]:
    return _years(entry), entry.date.sort_key, entry.kind.value, entry.id


def _years(entry: Entry) -> tuple[int, int]:
    earliest, latest = entry.date.earliest, entry.date.latest
    first = earliest or latest
    if first is None:
        return LATE, LATE
    last = latest if entry.shape is Shape.WITHIN else first
    return first.year, (last or first).year
