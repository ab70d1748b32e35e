"""What a text rests on: the words, dates, figures and names that may support its claims."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis import computing
from generator.analysis.sentences.citing import cited
from generator.analysis.sentences.passages import Passage, Passages
from generator.analysis.sentences.text_grounds import TextGrounds
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
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.matching import MatchedDossier
    from generator.dossier.records import Evidence
    from generator.text.claims.claim import Claims


@dataclass(frozen=True)
class GroundFinder:
    """Finds the grounds of the texts of a dossier."""

    dossier: MatchedDossier
    read: Callable[[str, str], Claims]
    """Reads a text in a language."""

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
        if isinstance(owner, SourceRecord) and text.role in {TextRole.SUMMARY, TextRole.TITLE}:
            return self._of_article(owner, language)
        if isinstance(owner, BriefingRecord) and text.role is TextRole.BOTTOM_LINE:
            facts = self._named(owner.based_on) or self.dossier.facts
            return self._of_facts(owner, facts, language)
        found = self._of_facts(owner, self._facts(owner), language)
        if text.role is TextRole.DIFFERENCE:
            found = replace(found, dates=found.dates | found.published)
        free = frozenset(self._free(text))
        return replace(found, free=free, entities=found.entities | free)

    def _free(self, text: ReaderText) -> Iterator[str]:
        """The entities that a text may name because of what it is for."""
        if text.role in {TextRole.BASIS, TextRole.NOTE}:
            yield from self._issuers
        if text.role is TextRole.NOTE and text.evidence is not None:
            source = self.dossier.source.get(text.evidence.source)
            yield from () if source is None else self._printed(source)
        if isinstance(text.owner, BriefingRecord):
            yield from self._lands
        yield from self._printers.intersection(cited(text.words, self.read))

    @cached_property
    def _issuers(self) -> frozenset[str]:
        """The publishers of all sources, and whom the origins are by."""
        origins = (origin.by for origin in self.dossier.about.origins)
        return frozenset((*(source.publisher for source in self.dossier.sources), *origins))

    @cached_property
    def _printers(self) -> frozenset[str]:
        """The publishers of all sources, and those whom these credit."""
        every = self.dossier.sources
        return frozenset(name for each in every for name in self._passages.printed_by(each))

    def everything(self, language: str) -> TextGrounds:
        """The whole dossier: what notes, reasons and the bases of dates may lean on."""
        grounds = self._of_facts(None, self.dossier.facts, language)
        dates = grounds.dates | grounds.published
        return replace(grounds, around=(*grounds.around, *self.articles), dates=dates)

    @cached_property
    def articles(self) -> tuple[Passage, ...]:
        """The articles that could be read."""
        every = (self._passages.article(each) for each in self.dossier.sources)
        return tuple(each for each in every if each is not None)

    def _printed(self, source: SourceRecord) -> Iterator[str]:
        """The entities that an article names."""
        article = self._passages.article(source)
        if article is not None:
            names = self.read(article.text, source.language).names
            yield from (each.entity for each in names if each.entity is not None)

    def _quote(self, evidence: Evidence) -> TextGrounds:
        source = self.dossier.source.get(evidence.source)
        near = (
            () if source is None else (Passage(evidence.quote.exact, source.language, "its quote"),)
        )
        return TextGrounds("its quote", near, (), (), frozenset(), (), frozenset(), frozenset())

    def _of_fact(self, fact: FactRecord, language: str) -> TextGrounds:
        near = tuple(self._passages.quotes(fact.evidence))
        named, own = frozenset(self._entities(fact)), frozenset(fact.subjects)
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
            own.union(self.related(own)),
            frozenset({len({each.source for each in fact.evidence})}),
            published=self._published(fact.evidence),
            voices=named - own,
        )

    def _of_article(self, source: SourceRecord, language: str) -> TextGrounds:
        facts = self._by_source.get(source.id, ())
        evidence = [each for fact in facts for each in fact.evidence if each.source == source.id]
        near = tuple(self._passages.sentences((source,)))
        corpus = tuple(self._passages.corpus((source,), language))
        return TextGrounds(
            "its article and facts",
            near,
            (
                *self._passages.titles_of((source,)),
                *self._passages.translations(evidence, language),
                *self._passages.texts(facts, language),
            ),
            corpus,
            frozenset(self._dates(facts)),
            tuple(fact.quantity for fact in facts if fact.quantity is not None),
            frozenset({source.publisher, *source.credits}),
            frozenset(),
            published=frozenset({source.published.edtf}),
        )

    def _of_facts(self, owner: object, facts: Sequence[FactRecord], language: str) -> TextGrounds:
        """The grounds of a text that rests on facts, found once for each record."""
        key = id(owner), language, tuple(fact.id for fact in facts)
        if key not in self._found:
            self._found[key] = self._find_facts(owner, facts, language)
        return self._found[key]

    @cached_property
    def _found(self) -> dict[tuple[int, str, tuple[str, ...]], TextGrounds]:
        return {}

    def _find_facts(self, owner: object, facts: Sequence[FactRecord], language: str) -> TextGrounds:
        own = owner.evidence if isinstance(owner, EntityRecord) else ()
        evidence = [*own, *(each for fact in facts for each in fact.evidence)]
        texts = tuple(self._passages.texts(facts, language))
        sources = tuple(self._passages.sources(evidence))
        named = {*self.own(owner), *(name for fact in facts for name in self._entities(fact))}
        around = [
            *self._passages.translations(evidence, language),
            *self._passages.titles(evidence),
        ]
        around += self._passages.properties(named, language)
        if isinstance(owner, EntityRecord):
            around += self._passages.forms(owner, language)
        if isinstance(owner, EntityRecord | Origin):
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
        voices = (name for each in evidence for name in self._passages.voices(each))
        return frozenset({*named, *self.related(named), *voices})

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
        return self.dossier.facts_of_source

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

    def own(self, owner: object) -> Iterator[str]:
        """The entities that a record is about or by: a text of it may name them."""
        if isinstance(owner, EntityRecord):
            yield owner.id
        if isinstance(owner, Origin):
            yield owner.by
        if isinstance(owner, SourceRecord):
            yield from (owner.publisher, *owner.credits)

    def _entities(self, fact: FactRecord) -> Iterator[str]:
        yield from fact.subjects
        for each in fact.evidence:
            yield from self._passages.voices(each)

    def related(self, entities: Iterable[str]) -> Iterator[str]:
        """The entities that others name in their properties: the state that a port is part of."""
        for id_ in entities:
            entity = self.dossier.entity.get(id_)
            for values in () if entity is None else entity.properties.values():
                for value in values:
                    if isinstance(value, str):
                        yield self._countries.get(value.lower(), value)

    @cached_property
    def _lands(self) -> tuple[str, ...]:
        """The countries of the sources' languages: "Indonesian articles"."""
        likely = {likely_country(source.language) for source in self.dossier.sources}
        return tuple(self._countries[code] for code in sorted(likely) if code in self._countries)

    def _dates(self, facts: Sequence[FactRecord]) -> Iterator[str]:
        return (fact.date.edtf for fact in facts if fact.date is not None)

    def _published(self, evidence: Sequence[Evidence]) -> frozenset[str]:
        return frozenset(each.published.edtf for each in self._passages.sources(evidence))
