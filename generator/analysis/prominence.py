"""Which facts tell most: what the curator built upon first, then what more origins carry.

It only orders what is shown; nothing is left out by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.timeline import EntryKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from generator.analysis.corroboration import Support
    from generator.analysis.timeline import Entry, Timeline
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord

_HEADLINE = 8
_JUDGED = 4
_ORIGIN = 2
"""For each origin beyond the first."""
_FIGURE = 1
_DIFFERENCE = 1
_KINDS = (
    EntryKind.EVENT,
    EntryKind.STATEMENT,
    EntryKind.STATE,
    EntryKind.ASSESSMENT,
    EntryKind.LAW,
    EntryKind.GAP,
)
"""Of entries that tell as much, what happened comes first."""
_LONGEST = 31
"""Days that an entry may take up and still be shown on a short timeline."""


def ranks(dossier: Dossier, supports: Mapping[str, Support]) -> Mapping[str, int]:
    """A number for each fact, higher where it tells more; `supports` is what supports each."""
    headline = set(dossier.about.headline)
    judged = {fact for each in dossier.about.judgements for fact in each.facts}
    disputed = {fact for each in dossier.about.differences for fact in each.facts}
    return {
        fact.id: _HEADLINE * (fact.id in headline)
        + _JUDGED * (fact.id in judged)
        + _ORIGIN * (len(supports[fact.id].origins) - 1)
        + _DIFFERENCE * (fact.id in disputed)
        + _FIGURE * (fact.quantity is not None)
        for fact in dossier.facts
    }


def most_telling_first(
    facts: Iterable[FactRecord], rank: Mapping[str, int]
) -> tuple[FactRecord, ...]:
    """Facts by rank; those of one rank stay in their order."""
    return tuple(sorted(facts, key=lambda each: -rank[each.id]))


def highlights(timeline: Timeline, rank: Mapping[str, int], most: int) -> tuple[Entry, ...]:
    """The entries that tell most, one a month, in the order of time; appearances stay out."""
    sharp = [each for each in timeline.entries if each.id in rank and _is_sharp(each)]
    chosen: dict[tuple[int, int], str] = {}
    for entry in sorted(sharp, key=lambda each: (-rank[each.id], _KINDS.index(each.kind))):
        if entry.date.earliest is not None:
            chosen.setdefault((entry.date.earliest.year, entry.date.earliest.month), entry.id)
    ids = set(tuple(chosen.values())[:most])
    return tuple(entry for entry in sharp if entry.id in ids)


def turning_points(
    timeline: Timeline, rank: Mapping[str, int], key: Container[str], most: int
) -> tuple[Entry, ...]:
    """The key entries that tell most, in the order of time; those that have a start come first."""
    known = [each for each in timeline.entries if each.id in rank and each.id in key]
    ordered = sorted(known, key=lambda each: (_has_no_start(each), -rank[each.id]))
    chosen = {each.id for each in ordered[:most]}
    return tuple(each for each in known if each.id in chosen)


def _has_no_start(entry: Entry) -> bool:
    return entry.date.earliest is None


def _is_sharp(entry: Entry) -> bool:
    first, last = entry.date.earliest, entry.date.latest
    return first is not None and last is not None and (last - first).days < _LONGEST
