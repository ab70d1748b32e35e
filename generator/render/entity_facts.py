"""What the sources say of an entity: by topic, the most telling first, each with who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import prominence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.dossier.matching import Citation
    from generator.dossier.records import EntityRecord, FactRecord
    from generator.render.page import View

MANY = 7
"""A part of more facts shows only the first few at once."""
_FIRST = 5


@dataclass(frozen=True, slots=True)
class AttributedFact:
    """A fact and who says it."""

    fact: FactRecord
    citations: tuple[Citation, ...]
    """The first piece from each source."""


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """The facts of one topic."""

    id: str
    """The fragment that leads to it."""
    label: str
    first: tuple[AttributedFact, ...]
    rest: tuple[AttributedFact, ...]

    @property
    def count(self) -> int:
        """How many facts there are."""
        return len(self.first) + len(self.rest)


def parts(view: View, entity: EntityRecord) -> tuple[TopicFacts, ...]:
    """The facts of an entity in parts, in the dossier's order of topics."""
    return tuple(_parts(view, entity))


def _parts(view: View, entity: EntityRecord) -> Iterator[TopicFacts]:
    briefing = view.briefing
    facts = prominence.most_telling_first(
        briefing.facts_of_entity[entity.id], view.edition.analysis.ranks
    )
    by_topic: dict[str, list[AttributedFact]] = {}
    for fact in facts:
        by_topic.setdefault(fact.topic, []).append(_said(fact, briefing.citations_of[fact.id]))
    for topic in briefing.about.topics:
        said = tuple(by_topic.get(topic.id, ()))
        shown = len(said) if len(said) <= MANY else _FIRST
        if said:
            yield TopicFacts(
                f"topic-{topic.id}", view.plain(topic.label), said[:shown], said[shown:]
            )


def _said(fact: FactRecord, citations: Iterable[Citation]) -> AttributedFact:
    first: dict[str, Citation] = {}
    for each in citations:
        first.setdefault(each.source.id, each)
    return AttributedFact(fact, tuple(first.values()))
