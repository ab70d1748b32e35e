"""What the articles and their facts give, whatever the language of the page: worked out once."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis import (
    corroboration,
    coverage,
    dependents,
    differences,
    near_copies,
    prominence,
    timeline,
)
from generator.render import excerpt
from generator.text.names import Names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from generator.analysis.corroboration import Support
    from generator.analysis.coverage import Ledger
    from generator.analysis.dependents import Fall
    from generator.analysis.differences import Difference
    from generator.analysis.near_copies import NearCopy
    from generator.analysis.timeline import Timeline
    from generator.model.briefing import Briefing, Entity, Source
    from generator.model.facts import Evidence
    from generator.text.names import Mention


class Reading:
    """The names in each article, the words round each quote, and what the analysis finds."""

    def __init__(self, briefing: Briefing) -> None:
        """Start with nothing read; each answer is kept."""
        self.briefing = briefing
        self._names: dict[str, Names] = {}
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self.articles: dict[tuple[int, str], tuple[tuple[Markup, ...], tuple[str, ...]]] = {}
        """Articles as written, by depth of the page and source, and the names they link."""
        self._excerpts: dict[tuple[str, str], Markup | None] = {}
        self._ledgers: dict[str, Ledger] = {}
        self._falls: dict[str, Fall] = {}

    def names(self, language: str) -> Names:
        """The names of all entities as texts of a language use them."""
        if language not in self._names:
            self._names[language] = Names(self.briefing.entities, language)
        return self._names[language]

    def mentions(self, source: Source) -> tuple[Mention, ...]:
        """The names in a source's article, boilerplate aside."""
        if source.id not in self._mentions:
            found = self.names(source.language).mentions(source.text)
            self._mentions[source.id] = tuple(
                each
                for each in found
                if not any(bar.start <= each.start < bar.end for bar in source.boilerplate)
            )
        return self._mentions[source.id]

    def excerpt(self, evidence: Evidence) -> Markup | None:
        """A quote within its sentence, marked; None where rights forbid showing it."""
        key = (evidence.source, evidence.id)
        if key not in self._excerpts:
            source = self.briefing.source[evidence.source]
            self._excerpts[key] = excerpt.write(source, evidence)
        return self._excerpts[key]

    @cached_property
    def order(self) -> Mapping[str, int]:
        """By source: where it stands among all."""
        return {each.id: number for number, each in enumerate(self.briefing.sources)}

    @cached_property
    def mentioned(self) -> Mapping[str, Counter[str]]:
        """How often each source names each entity; entities that none names are left out."""
        counted: dict[str, Counter[str]] = {}
        for source in self.briefing.sources_of_today:
            for mention in self.mentions(source):
                counted.setdefault(mention.entity, Counter())[source.id] += 1
        return counted

    @cached_property
    def said_of_entities(self) -> Mapping[str, tuple[tuple[Entity, Evidence], ...]]:
        """By source: the evidence it gives for what is said of entities."""
        said: dict[str, list[tuple[Entity, Evidence]]] = {}
        for entity in self.briefing.entities:
            for evidence in entity.evidence:
                said.setdefault(evidence.source, []).append((entity, evidence))
        return {source: tuple(pieces) for source, pieces in said.items()}

    @cached_property
    def support(self) -> Mapping[str, Support]:
        """By fact: the sources and the independent origins that carry it."""
        return {each.id: corroboration.support(self.briefing, each) for each in self.briefing.facts}

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Where the facts differ, the gravest first."""
        return differences.find(self.briefing)

    @cached_property
    def timeline(self) -> Timeline:
        """What happened and was published when."""
        return timeline.build(self.briefing)

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """How much each fact tells: higher for what the curator built upon."""
        return prominence.ranks(self.briefing, self.support)

    @cached_property
    def _uses(self) -> Mapping[str, coverage.Use]:
        return coverage.uses(self.briefing)

    def ledger(self, source: Source) -> Ledger:
        """What of a source's article is used, left out or open."""
        if source.id not in self._ledgers:
            self._ledgers[source.id] = coverage.ledger(
                source.text,
                source.language,
                names=self.names(source.language),
                boilerplate=source.boilerplate,
                use=self._uses[source.id],
            )
        return self._ledgers[source.id]

    def falls(self, source: Source) -> Fall:
        """What falls with a source."""
        if source.id not in self._falls:
            found = dependents.falls_with(self.briefing, source.id, self.differences)
            self._falls[source.id] = found
        return self._falls[source.id]

    @cached_property
    def copies(self) -> Mapping[str, tuple[NearCopy, ...]]:
        """By source: the articles that share much of its text."""
        texts = tuple(
            (each.id, each.text, each.boilerplate) for each in self.briefing.sources_of_today
        )
        found: dict[str, list[NearCopy]] = {}
        for copy in near_copies.among(texts):
            found.setdefault(copy.first, []).append(copy)
            found.setdefault(copy.second, []).append(copy)
        return {source: tuple(copies) for source, copies in found.items()}
