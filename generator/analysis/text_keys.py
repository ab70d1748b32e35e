"""Digests of what a text of a dossier is compared with: where one is the same, so is the result.

A fact's text and translations rest on the fact, its sources with their articles, and whatever else
quotes these; a summary on its source and the facts that quote it. All rest on the names and
properties of every entity, the origins, the measures and the project's own words. A digest may be
of more than a comparison reads, never of less: what it reads beyond is asked of `Inquiries`. Texts
that may rest on the whole dossier have no digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator import digests, lexicon
from generator.analysis.sentences.texts import TextRole
from generator.dossier.records import FactRecord, SourceRecord
from generator.search import ruleset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.dossier import Dossier
    from generator.dossier.fields import Record

_NOT_READ = {"description", "evidence", "outside", "reliability_basis", "unused_because"}
"""Keys of an entity that no other text is compared with; what its evidence quotes is."""


@dataclass(frozen=True)
class TextKeys:
    """The digests of one dossier."""

    dossier: Dossier

    def of(self, text: ReaderText) -> str | None:
        """What a text is compared with, the text itself included; None where it may be anything."""
        owner, role = text.owner, text.role
        if isinstance(owner, FactRecord) and role in {TextRole.FACT, TextRole.TRANSLATION}:
            return self.of_record(owner, role, text.label)
        if isinstance(owner, SourceRecord) and role is TextRole.SUMMARY:
            return self.of_record(owner, role, text.label)
        return None

    def of_record(self, owner: FactRecord | SourceRecord, *what: str) -> str:
        """What the texts and the evidence of a record are compared with."""
        if id(owner) not in self._records:
            if isinstance(owner, FactRecord):
                made_of = self._of_fact(owner)
            else:
                made_of = self._of_source(owner)
            self._records[id(owner)] = digests.of_text(repr(made_of))
        return digests.of_text("\n".join((*what, self._shared, self._records[id(owner)])))

    @cached_property
    def _records(self) -> dict[int, str]:
        return {}

    def _of_fact(self, fact: FactRecord) -> list[str]:
        return [self._dump(fact), *(self._material(each) for each in fact.sources)]

    def _of_source(self, source: SourceRecord) -> list[str]:
        """A summary also rests on who else says what the facts say, and when."""
        others = (each for fact in self._facts[source.id] for each in fact.sources)
        known = (self.dossier.source.get(each) for each in others)
        return [
            self._dump(source),
            self._material(source.id),
            *("" if each is None else self._dump(each) for each in known),
        ]

    def _material(self, source: str) -> str:
        """A source with its article, and every record that quotes it."""
        if source not in self._materials:
            record, article = self.dossier.source.get(source), self.dossier.articles.get(source)
            made_of = [
                source,
                None if record is None else self._dump(record),
                None if article is None else (article.text, article.boilerplate),
                *(self._dump(each) for each in self._quoting.get(source, {}).values()),
            ]
            self._materials[source] = digests.of_text(repr(made_of))
        return self._materials[source]

    @cached_property
    def _materials(self) -> dict[str, str]:
        return {}

    @cached_property
    def _quoting(self) -> Mapping[str, Mapping[int, Record]]:
        """By source: the records that quote it, in order."""
        found: dict[str, dict[int, Record]] = {}
        for each in self.dossier.pieces:
            found.setdefault(each.evidence.source, {})[id(each.owner)] = each.owner
        return found

    @cached_property
    def _facts(self) -> Mapping[str, tuple[FactRecord, ...]]:
        return self.dossier.facts_of_source

    def _dump(self, record: Record) -> str:
        if id(record) not in self._dumps:
            self._dumps[id(record)] = record.model_dump_json()
        return self._dumps[id(record)]

    @cached_property
    def _dumps(self) -> dict[int, str]:
        return {}

    @cached_property
    def _shared(self) -> str:
        about = self.dossier.about
        made_of = (
            [each.model_dump_json(exclude=_NOT_READ) for each in self.dossier.entities],
            [each.model_dump_json() for each in (*about.origins, *about.measures)],
            lexicon.of_project(),
            ruleset.of_project(),
            digests.of_program(),
        )
        return digests.of_text(repr(made_of))
