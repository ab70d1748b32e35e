"""A dossier as loaded: typed records, the articles they speak of, and what finds them.

Nothing is proved yet: an id may name nothing, and of two records with one id the first counts.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from generator.dossier.records import EntityRecord
from generator.terms.handling import Handling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.dossier.about_records import BriefingRecord, Labelled, Measure, Origin
    from generator.dossier.lock_records import LockRecord, RedirectRecord
    from generator.dossier.records import Evidence, FactRecord, Provable, SourceRecord
    from generator.problems import Place
    from generator.text.span import Span

    Owner: TypeAlias = "FactRecord | EntityRecord"


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text exactly as it is in its file."""

    path: str
    """Relative to the project: seeds/articles/a.txt."""
    text: str
    """Decoded from UTF-8, line ends kept; offsets everywhere count its code points."""
    sha256: str
    """Of the file's bytes."""
    boilerplate: tuple[Span, ...] = ()
    """Lines that are not article, without their line ends."""


@dataclass(frozen=True)
class Dossier:
    """Everything that was read; records that could not be typed are missing."""

    about: BriefingRecord
    """What briefing.yml says: the dossier as a whole."""
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
    handling: Handling = Handling.CLEAR
    """The audience that it was released for."""
    is_pruned: bool = False
    """Whether it may differ from the files, as some records are not for everybody."""

    @property
    def mark(self) -> str:
        """What everything made for the audience bears, "TLP:AMBER"; for the public nothing."""
        return "" if self.handling is Handling.CLEAR else str(self.handling)

    def marked(self, title: str) -> str:
        """A title that is shown outside the site, with the mark in front."""
        return f"[{self.mark}] {title}" if self.mark else title

    @cached_property
    def source(self) -> Mapping[str, SourceRecord]:
        """Sources by id."""
        return {each.id: each for each in reversed(self.sources)}

    @cached_property
    def entity(self) -> Mapping[str, EntityRecord]:
        """Entities by id."""
        return {each.id: each for each in reversed(self.entities)}

    @cached_property
    def fact(self) -> Mapping[str, FactRecord]:
        """Facts by id, in the order of the files."""
        facts: dict[str, FactRecord] = {}
        for each in self.facts:
            facts.setdefault(each.id, each)
        return facts

    @cached_property
    def topic(self) -> Mapping[str, Labelled]:
        """Topics by id, in order."""
        return {each.id: each for each in self.about.topics}

    @cached_property
    def measure(self) -> Mapping[str, Measure]:
        """Measures by id."""
        return {each.id: each for each in self.about.measures}

    @cached_property
    def origin(self) -> Mapping[str, Origin]:
        """Origins by id."""
        return {each.id: each for each in self.about.origins}

    @cached_property
    def locked(self) -> Mapping[str, LockRecord]:
        """Facts as last locked, by id."""
        return {each.id: each for each in self.lock}

    @cached_property
    def former_ids(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """By kind and id: the ids that the record had before."""
        former: dict[tuple[str, str], tuple[str, ...]] = {}
        for each in self.redirects:
            key = (str(each.kind), each.new)
            former[key] = (*former.get(key, ()), each.old)
        return former

    @cached_property
    def current_sources(self) -> tuple[SourceRecord, ...]:
        """The sources without their earlier texts."""
        return tuple(each for each in self.sources if each.version_of is None)

    def publisher_name(self, source: SourceRecord, language: str) -> str:
        """The name of a source's publisher, to cite; "" where nobody knows it.

        Then the entity is named by what the source is called here: "Not named (the “Reply”)".
        """
        default = self.about.default_language
        name = self.entity[source.publisher].name.choose(language, default).text
        if source.called is None:
            return name
        called = re.escape(source.called.choose(language, default).text)
        return "" if re.search(rf"[^\w\s]{called}[^\w\s]", name) else name

    @cached_property
    def texts_of_source(self) -> Mapping[str, tuple[str, ...]]:
        """Each source and its earlier texts, which are sources with ids of their own."""
        texts: dict[str, list[str]] = {each.id: [each.id] for each in self.sources}
        for source in self.sources:
            if source.version_of is not None:
                texts.setdefault(source.version_of, []).append(source.id)
        return {source: tuple(of_source) for source, of_source in texts.items()}

    @cached_property
    def facts_of_source(self) -> Mapping[str, tuple[FactRecord, ...]]:
        """The facts that each source supports."""
        supported: dict[str, list[FactRecord]] = {each.id: [] for each in self.sources}
        for fact in self.facts:
            for source in fact.sources:
                supported.setdefault(source, []).append(fact)
        return {source: tuple(facts) for source, facts in supported.items()}

    @cached_property
    def facts_of_entity(self) -> Mapping[str, tuple[FactRecord, ...]]:
        """The facts that name each entity, as their subject or as who says so."""
        naming: dict[str, list[FactRecord]] = defaultdict(list)
        for fact in self.facts:
            for entity in fact.actors:
                naming[entity].append(fact)
        return {each.id: tuple(naming[each.id]) for each in self.entities}

    @cached_property
    def pieces(self) -> tuple[OwnedEvidence, ...]:
        """Every piece of evidence, of facts first, in the order of the files."""
        owners: tuple[Owner, ...] = (*self.facts, *self.entities)
        return tuple(
            OwnedEvidence(owner, index, evidence)
            for owner in owners
            for index, evidence in enumerate(owner.evidence)
        )

    @cached_property
    def provable(self) -> tuple[tuple[Provable, Place], ...]:
        """Every record that may declare what its texts work out, with its place."""
        about = self.about
        listed: list[tuple[Provable, Place]] = [(about, about.place)]
        for key, records in (
            ("judgements", about.judgements),
            ("origins", about.origins),
            ("differences", about.differences),
        ):
            listed += [(each, about.place / key / index) for index, each in enumerate(records)]
        owned: tuple[Provable, ...] = (*self.sources, *self.entities, *self.facts)
        listed += [(each, each.place) for each in owned]
        listed += [(each.evidence, each.place) for each in self.pieces]
        return tuple(listed)

    @cached_property
    def version(self) -> str:
        """SHA-256 over every record and every article's hash: two builds of one dossier agree."""
        digest = hashlib.sha256()
        generated = (*self.redirects, *self.lock)
        for record in (self.about, *self.sources, *self.entities, *self.facts, *generated):
            digest.update(record.model_dump_json().encode())
        for source in self.sources:
            digest.update(self.articles[source.id].sha256.encode())
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class OwnedEvidence:
    """A piece of evidence and whose it is."""

    owner: Owner
    index: int
    """From 0 within its owner."""
    evidence: Evidence

    @property
    def id(self) -> str:
        """The fragment on the source's page: <fact id>-<n>, n from 1."""
        return f"{self.owner.id}-{self.index + 1}"

    @property
    def place(self) -> Place:
        """Where it is in the YAML."""
        return self.owner.place / "evidence" / self.index

    @property
    def label(self) -> str:
        """How messages name the owner: fact 'f-x', entity 'angara'."""
        kind = "entity" if isinstance(self.owner, EntityRecord) else "fact"
        return f"{kind} '{self.owner.id}'"
