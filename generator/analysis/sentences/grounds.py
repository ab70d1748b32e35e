"""What a text rests on: the words, dates, figures and names that may support its claims."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis import computing
from generator.analysis.sentences.passages import Passage, Passages, forms, windows
from generator.analysis.sentences.texts import TextRole
from generator.dossier import countries
from generator.dossier.about_records import (
    BriefingRecord,
    DifferenceRecord,
    GlanceRecord,
    Judgement,
    Measure,
    Origin,
    ReadingRecord,
)
from generator.dossier.records import EntityRecord, FactRecord, SourceRecord
from generator.lexicon.locales import likely_country

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import Evidence, Quantity


@dataclass(frozen=True, slots=True)
class TextGrounds:
    """Everything that a text may rest on."""

    what: str
    """How messages name it all: "its quotes"."""
    near: tuple[Passage, ...]
    """The words that the text puts in its own: negations and hedges are compared with these."""
    around: tuple[Passage, ...]
    """Words that support a claim as well: titles, translations, other facts."""
    corpus: tuple[Passage, ...]
    """Whole articles, and the translations of their quotes: where quoted words may come from."""
    dates: frozenset[str]
    """In EDTF, of facts."""
    quantities: tuple[Quantity, ...]
    entities: frozenset[str]
    """Entities that may be named."""
    counts: frozenset[int]
    """How many sources there are: numbers that texts may give of them."""
    origins: int = 0
    """How many origins the facts have, where each is known."""
    places: int = 0
    """How many facts a text compares: the second of them may be called so."""
    published: frozenset[str] = frozenset()
    """When the sources appeared: gives the year of a date that is printed without one."""
    voices: frozenset[str] = frozenset()
    """Speakers and publishers: they may be named for what they say, not for what they do."""


@dataclass(frozen=True)
class GroundFinder:
    """Finds the grounds of the texts of a dossier."""

    dossier: Dossier

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self.dossier)

    def find(self, text: ReaderText, language: str) -> TextGrounds:
        """What a text in one language rests on, of facts and words that are its own."""
        grounds, own = self._find(text, language), computing.declared(text.owner, text.evidence)
        return replace(grounds, quantities=(*grounds.quantities, *own))

    def _find(self, text: ReaderText, language: str) -> TextGrounds:
        owner = text.owner
        if text.role is TextRole.TRANSLATION and text.evidence is not None:
            return self._quote(text.evidence)
        if isinstance(owner, FactRecord) and text.role is TextRole.FACT:
            return self._of_fact(owner, language)
        if isinstance(owner, SourceRecord) and text.role is TextRole.SUMMARY:
            return self._of_article(owner, language)
        if isinstance(owner, BriefingRecord) and text.role is TextRole.BOTTOM_LINE:
            facts = self._named(owner.based_on) or self.dossier.facts
            return self._of_facts(owner, facts, language)
        return self._of_facts(owner, self._facts(owner), language)

    def everything(self, language: str) -> TextGrounds:
        """The whole dossier: what notes, reasons and the bases of dates may lean on."""
        grounds = self._of_facts(None, self.dossier.facts, language)
        articles = [
            a for each in self.dossier.sources if (a := self._passages.article(each)) is not None
        ]
        dates = grounds.dates | grounds.published
        return replace(grounds, around=(*grounds.around, *articles), dates=dates)

    def _quote(self, evidence: Evidence) -> TextGrounds:
        source = self.dossier.source.get(evidence.source)
        near = (
            () if source is None else (Passage(evidence.quote.exact, source.language, "its quote"),)
        )
        return TextGrounds("its quote", near, (), (), frozenset(), (), frozenset(), frozenset())

    def _of_fact(self, fact: FactRecord, language: str) -> TextGrounds:
        near = tuple(self._passages.quotes(fact.evidence))
        named = frozenset(self._entities(fact))
        own = frozenset(fact.subjects)
        around = (
            *self._passages.translations(fact.evidence, language),
            *self._passages.titles(fact.evidence),
            *self._passages.properties(named, language),
        )
        return TextGrounds(
            "its quotes",
            near,
            around,
            tuple(self._passages.corpus(self._passages.sources(fact.evidence), language)),
            frozenset(self._dates((fact,))),
            () if fact.quantity is None else (fact.quantity,),
            own.union(self._related(own)),
            frozenset({len({each.source for each in fact.evidence})}),
            published=self._published(fact.evidence),
            voices=named - own,
        )

    def _of_article(self, source: SourceRecord, language: str) -> TextGrounds:
        facts = self._by_source.get(source.id, ())
        evidence = [each for fact in facts for each in fact.evidence if each.source == source.id]
        article = self._passages.article(source)
        near = () if article is None else tuple(windows(article))
        corpus = tuple(self._passages.corpus((source,), language))
        return TextGrounds(
            "its article and facts",
            near,
            (
                *self._passages.titles_of((source,)),
                *self._passages.translations(evidence, language),
            ),
            corpus,
            frozenset(self._dates(facts)),
            tuple(fact.quantity for fact in facts if fact.quantity is not None),
            frozenset({source.publisher, *source.credits}),
            frozenset(),
            published=frozenset({source.published.edtf}),
        )

    def _of_facts(self, owner: object, facts: Sequence[FactRecord], language: str) -> TextGrounds:
        """The grounds of a text that rests on facts."""
        own = owner.evidence if isinstance(owner, EntityRecord) else ()
        evidence = [*own, *(each for fact in facts for each in fact.evidence)]
        texts = tuple(
            Passage(fact.text[language], language, f"fact '{fact.id}'")
            for fact in facts
            if language in fact.text
        )
        sources = tuple(self._passages.sources(evidence))
        named = {*self._own(owner), *(name for fact in facts for name in self._entities(fact))}
        around = [
            *self._passages.translations(evidence, language),
            *self._passages.titles(evidence),
        ]
        around += self._passages.properties(named, language)
        if isinstance(owner, EntityRecord):
            around += [Passage(form, language, "its names") for form in forms(owner)]
            around += self._passages.sentences(sources)
        corpus = tuple(self._passages.corpus(sources, language))
        return TextGrounds(
            "the facts it rests on",
            (*texts, *self._passages.quotes(evidence)),
            tuple(around),
            corpus,
            frozenset(self._dates(facts)),
            tuple(fact.quantity for fact in facts if fact.quantity is not None),
            self._may_name(named, evidence),
            self._counts(evidence),
            origins=len({each.origin for each in evidence} - {None}),
            places=len(facts) if isinstance(owner, DifferenceRecord) else 0,
            published=self._published(evidence),
        )

    def _may_name(self, named: Iterable[str], evidence: Sequence[Evidence]) -> frozenset[str]:
        """The entities of facts and speakers, what these belong to, and the publishers."""
        return frozenset(
            {
                *named,
                *self._related(named),
                *(name for each in evidence for name in self._speakers(each)),
                *(source.publisher for source in self.dossier.sources),
                *self._lands,
            }
        )

    def _counts(self, evidence: Sequence[Evidence]) -> frozenset[int]:
        """How many sources there are, with and without earlier texts, and how many of some."""
        sources = self.dossier.sources
        latest = sum(each.version_of is None for each in sources)
        return frozenset({len(sources), latest, len({each.source for each in evidence})})

    def _facts(self, owner: object) -> tuple[FactRecord, ...]:
        """The facts that a record names, or that name it."""
        match owner:
            case FactRecord():
                found: Iterable[FactRecord] = (owner,)
            case Judgement() | DifferenceRecord():
                found = self._named(owner.facts)
            case GlanceRecord():
                found = self._named(owner.based_on)
            case ReadingRecord():
                found = self._named(owner.of)
            case SourceRecord():
                found = self._by_source.get(owner.id, ())
            case EntityRecord():
                found = self._by_entity.get(owner.id, ())
            case Origin():
                found = self._with_origin(owner.id)
            case Measure():
                found = self._with_measure(owner.id)
            case _:
                found = self.dossier.facts
        return tuple(found)

    def _with_origin(self, origin: str) -> Iterator[FactRecord]:
        facts = self.dossier.facts
        return (each for each in facts if origin in {piece.origin for piece in each.evidence})

    def _with_measure(self, measure: str) -> Iterator[FactRecord]:
        facts = self.dossier.facts
        return (each for each in facts if each.quantity and each.quantity.measure == measure)

    def _named(self, ids: Sequence[str]) -> tuple[FactRecord, ...]:
        by_id = self.dossier.fact
        return tuple(by_id[each] for each in ids if each in by_id)

    @cached_property
    def _by_source(self) -> Mapping[str, tuple[FactRecord, ...]]:
        return {
            source.id: tuple(
                fact
                for fact in self.dossier.facts
                if source.id in {each.source for each in fact.evidence}
            )
            for source in self.dossier.sources
        }

    @cached_property
    def _by_entity(self) -> Mapping[str, Sequence[FactRecord]]:
        found: dict[str, list[FactRecord]] = {}
        for fact in self.dossier.facts:
            for name in set(self._entities(fact)):
                found.setdefault(name, []).append(fact)
        return found

    @cached_property
    def _countries(self) -> Mapping[str, str]:
        return countries.by_code(self.dossier.entities)

    def _own(self, owner: object) -> Iterator[str]:
        if isinstance(owner, EntityRecord):
            yield owner.id
        if isinstance(owner, Origin):
            yield owner.by
        if isinstance(owner, SourceRecord):
            yield from (owner.publisher, *owner.credits)

    def _entities(self, fact: FactRecord) -> Iterator[str]:
        yield from fact.subjects
        for each in fact.evidence:
            yield from self._speakers(each)

    def _related(self, entities: Iterable[str]) -> Iterator[str]:
        """The entities that others name in their properties: the state that a port is part of."""
        for id_ in entities:
            entity = self.dossier.entity.get(id_)
            for values in () if entity is None else entity.properties.values():
                for value in values:
                    if isinstance(value, str):
                        yield self._countries.get(value.lower(), value)

    def _speakers(self, evidence: Evidence) -> Iterator[str]:
        yield from evidence.voices
        yield from (
            origin.by for origin in self.dossier.about.origins if origin.id == evidence.origin
        )
        source = self.dossier.source.get(evidence.source)
        if source is not None:
            yield from (source.publisher, *source.credits)

    @cached_property
    def _lands(self) -> tuple[str, ...]:
        """The countries of the sources' languages: "Indonesian articles"."""
        likely = {likely_country(source.language) for source in self.dossier.sources}
        return tuple(self._countries[code] for code in sorted(likely) if code in self._countries)

    def _dates(self, facts: Sequence[FactRecord]) -> Iterator[str]:
        return (fact.date.edtf for fact in facts if fact.date is not None)

    def _published(self, evidence: Sequence[Evidence]) -> frozenset[str]:
        return frozenset(each.published.edtf for each in self._passages.sources(evidence))
