"""The briefing: everything the dossier says, resolved and proved, for the stages after it.

Records refer to each other by id; `Briefing` looks them up. Order is the order of the YAML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.edtf.edtf_date import EdtfDate
    from generator.model.facts import Dated, Evidence, Fact
    from generator.model.history import History
    from generator.terms.translated import Words
    from generator.terms.vocabulary import (
        AliasStrength,
        Confidence,
        DifferenceKind,
        Likelihood,
        Permanent,
        Reliability,
        Rights,
        Schema,
    )
    from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Alias:
    """A surface form that texts use for an entity."""

    text: str
    language: str | None
    strength: AliasStrength
    near: tuple[str, ...]
    not_near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, state, ship, weapon or place."""

    id: str
    schema: Schema
    name: Words
    aliases: tuple[Alias, ...]
    properties: tuple[tuple[str, tuple[str | Words, ...]], ...]
    """FollowTheMoney property names and their values."""
    description: Words | None
    evidence: tuple[Evidence, ...]
    reliability: Reliability | None
    reliability_basis: Words | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure, date or name of an article that no fact uses, and why."""

    exact: str
    span: Span
    reason: Words


@dataclass(frozen=True, slots=True)
class Source:
    """An article and what is known about it."""

    id: str
    path: str
    """Of the article's file, relative to the project."""
    text: str
    """The article exactly as it stands in the file."""
    sha256: str
    title: str
    publisher: str
    credits: tuple[str, ...]
    url: str | None
    language: str
    published: Dated
    retrieved: EdtfDate | None
    boilerplate: tuple[Span, ...]
    """Lines that are not article, without their line ends."""
    summary: Words
    rights: Rights
    left_out: tuple[LeftOut, ...]
    version_of: str | None = None
    """The source of which this is an earlier text; the two are one source."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What facts are grouped by."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class Origin:
    """Where information first came from; the unit of corroboration."""

    id: str
    name: Words
    by: str
    date: Dated | None
    note: Words | None
    rests_on: str | None = None
    """The origin from which this one has its information; the two are one for corroboration."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What figures can be compared with what."""

    id: str
    label: Words
    unit: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Per language, CLDR plural category and unit; languages without plurals have "other"."""
    cumulative: bool


@dataclass(frozen=True, slots=True)
class DeclaredDifference:
    """The curator's word on facts that differ."""

    id: str
    """The fragment of its permalink."""
    facts: tuple[str, ...]
    kind: DifferenceKind
    note: Words
    title: Words | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The curator's own conclusion, after ICD 203."""

    id: str
    text: Words
    based_on: tuple[str, ...]
    likelihood: Likelihood
    confidence: Confidence
    confidence_basis: Words | None
    assumptions: tuple[Words, ...]
    gaps: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former id and the one that took its place."""

    kind: Permanent
    old: str
    new: str


@dataclass(frozen=True)
class Briefing:
    """A whole dossier, resolved: every quote found, every id known."""

    title: Words
    languages: tuple[str, ...]
    as_of: EdtfDate | None
    description: Words | None
    bottom_line: Words | None
    headline: tuple[str, ...]
    topics: tuple[Topic, ...]
    judgements: tuple[Judgement, ...]
    origins: tuple[Origin, ...]
    measures: tuple[Measure, ...]
    differences: tuple[DeclaredDifference, ...]
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    redirects: tuple[Redirect, ...] = ()
    histories: tuple[History, ...] = ()
    """Every fact ever locked, sorted by id; empty where the dossier has no lock."""
    url: str | None = None
    """Where the site is published, with a slash at its end."""
    version: str = field(default="")
    """A digest of all that was read, so that two builds of one dossier can be told to be one."""

    @property
    def default_language(self) -> str:
        """The language at the site's root."""
        return self.languages[0]

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {each.id: each for each in self.sources}

    @cached_property
    def entity(self) -> Mapping[str, Entity]:
        """Entities by id."""
        return {each.id: each for each in self.entities}

    @cached_property
    def fact(self) -> Mapping[str, Fact]:
        """Facts by id."""
        return {each.id: each for each in self.facts}

    @cached_property
    def history(self) -> Mapping[str, History]:
        """Histories by fact id."""
        return {each.fact: each for each in self.histories}

    @cached_property
    def former_ids(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """By kind and id: the ids that the record had before."""
        former: dict[tuple[str, str], tuple[str, ...]] = {}
        for each in self.redirects:
            key = (str(each.kind), each.new)
            former[key] = (*former.get(key, ()), each.old)
        return former

    @cached_property
    def origin(self) -> Mapping[str, Origin]:
        """Origins by id."""
        return {each.id: each for each in self.origins}

    @cached_property
    def measure(self) -> Mapping[str, Measure]:
        """Measures by id."""
        return {each.id: each for each in self.measures}

    @cached_property
    def judgement(self) -> Mapping[str, Judgement]:
        """Judgements by id."""
        return {each.id: each for each in self.judgements}

    @cached_property
    def topic(self) -> Mapping[str, Topic]:
        """Topics by id."""
        return {each.id: each for each in self.topics}

    @cached_property
    def sources_of_today(self) -> tuple[Source, ...]:
        """The sources without their earlier texts."""
        return tuple(each for each in self.sources if each.version_of is None)

    @cached_property
    def texts_of_source(self) -> Mapping[str, tuple[str, ...]]:
        """Each source and its earlier texts, which are sources with ids of their own."""
        texts: dict[str, list[str]] = {each.id: [each.id] for each in self.sources}
        for source in self.sources:
            if source.version_of is not None:
                texts[source.version_of].append(source.id)
        return {source: tuple(of_source) for source, of_source in texts.items()}

    @cached_property
    def facts_of_source(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts that each source carries."""
        carried: dict[str, list[Fact]] = {each.id: [] for each in self.sources}
        for fact in self.facts:
            for source in fact.sources:
                carried[source].append(fact)
        return {source: tuple(facts) for source, facts in carried.items()}

    @cached_property
    def facts_of_entity(self) -> Mapping[str, tuple[Fact, ...]]:
        """The facts that name each entity, as its subject or as who says so."""
        named: dict[str, list[Fact]] = {each.id: [] for each in self.entities}
        for fact in self.facts:
            speakers = (who for each in fact.evidence for who in each.attributed_to)
            for entity in dict.fromkeys((*fact.entities, *speakers)):
                named[entity].append(fact)
        return {entity: tuple(facts) for entity, facts in named.items()}
