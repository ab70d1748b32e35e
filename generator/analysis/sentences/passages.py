"""The words of a dossier that may support others: quotes, translations, titles, articles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.terms.translated import Words
from generator.text.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.dossier.dossier import Dossier
    from generator.dossier.records import EntityRecord, Evidence, SourceRecord


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that may support a claim."""

    text: str
    language: str
    what: str
    """How messages name it: "the quote from 'harbour'"."""


@dataclass(frozen=True)
class Passages:
    """Finds the passages of a dossier."""

    dossier: Dossier

    def sources(self, evidence: Sequence[Evidence]) -> Iterator[SourceRecord]:
        """The sources of some evidence, each once."""
        for id_ in dict.fromkeys(each.source for each in evidence):
            if (source := self.dossier.source.get(id_)) is not None:
                yield source

    def quotes(self, evidence: Sequence[Evidence]) -> Iterator[Passage]:
        """The quotes of some evidence."""
        for each in evidence:
            source = self.dossier.source.get(each.source)
            if source is not None:
                yield Passage(each.quote.exact, source.language, f"the quote from '{source.id}'")

    def translations(self, evidence: Sequence[Evidence], language: str) -> Iterator[Passage]:
        """Their translations into a language."""
        for each in evidence:
            words = (each.quote.translation or Words()).get(language)
            if words is not None:
                yield Passage(words, language, f"the translated quote from '{each.source}'")

    def titles(self, evidence: Sequence[Evidence]) -> Iterator[Passage]:
        """The titles of the sources of some evidence."""
        return self.titles_of(self.sources(evidence))

    def titles_of(self, sources: Iterable[SourceRecord]) -> Iterator[Passage]:
        """The titles of sources, and what this dossier calls them."""
        for source in sources:
            yield Passage(source.title, source.language, f"the title of '{source.id}'")
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
            for language, words in (piece.evidence.quote.translation or Words()).items():
                passage = Passage(words, language, f"the translated quote from '{source}'")
                found.setdefault((source, language), []).append(passage)
        return {key: tuple(passages) for key, passages in found.items()}

    def article(self, source: SourceRecord) -> Passage | None:
        """The text of a source; None where it could not be read."""
        article = self.dossier.articles.get(source.id)
        if article is None:
            return None
        return Passage(article.text, source.language, f"the article '{source.id}'")

    def sentences(self, sources: Iterable[SourceRecord]) -> Iterator[Passage]:
        """The articles of sources, sentence by sentence."""
        for source in sources:
            if (article := self.article(source)) is not None:
                yield from windows(article)

    def properties(self, entities: Iterable[str], language: str) -> Iterator[Passage]:
        """What the YAML says of entities: "US ambassador to NATO"."""
        for id_ in sorted(entities):
            entity = self.dossier.entity.get(id_)
            for values in () if entity is None else entity.properties.values():
                for value in values:
                    text = value if isinstance(value, str) else value.get(language)
                    if text is not None:
                        yield Passage(text, language, f"entity '{id_}'")


def windows(article: Passage) -> Iterator[Passage]:
    """The article sentence by sentence."""
    start = 0
    for end in (*ends(article.text), len(article.text)):
        if article.text[start:end].strip():
            yield Passage(article.text[start:end].strip(), article.language, article.what)
        start = end


def forms(entity: EntityRecord) -> Iterator[str]:
    """The names of an entity and its aliases."""
    yield from entity.name.values()
    yield from (alias.text for alias in entity.aliases)
