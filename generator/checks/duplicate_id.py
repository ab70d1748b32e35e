"""An id names one record.

Facts and entities share one space of ids, as the fragments of both are on source pages;
sources, topics, origins, measures, judgements and differences each have their own. A difference
without an id has one made from its facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from generator.dossier import references
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import BriefingRecord

CODE = "duplicate-id"


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def place(self) -> Place: ...


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each record whose id an earlier one has."""
    dossier = analysis.dossier
    briefing = dossier.about
    yield from _repeated((*dossier.facts, *dossier.entities))
    yield from _repeated(dossier.sources)
    yield from _repeated([known for known, _ in references.known_outside(dossier)])
    for key in ("topics", "judgements", "origins", "measures"):
        seen: set[str] = set()
        for index, item in enumerate(getattr(briefing, key)):
            if item.id in seen:
                yield _finding(item.id, briefing.place / key / index / "id", "above")
            seen.add(item.id)
    yield from _differences(briefing)


def _differences(briefing: BriefingRecord) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, each in enumerate(briefing.differences):
        if each.fragment in seen:
            place = briefing.place / "differences" / index
            yield _finding(each.fragment, place / "id" if each.id else place, "above")
        seen.add(each.fragment)


def _repeated(records: Sequence[_Named]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for record in records:
        if record.id in first:
            yield _finding(record.id, record.place / "id", f"in {first[record.id]}")
        first.setdefault(record.id, record.place.path)


def _finding(name: str, place: Place, where: str) -> Finding:
    message = f"duplicate id '{name}': already used {where}"
    return Finding(place, CODE, message, "Give one of the two another id.")
