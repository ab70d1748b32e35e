"""Takes what is withheld out of each record, and keeps account of where the rest is in the YAML."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from generator.dossier import revision
from generator.dossier.fields import NOWHERE, Record
from generator.problems import Place
from generator.terms.vocabulary import FactPart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.dossier.about_records import BriefingRecord, DifferenceRecord
    from generator.dossier.lock_records import LockRecord, Revision
    from generator.dossier.records import EntityRecord, Evidence, FactRecord, SourceRecord
    from generator.dossier.release.withheld import Withheld

R = TypeVar("R", bound=Record)
T = TypeVar("T")
_UNMARKED = {"embargo": None, "handling": None}


@dataclass(slots=True)
class Pruning:
    """Records without what is withheld."""

    withheld: Withheld
    places: dict[Place, tuple[int, ...]] = field(default_factory=dict)
    """By a list's place: which of its items are left, as they are counted in the YAML."""

    def original(self, place: Place) -> Place:
        """Where in the YAML a place of the pruned records is."""
        at = Place(place.path)
        for key in place.keys:
            left = self.places.get(at)
            at /= left[key] if left and isinstance(key, int) and key < len(left) else key
        return Place(at.path, at.keys, place.offset, place.on_key)

    def source(self, source: SourceRecord) -> SourceRecord:
        """A source without its marks."""
        return changed(source, **_UNMARKED)

    def fact(self, fact: FactRecord) -> FactRecord:
        """A fact with the evidence that is left."""
        return changed(fact, **_UNMARKED, evidence=self._evidence(fact))

    def entity(self, entity: EntityRecord) -> EntityRecord:
        """An entity without texts that rest on what is withheld or name it."""
        hidden = self.withheld
        evidence = self._evidence(entity)
        lost = len(evidence) < len(entity.evidence) or hidden.computes(entity)
        update: dict[str, Any] = {"evidence": evidence}
        if lost or hidden.names_in((entity.description or {}).values()):
            update |= {"description": None, "computed": (), "unproved_because": None}
        update["properties"] = {
            key: values
            for key, values in entity.properties.items()
            if not (lost or hidden.names_in(_flat(values)) or hidden.entities & set(_flat(values)))
        }
        update["outside"] = self._left(
            entity.place / "outside", entity.outside, hidden.names_in_record
        )
        update["aliases"] = self._left(
            entity.place / "aliases", entity.aliases, hidden.names_in_record
        )
        for key in ("reliability_basis", "unused_because", "unproved_because"):
            if hidden.names_in((getattr(entity, key) or {}).values()):
                update[key] = None
        return changed(entity, **_UNMARKED, **update)

    def about(self, about: BriefingRecord) -> BriefingRecord:
        """The dossier as a whole, without what rests on withheld facts."""
        hidden, facts, place = self.withheld, self.withheld.facts, about.place
        update: dict[str, Any] = {
            "origins": self._left(
                place / "origins", about.origins, lambda each: each.id in hidden.origins
            ),
            "judgements": self._left(
                place / "judgements",
                about.judgements,
                lambda each: self._rests(each, each.facts),
            ),
            "at_a_glance": self._left(
                place / "at_a_glance",
                about.at_a_glance,
                lambda each: self._rests(each, each.based_on),
            ),
            "differences": self._left(place / "differences", about.differences, self._differs),
            "headline": self._left(place / "headline", about.headline, lambda each: each in facts),
            "synonyms": self._left(place / "synonyms", about.synonyms, hidden.names_in),
            "computed": self._left(
                place / "computed", about.computed, lambda each: set(each.of) & facts
            ),
        }
        if facts & set(about.based_on or hidden.dossier.fact):
            none = ("bottom_line", "confidence", "confidence_basis")
            update |= {**dict.fromkeys(none), "based_on": ()}
        for key in ("description", "bottom_line", "confidence_basis", "unproved_because"):
            if hidden.names_in((getattr(about, key) or {}).values()):
                update[key] = None
        return without_lost_links(changed(about, **update))

    def lock(self, record: LockRecord) -> LockRecord | None:
        """A fact's lock without what is withheld; None where the fact was or is withheld."""
        hidden = self.withheld
        gone = record.withdrawn is not None and (
            hidden.names_in_record(record.withdrawn)
            or (not hidden.audience.may_see(record) and hidden.has_lost(record.fact))
        )
        if gone or record.id in hidden.facts or hidden.hides_fact(record.fact):
            return None
        fact = self.fact(record.fact)
        now = hidden.dossier.fact.get(record.id, record.fact)
        lost = any(map(hidden.hides_evidence, (*now.evidence, *record.fact.evidence)))
        left = (each for each in record.history if not self._revised(each, lost=lost))
        history = tuple(changed(each, **_UNMARKED) for each in left)
        update = {"fact": fact, "history": history, "sha256": revision.digest(fact)}
        return changed(record, **_UNMARKED, **update)

    def _revised(self, step: Revision, *, lost: bool) -> bool:
        """Whether a change shows what is withheld, or that something is."""
        hidden = self.withheld
        shows = any(map(hidden.hides_evidence, step.was.evidence))
        shows = shows or (not hidden.audience.may_see(step) and hidden.has_lost(step.was))
        is_of_evidence = lost and FactPart.EVIDENCE in step.parts
        dated = hidden.has_date(step.was.date)
        return shows or is_of_evidence or dated or hidden.names_in_record(step)

    def _evidence(self, owner: FactRecord | EntityRecord) -> tuple[Evidence, ...]:
        return self._left(owner.place / "evidence", owner.evidence, self.withheld.hides_evidence)

    def _rests(self, record: Any, facts: Sequence[str]) -> bool:  # noqa: ANN401 -- any provable record
        hidden = self.withheld
        rests = hidden.facts & set(facts)
        return bool(rests) or hidden.computes(record) or hidden.names_in_record(record)

    def _differs(self, difference: DifferenceRecord) -> bool:
        readings = any(self._rests(each, each.of) for each in difference.readings)
        return readings or self._rests(difference, difference.facts)

    def _left(
        self, place: Place, items: Sequence[T], hides: Callable[[T], object]
    ) -> tuple[T, ...]:
        left = [index for index, each in enumerate(items) if not hides(each)]
        if place.path and len(left) < len(items):
            self.places[place] = tuple(left)
        return tuple(items[index] for index in left)


def changed(record: R, **values: object) -> R:
    """A record with other values, at the same place in the YAML."""
    copy = record.model_copy(update=values)
    if record.place != NOWHERE:
        copy._place = record.place  # noqa: SLF001 -- a copy is where its original is
    return copy


def without_lost_links(about: BriefingRecord) -> BriefingRecord:
    """Without the ids of origins that are left out in those that name them beside themselves."""
    left = {each.id for each in about.origins}
    origins = (
        changed(
            each,
            may_share_with=tuple(name for name in each.may_share_with if name in left),
            independent_of=tuple(name for name in each.independent_of if name in left),
        )
        if not left.issuperset((*each.may_share_with, *each.independent_of))
        else each
        for each in about.origins
    )
    return changed(about, origins=tuple(origins))


def _flat(values: Sequence[Any]) -> list[str]:
    return [
        text for each in values for text in (each.values() if isinstance(each, dict) else [each])
    ]
