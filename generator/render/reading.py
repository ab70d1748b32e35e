"""What reading the articles gives, whatever the language of the page: worked out once a site."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from generator.names import Names
from generator.render import excerpt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from generator.model.briefing import Briefing, Entity, Evidence, Source
    from generator.names import Mention


class Reading:
    """The names in each article, and the words round each quote."""

    def __init__(self, briefing: Briefing) -> None:
        """Start with nothing read; each answer is kept."""
        self._briefing = briefing
        self._names: dict[str, Names] = {}
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self._excerpts: dict[tuple[str, str], Markup | None] = {}

    def names(self, language: str) -> Names:
        """The names of all entities as texts of a language use them."""
        if language not in self._names:
            self._names[language] = Names(self._briefing.entities, language)
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
            source = self._briefing.source[evidence.source]
            self._excerpts[key] = excerpt.write(source, evidence)
        return self._excerpts[key]

    @cached_property
    def mentioned(self) -> Mapping[str, Counter[str]]:
        """How often each source names each entity; entities that none names are left out."""
        counted: dict[str, Counter[str]] = {}
        for source in self._briefing.sources:
            for mention in self.mentions(source):
                counted.setdefault(mention.entity, Counter())[source.id] += 1
        return counted

    @cached_property
    def said_of_entities(self) -> Mapping[str, tuple[tuple[Entity, Evidence], ...]]:
        """By source: the evidence it gives for what is said of entities."""
        said: dict[str, list[tuple[Entity, Evidence]]] = {}
        for entity in self._briefing.entities:
            for evidence in entity.evidence:
                said.setdefault(evidence.source, []).append((entity, evidence))
        return {source: tuple(pieces) for source, pieces in said.items()}
