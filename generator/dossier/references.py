"""Which ids a dossier defines and which it uses: what `unknown-id` and `unused-id` compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dossier.records import ATTRIBUTION
from generator.terms import ftm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dossier.dossier import Dossier
    from generator.dossier.outside import Outside
    from generator.dossier.records import Dated, Provable
    from generator.dossier.transfers import Transfer
    from generator.problems import Place

FILES: Mapping[str, str] = {"source": "sources", "entity": "entities", "fact": "facts"}
"""The file of each kind of record that has one of its own."""
VERSION_OF = "version_of"
"""The key with which an earlier text names its source; that alone puts a source to no use."""
BESIDE = ("may_share_with", "independent_of")
"""The keys with which an origin names others; they alone put an origin to no use."""


@dataclass(frozen=True, slots=True)
class IdUse:
    """An id where it is used."""

    kind: str
    """source, entity, fact, topic, measure or origin."""
    id: str
    place: Place

    @property
    def is_link(self) -> bool:
        """Whether it only says how two records are related, and so puts neither to use."""
        return not {VERSION_OF, *BESIDE}.isdisjoint(map(str, self.place.keys[-2:]))


def defined(dossier: Dossier) -> Mapping[str, frozenset[str]]:
    """The ids that each kind of record defines."""
    briefing = dossier.about
    return {
        "source": frozenset(dossier.source),
        "entity": frozenset(dossier.entity),
        "fact": frozenset(dossier.fact),
        "topic": frozenset(each.id for each in briefing.topics),
        "measure": frozenset(each.id for each in briefing.measures),
        "origin": frozenset(each.id for each in briefing.origins),
    }


def outside(dossier: Dossier) -> frozenset[str]:
    """The ids of what is known from outside, on which nothing may rest."""
    return frozenset(known.id for known, _ in known_outside(dossier))


def known_outside(dossier: Dossier) -> Iterator[tuple[Outside, Place]]:
    """What is known from outside of sources and entities, with its place."""
    listed = [(each.outside, each.place) for each in dossier.sources]
    listed += [(each.outside, each.place) for each in dossier.entities]
    for known, place in listed:
        for index, each in enumerate(known):
            yield each, place / "outside" / index


def uses(dossier: Dossier) -> Iterator[IdUse]:
    """Every use of an id, in the order of the files."""
    yield from _in_briefing(dossier)
    for source in dossier.sources:
        yield IdUse("entity", source.publisher, source.place / "publisher")
        if source.version_of is not None:
            yield IdUse("source", source.version_of, source.place / VERSION_OF)
        for index, credit in enumerate(source.credits):
            yield IdUse("entity", credit, source.place / "credits" / index)
    yield from _computed(dossier)
    yield from _in_facts(dossier)
    yield from _in_entities(dossier)
    for piece in dossier.pieces:
        evidence, place = piece.evidence, piece.place
        yield IdUse("source", evidence.source, place / "source")
        if evidence.origin is not None:
            yield IdUse("origin", evidence.origin, place / "origin")
        for key in ATTRIBUTION:
            for index, who in enumerate(getattr(evidence, key)):
                yield IdUse("entity", who, place / key / index)


def _in_briefing(dossier: Dossier) -> Iterator[IdUse]:
    briefing = dossier.about
    place = briefing.place
    for index, origin in enumerate(briefing.origins):
        yield IdUse("entity", origin.by, place / "origins" / index / "by")
        if origin.rests_on is not None:
            yield IdUse("origin", origin.rests_on, place / "origins" / index / "rests_on")
        for key in BESIDE:
            for number, each in enumerate(getattr(origin, key)):
                yield IdUse("origin", each, place / "origins" / index / key / number)
    yield from _facts(briefing, place, "based_on", "headline")
    for index, line in enumerate(briefing.at_a_glance):
        yield from _facts(line, place / "at_a_glance" / index, "based_on")
    for index, judgement in enumerate(briefing.judgements):
        at = place / "judgements" / index
        yield from _facts(judgement, at, "based_on", "evidence_against")
    for index, difference in enumerate(briefing.differences):
        at = place / "differences" / index
        yield from _facts(difference, at, "facts", "prefer")
        for number, reading in enumerate(difference.readings):
            yield from _facts(reading, at / "readings" / number, "of")


def _facts(record: Provable, place: Place, *keys: str) -> Iterator[IdUse]:
    """The facts that a record names under some keys."""
    for key in keys:
        for number, fact in enumerate(getattr(record, key)):
            yield IdUse("fact", fact, place / key / number)


def _computed(dossier: Dossier) -> Iterator[IdUse]:
    for record, place in dossier.provable:
        for index, each in enumerate(record.computed):
            for number, fact in enumerate(each.of):
                yield IdUse("fact", fact, place / "computed" / index / "of" / number)


def resting(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    """Every id that a date rests on: of a fact, a source or an origin."""
    dated: list[tuple[Dated | None, Place]] = [
        (each.date, dossier.about.place / "origins" / index / "date")
        for index, each in enumerate(dossier.about.origins)
    ]
    dated += [(each.published, each.place / "published") for each in dossier.sources]
    dated += [(each.date, each.place / "date") for each in dossier.facts]
    for date, place in dated:
        for index, name in enumerate(date.rests_on if date is not None else ()):
            yield name, place / "rests_on" / index


def _in_facts(dossier: Dossier) -> Iterator[IdUse]:
    for fact in dossier.facts:
        yield IdUse("topic", fact.topic, fact.place / "topic")
        for index, entity in enumerate(fact.entities):
            yield IdUse("entity", entity, fact.place / "entities" / index)
        if fact.transfer is not None:
            yield from _in_transfer(fact.transfer, fact.place / "transfer")
        if fact.quantity is not None:
            yield IdUse("measure", fact.quantity.measure, fact.place / "quantity" / "measure")


def _in_transfer(transfer: Transfer, place: Place) -> Iterator[IdUse]:
    for key in ("goods", "vehicles"):
        for index, entity in enumerate(getattr(transfer, key)):
            yield IdUse("entity", entity, place / key / index)
    for key in ("sender", "receiver", "start_location", "end_location"):
        entity = getattr(transfer, key)
        if entity is not None:
            yield IdUse("entity", entity, place / key)


def _in_entities(dossier: Dossier) -> Iterator[IdUse]:
    for entity in dossier.entities:
        for name, values in entity.properties.items():
            if ftm.property_type(entity.schema_, name) != "entity":
                continue
            for index, value in enumerate(values):
                if isinstance(value, str):
                    yield IdUse("entity", value, entity.place / "properties" / name / index)
