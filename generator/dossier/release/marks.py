"""Works out who may see a fact whole, for the lock: what is removed later has no other mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from generator.dossier.audience import Audience
from generator.dossier.handling import Handled
from generator.dossier.records import EntityRecord, FactRecord, SourceRecord
from generator.dossier.release.pruning import changed
from generator.dossier.release.withheld import Withheld
from generator.terms.handling import Handling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dossier.dossier import Dossier

H = TypeVar("H", SourceRecord, EntityRecord, FactRecord)
_LAST_DAY = "9999-12-31"


def marked(dossier: Dossier) -> Iterator[Handled]:
    """Every record that can have a mark."""
    yield from dossier.sources
    yield from dossier.entities
    yield from dossier.facts
    for record in dossier.lock:
        yield from (record, record.fact, *record.history)


def is_marked(dossier: Dossier) -> bool:
    """Whether any record has an embargo or says who may see it."""
    return any(_mark(each) != Handled() for each in marked(dossier))


def narrowest(dossier: Dossier) -> Mapping[str, Handled]:
    """The mark that each fact has with all that it rests on; none for what anybody may see."""
    if not is_marked(dossier):
        return {}
    left = {each.id for each in dossier.facts}
    found: dict[str, Handled] = {}
    days = sorted({each.embargo for each in marked(dossier) if each.embargo is not None})
    for handling in Handling:
        whole = _whole(dossier, Audience(handling, _LAST_DAY)) & left
        left -= whole
        if handling is Handling.RED:
            found |= dict.fromkeys(whole, Handled(handling=handling))
            continue
        for day in ("", *days):
            seen = _whole(dossier, Audience(handling, day)) & whole if whole else set()
            whole -= seen
            mark = Handled(embargo=day or None, handling=handling if handling.rank else None)
            found |= dict.fromkeys(seen, mark)
    return {name: mark for name, mark in found.items() if mark != Handled()}


def _whole(dossier: Dossier, audience: Audience) -> set[str]:
    """The facts that an audience may see with all their evidence."""
    withheld = Withheld(dossier, audience)
    withheld.settle()
    return {
        each.id
        for each in dossier.facts
        if not (withheld.hides_fact(each) or any(map(withheld.hides_evidence, each.evidence)))
    }


def as_marked(dossier: Dossier, other: Dossier) -> Dossier:
    """A state of a dossier with the marks that its records have in another, later one."""
    return replace(
        dossier,
        sources=tuple(_as_marked(each, other.source) for each in dossier.sources),
        entities=tuple(_as_marked(each, other.entity) for each in dossier.entities),
        facts=tuple(_as_marked(each, other.fact) for each in dossier.facts),
    )


def _as_marked(record: H, others: Mapping[str, H]) -> H:
    mark = _mark(others[record.id]) if record.id in others else Handled()
    return record if mark == Handled() else changed(record, **dict(mark))


def _mark(record: Handled) -> Handled:
    return Handled(embargo=record.embargo, handling=record.handling)
