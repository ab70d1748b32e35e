"""What happened when: every dated fact and every publication in order, by year.

Nothing is left out: a fact is an entry of its kind, and a fact without a date is listed apart.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from generator.terms.vocabulary import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord
    from generator.edtf.edtf_date import EdtfDate

LATE = 10000
"""Sorts after every year that a date can have."""


class EntryKind(StrEnum):
    """What an entry of the timeline tells of."""

    EVENT = "event"
    STATE = "state"
    STATEMENT = "statement"
    ASSESSMENT = "assessment"
    LAW = "law"
    GAP = "gap"
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
    said_by: tuple[str, ...] = ()
    """Who says so, of a fact that all its evidence gives as the words of the same speakers; none
    of an event or a state of affairs."""


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
    """The facts that have no date."""
    entries: tuple[Entry, ...]
    """All entries in order."""


_KIND = {
    FactKind.EVENT: EntryKind.EVENT,
    FactKind.STATE: EntryKind.STATE,
    FactKind.STATEMENT: EntryKind.STATEMENT,
    FactKind.ASSESSMENT: EntryKind.ASSESSMENT,
    FactKind.LAW: EntryKind.LAW,
    FactKind.GAP: EntryKind.GAP,
}
_ORDER = tuple(EntryKind)
"""Of entries of one date."""
_HAPPENED = frozenset({FactKind.EVENT, FactKind.STATE})
"""What is not first of all somebody's words."""


def build(dossier: Dossier) -> Timeline:
    """The timeline of a dossier; the order of facts and sources does not matter."""
    entries = sorted([*_facts(dossier), *_publications(dossier)], key=_order_key)
    counts = Counter(actor for entry in entries for actor in entry.actors)
    undated = (each.id for each in dossier.facts if each.date is None)
    return Timeline(
        groups=tuple(
            Years(None if first == LATE else first, None if last == LATE else last, tuple(within))
            for (first, last), within in groupby(entries, key=_years)
        ),
        actors=tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0]))),
        undated=tuple(sorted(undated)),
        entries=tuple(entries),
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
    return [
        Entry(
            _KIND[fact.kind],
            fact.id,
            fact.date.date,
            shape(fact.date.date),
            fact.actors,
            _speakers(fact),
        )
        for fact in dossier.facts
        if fact.date is not None
    ]


def _speakers(fact: FactRecord) -> tuple[str, ...]:
    """Who says what a fact states, where all its evidence names the same speakers."""
    said = {frozenset(each.said_by) for each in fact.evidence}
    if fact.kind in _HAPPENED or len(said) > 1:
        return ()
    return fact.evidence[0].said_by


def speeches(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Entries of one date: what the same speakers said together, everything else alone."""
    together: dict[object, list[Entry]] = {}
    for entry in entries:
        together.setdefault(frozenset(entry.said_by) or entry.id, []).append(entry)
    return tuple(tuple(each) for each in together.values())


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


def _order_key(entry: Entry) -> tuple[tuple[int, int], tuple[date, date, str], int, str]:
    return _years(entry), entry.date.sort_key, _ORDER.index(entry.kind), entry.id


def _years(entry: Entry) -> tuple[int, int]:
    earliest, latest = entry.date.earliest, entry.date.latest
    first = earliest or latest
    if first is None:
        return LATE, LATE
    last = latest if entry.shape is Shape.WITHIN else first
    return first.year, (last or first).year
