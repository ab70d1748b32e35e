"""Works out what an audience may not see: what is marked, and all that rests on it or names it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.dossier.records import FactRecord
from generator.dossier.release.naming import id_of, is_id, is_named, names_of, texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from generator.dossier.about_records import Origin
    from generator.dossier.audience import Audience
    from generator.dossier.dossier import Dossier
    from generator.dossier.lock_records import Was
    from generator.dossier.records import (
        Dated,
        EntityRecord,
        Evidence,
        Provable,
        SourceRecord,
    )


@dataclass
class Withheld:
    """The ids that an audience may not see; `settle` adds what depends on those marked."""

    dossier: Dossier
    audience: Audience
    sources: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What texts call the entities that are marked."""
        return tuple(dict.fromkeys(name for each in self._marked for name in names_of(each)))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """What ids, addresses and names of files call them."""
        return tuple(map(id_of, self._marked))

    @cached_property
    def _marked(self) -> tuple[EntityRecord, ...]:
        return tuple(each for each in self.dossier.entities if not self.audience.may_see(each))

    def settle(self) -> None:
        """Add to the ids until nothing more depends on them."""
        dossier = self.dossier
        self.entities |= {
            each.id
            for each in dossier.entities
            if not self.audience.may_see(each) or self.names_in(each.name.values())
        }
        before = -1
        while before != (before := self._size()):
            self.sources |= {each.id for each in dossier.sources if self._hides_source(each)}
            self.origins |= {each.id for each in dossier.about.origins if self._hides_origin(each)}
            self.facts |= {each.id for each in dossier.facts if self.hides_fact(each)}

    def names_in(self, texts: Iterable[str]) -> bool:
        """Whether a text names an entity that is marked."""
        return bool(self.names) and any(map(self._names_it, texts))

    def _names_it(self, text: str) -> bool:
        return is_named(self.names, text) or (is_id(text) and is_named(self.ids, text))

    def names_in_record(self, record: BaseModel | None) -> bool:
        """Whether any text of a record names an entity that is marked."""
        return bool(self.names) and record is not None and self.names_in(texts(record))

    def has_date(self, dated: Dated | None) -> bool:
        """Whether a date is taken from what is withheld."""
        if dated is None:
            return False
        rests = set(dated.rests_on)
        return bool(rests & (self.facts | self.sources | self.origins)) or self.computes(dated)

    def computes(self, record: Provable) -> bool:
        """Whether a figure of the record is worked out from what is withheld."""
        return any(set(each.of) & self.facts for each in record.computed)

    def hides_evidence(self, evidence: Evidence) -> bool:
        """Whether a piece of evidence is from, by or about what is withheld."""
        return (
            evidence.source in self.sources
            or evidence.origin in self.origins
            or bool(set(evidence.voices) & self.entities)
            or self.computes(evidence)
            or self.names_in_record(evidence)
        )

    def has_lost(self, state: FactRecord | Was) -> bool:
        """Whether a state of a fact names what the dossier has not any more, nor its mark."""
        dossier = self.dossier
        entities = {who for each in state.evidence for who in each.voices}
        if isinstance(state, FactRecord):
            entities |= set(state.subjects)
        origins = {each.origin for each in state.evidence} - {None}
        return not (
            dossier.source.keys() >= {each.source for each in state.evidence}
            and dossier.entity.keys() >= entities
            and {each.id for each in dossier.about.origins} >= origins
        )

    def hides_fact(self, fact: FactRecord) -> bool:
        """Whether a fact is marked, about what is withheld, or without evidence."""
        own = fact.model_copy(update={"evidence": ()})
        return (
            fact.id in self.facts
            or not self.audience.may_see(fact)
            or bool(set(fact.subjects) & self.entities)
            or self.has_date(fact.date)
            or self.computes(fact)
            or self.names_in_record(own)
            or all(self.hides_evidence(each) for each in fact.evidence)
        )

    def _hides_source(self, source: SourceRecord) -> bool:
        article = self.dossier.articles.get(source.id)
        return (
            not self.audience.may_see(source)
            or source.version_of in self.sources
            or bool({source.publisher, *source.credits} & self.entities)
            or self.has_date(source.published)
            or self.names_in_record(source)
            or (article is not None and self.names_in((article.text,)))
        )

    def _hides_origin(self, origin: Origin) -> bool:
        return (
            origin.by in self.entities
            or origin.rests_on in self.origins
            or self.has_date(origin.date)
            or self.computes(origin)
            or self.names_in_record(origin)
        )

    def _size(self) -> int:
        return sum(map(len, (self.sources, self.entities, self.origins, self.facts)))
