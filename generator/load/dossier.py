"""A dossier as loaded: typed records and the articles they speak of, nothing yet proved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.load.lock_records import LockRecord, RedirectRecord
    from generator.load.records import (
        BriefingRecord,
        EntityRecord,
        Evidence,
        FactRecord,
        SourceRecord,
    )
    from generator.problems import Place

SEEDS = "seeds"


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text exactly as it stands in its file."""

    path: str
    """Relative to the project: seeds/articles/a.txt."""
    text: str
    """Decoded from UTF-8, line ends kept; offsets everywhere count its code points."""
    sha256: str
    """Of the file's bytes."""


@dataclass(frozen=True)
class Dossier:
    """Everything that was read; records that could not be typed are missing."""

    briefing: BriefingRecord
    sources: tuple[SourceRecord, ...]
    entities: tuple[EntityRecord, ...]
    facts: tuple[FactRecord, ...]
    articles: Mapping[str, Article]
    """By source id; a source whose file cannot be read has none."""
    broken: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of the records left out, so that a reference to one is not reported too;
    (kind, "*") where a whole file could not be read."""
    redirects: tuple[RedirectRecord, ...] = ()
    lock: tuple[LockRecord, ...] = ()
    """Each fact as it was last locked, in the order of the ids; empty without a lock."""

    @cached_property
    def source_by_id(self) -> Mapping[str, SourceRecord]:
        """Sources by id; of two with one id, the first."""
        return {source.id: source for source in reversed(self.sources)}

    @cached_property
    def entity_by_id(self) -> Mapping[str, EntityRecord]:
        """Entities by id; of two with one id, the first."""
        return {entity.id: entity for entity in reversed(self.entities)}

    @cached_property
    def fact_by_id(self) -> Mapping[str, FactRecord]:
        """Facts by id; of two with one id, the first."""
        return {fact.id: fact for fact in reversed(self.facts)}

    @cached_property
    def evidence(self) -> tuple[Piece, ...]:
        """Every piece of evidence, of facts first, in the order of the files."""
        owners: tuple[FactRecord | EntityRecord, ...] = (*self.facts, *self.entities)
        return tuple(
            Piece(owner, index, evidence, owner.place / "evidence" / index)
            for owner in owners
            for index, evidence in enumerate(owner.evidence)
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence and whose it is."""

    owner: FactRecord | EntityRecord
    index: int
    """From 0 within its owner."""
    evidence: Evidence
    place: Place

    @property
    def label(self) -> str:
        """How messages name the owner: fact 'f-x', entity 'angara'."""
        kind = "entity" if hasattr(self.owner, "aliases") else "fact"
        return f"{kind} '{self.owner.id}'"
