"""The words of a dossier that may support others: quotes, translations, titles, articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.analysis.sentences.backing import date_ends
from generator.terms.translated import Words
from generator.text.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.dossier.matching import Citation, MatchedDossier
    from generator.dossier.records import EntityRecord, Evidence, FactRecord, SourceRecord


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that may support a claim."""

    text: str
    language: str
    what: str
    """How messages name it: "the quote from 'harbour'"."""
    voices: frozenset[str] = frozenset()
    """Who says it: speakers, relays, publisher, credits."""
    printers: frozenset[str] = frozenset()
    """Those of them who print it: publisher and credits."""
    dated: frozenset[str] = frozenset()
    """When its source appeared, and when what it says happened: of intervals both ends, in EDTF."""
    listed: frozenset[str] = frozenset()
    """The entities that its fact lists: one of them may be meant by "the hospital"."""
    context: tuple[str, ...] = ()
    """The sentences of a source that it is part of, and the one before, as the source has them."""
    context_language: str = ""

    def __hash__(self) -> int:
        """Hash by the words alone: few passages have the same."""
        return hash((self.text, self.language))


@dataclass(frozen=True)
class Passages:
    """Finds the passages of a dossier."""

    dossier: MatchedDossier

    def sources(self, evidence: Sequence[Evidence]) -> Iterator[SourceRecord]:
        """The sources of some evidence, each once."""
        for id_ in dict.fromkeys(each.source for each in evidence):
            if (source := self.dossier.source.get(id_)) is not None:
                yield source

    def voices(self, evidence: Evidence) -> Iterator[str]:
        """Who says what some evidence says: speakers, relays, its origin's author, its source."""
        yield from evidence.voices
        yield from (
            origin.by for origin in self.dossier.about.origins if origin.id == evidence.origin
        )
        source = self.dossier.source.get(evidence.source)
        if source is not None:
            yield from self.printed_by(source)

    def printed_by(self, source: SourceRecord) -> Iterator[str]:
        """The publisher of a source, and those whom it credits."""
        yield from (source.publisher, *source.credits)

    def quotes(self, evidence: Sequence[Evidence]) -> Iterator[Passage]:
        """The quotes of some evidence."""
        for each in evidence:
            source = self.dossier.source.get(each.source)
            if source is not None:
                yield self._cited(each.quote.exact, source.language, "the quote", each)

    def translations(self, evidence: Sequence[Evidence], language: str) -> Iterator[Passage]:
        """Their translations into a language."""
        for each in evidence:
            words = (each.quote.translation or Words()).get(language)
            if words is not None and each.source in self.dossier.source:
                yield self._cited(words, language, "the translated quote", each)

    def texts(self, facts: Sequence[FactRecord], language: str) -> Iterator[Passage]:
        """The texts of facts, each with those who say so and when."""
        for fact in facts:
            words = fact.text.get(language)
            if words is not None:
                key = fact.id, language
                if key not in self._texts:
                    self._texts[key] = self._text(fact, words, language)
                yield self._texts[key]

    def _text(self, fact: FactRecord, words: str, language: str) -> Passage:
        sources = tuple(self.sources(fact.evidence))
        own = () if fact.date is None else date_ends(fact.date.edtf)
        published = (end for each in sources for end in date_ends(each.published.edtf))
        return Passage(
            words,
            language,
            f"fact '{fact.id}'",
            frozenset(name for each in fact.evidence for name in self.voices(each)),
            frozenset(name for each in sources for name in self.printed_by(each)),
            frozenset((*own, *published)),
            frozenset(fact.subjects),
        )

    @cached_property
    def _texts(self) -> dict[tuple[str, str], Passage]:
        return {}

    @cached_property
    def _quoted(self) -> dict[tuple[int, str, str], Passage]:
        return {}

    @cached_property
    def _citations(self) -> Mapping[int, Citation]:
        return {id(each.evidence): each for each in self.dossier.citations}

    def _around(self, citation: Citation) -> tuple[str, ...]:
        """The sentences of an article that a quote is part of, and the one before them."""
        stops = self._stops[citation.source.id]
        first = max(0, bisect_right(stops, citation.start) - 2)
        last = bisect_left(stops, citation.end)
        text = citation.article.text
        sentences = (text[start:end].strip() for start, end in pairwise(stops[first : last + 1]))
        return tuple(each for each in sentences if each)

    @cached_property
    def _stops(self) -> Mapping[str, tuple[int, ...]]:
        """By source: where its sentences begin, and the last one ends."""
        return {
            id_: (0, *ends(article.text), len(article.text))
            for id_, article in self.dossier.articles.items()
        }

    def _cited(self, words: str, language: str, what: str, evidence: Evidence) -> Passage:
        """The words of a quote or its translation, with those who say so."""
        key = id(evidence), language, what
        if key not in self._quoted:
            source = self.dossier.source[evidence.source]
            citation = self._citations.get(id(evidence))
            date = None if citation is None else getattr(citation.owner, "date", None)
            own = () if date is None else date_ends(date.edtf)
            self._quoted[key] = Passage(
                words,
                language,
                f"{what} from '{source.id}'",
                frozenset(self.voices(evidence)),
                frozenset(self.printed_by(source)),
                frozenset((*date_ends(source.published.edtf), *own)),
                frozenset(getattr(getattr(citation, "owner", None), "subjects", ())),
                () if citation is None else self._around(citation),
                source.language,
            )
        return self._quoted[key]

    def titles(self, evidence: Sequence[Evidence]) -> Iterator[Passage]:
        """The titles of the sources of some evidence."""
        return self.titles_of(self.sources(evidence))

    def titles_of(self, sources: Iterable[SourceRecord]) -> Iterator[Passage]:
        """The titles of sources, and what this dossier calls them."""
        for source in sources:
            yield from self._titles[source.id]

    @cached_property
    def _titles(self) -> Mapping[str, tuple[Passage, ...]]:
        return {each.id: tuple(self._titled(each)) for each in self.dossier.sources}

    def _titled(self, source: SourceRecord) -> Iterator[Passage]:
        published = frozenset(date_ends(source.published.edtf))
        what, voices = f"the title of '{source.id}'", frozenset(self.printed_by(source))
        yield Passage(source.title, source.language, what, voices, voices, published)
        for language, name in (source.called or Words()).items():
            yield Passage(name, language, f"what source '{source.id}' is called")

    def corpus(self, sources: Iterable[SourceRecord], language: str) -> Iterator[Passage]:
        """The articles of sources, and the translations of all their quotes."""
        for source in sources:
            if (article := self.article(source)) is not None:
                yield article
            yield from self._translated.get((source.id, language), ())

    @cached_property
    def _translated(self) -> Mapping[tuple[str, str], tuple[Passage, ...]]:
        """By source and language: the translations of the quotes from a source."""
        found: dict[tuple[str, str], list[Passage]] = {}
        for piece in self.dossier.pieces:
            source = piece.evidence.source
            if source not in self.dossier.source:
                continue
            for language, words in (piece.evidence.quote.translation or Words()).items():
                passage = self._cited(words, language, "the translated quote", piece.evidence)
                found.setdefault((source, language), []).append(passage)
        return {key: tuple(passages) for key, passages in found.items()}

    def article(self, source: SourceRecord) -> Passage | None:
        """The text of a source; None where it could not be read."""
        return self._articles.get(source.id)

    @cached_property
    def _articles(self) -> Mapping[str, Passage]:
        found = {}
        for source in self.dossier.sources:
            article = self.dossier.articles.get(source.id)
            if article is not None:
                published = frozenset(date_ends(source.published.edtf))
                what, voices = f"the article '{source.id}'", frozenset(self.printed_by(source))
                passage = Passage(article.text, source.language, what, voices, voices, published)
                found[source.id] = passage
        return found

    def sentences(self, sources: Iterable[SourceRecord]) -> Iterator[Passage]:
        """The articles of sources, sentence by sentence."""
        for source in sources:
            yield from self._windows.get(source.id, ())

    @cached_property
    def _windows(self) -> Mapping[str, tuple[Passage, ...]]:
        return {id_: tuple(_windows(article)) for id_, article in self._articles.items()}

    def forms(self, entity: EntityRecord, language: str) -> Iterator[Passage]:
        """The names of an entity in every form."""
        for form in (*entity.name.values(), *(alias.text for alias in entity.aliases)):
            yield Passage(form, language, "its names")

    def properties(self, entities: Iterable[str], language: str) -> Iterator[Passage]:
        """What the YAML says of entities: "US ambassador to NATO"."""
        for id_ in sorted(entities):
            entity = self.dossier.entity.get(id_)
            for values in () if entity is None else entity.properties.values():
                for value in values:
                    text = value if isinstance(value, str) else value.get(language)
                    if text is not None and entity is not None:
                        name = entity.name.get(language)
                        words = f"{name}, {text}" if name and " " in text else text
                        yield Passage(words, language, f"entity '{id_}'")


def _windows(article: Passage) -> Iterator[Passage]:
    """The article sentence by sentence."""
    start = 0
    before = ""
    for end in (*ends(article.text), len(article.text)):
        words = article.text[start:end].strip()
        if words:
            yield replace(article, text=words, context=(before,), context_language=article.language)
            before = words
        start = end
