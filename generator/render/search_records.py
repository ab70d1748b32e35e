"""What the search finds, as records: facts, judgements, differences, actors, sources, passages.

Rights hold here as on the pages: what a page may not show is not in the index.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.dossier.records import FactRecord
from generator.edtf import words as date_words
from generator.render import article, differences, translations
from generator.render.difference_words import LABELS as DIFFERENCE_LABELS
from generator.render.edition import Edition
from generator.render.glossary import kind_of
from generator.render.layout import SECTIONS, Layout, Target
from generator.render.page import View
from generator.search.records import RecordKind, SearchRecord
from generator.terms.translated import Words
from generator.terms.vocabulary import Rights, Schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.differences import Difference
    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.matching import Citation
    from generator.dossier.records import Dated, EntityRecord, SourceRecord
    from generator.terms.translated import Phrase
    from generator.text.span import Span

_PEOPLE = {Schema.PERSON, Schema.ORGANIZATION, Schema.PUBLIC_BODY, Schema.COMPANY}

_BETWEEN = " · "
"""Between two quotes of one record."""


def records(briefing: Briefing, analysis: Analysis, *, folders: bool) -> Iterator[SearchRecord]:
    """Every record of every language; `folders` is False where pages will be opened as files."""
    for language in briefing.about.languages:
        edition = Edition(briefing, analysis, language)
        yield from _Finder(edition, Layout(briefing.about.languages, folders)).records()


@dataclass(frozen=True)
class _Finder:
    edition: Edition
    layout: Layout

    def records(self) -> Iterator[SearchRecord]:
        briefing = self.edition.briefing
        yield from (self._fact(fact) for fact in briefing.facts)
        for judgement in briefing.about.judgements:
            place = self._location(Target("home"), judgement.id)
            text = judgement.text
            yield self._record(
                RecordKind.JUDGEMENT,
                judgement.id,
                place,
                self._words(text),
                other_languages=self._others(text),
            )
        yield from (self._difference(each) for each in self.edition.analysis.differences.all)
        yield from (self._entity(entity) for entity in briefing.entities)
        for source in briefing.sources:
            yield self._source(source)
            yield from self._passages(source)
        yield from self._home()

    def _record(
        self, kind: RecordKind, name: str, location: str, title: Phrase, **values: object
    ) -> SearchRecord:
        return SearchRecord(
            kind=kind,
            id=name,
            location=location,
            title=title.text,
            text_language=title.language,
            site_language=self.edition.language,
            **values,  # type: ignore[arg-type] # each caller names fields of the record
        )

    def _words(self, words: Words) -> Phrase:
        return words.choose(self.edition.language, self.edition.briefing.about.default_language)

    def _location(self, target: Target, fragment: str = "") -> str:
        """Where a page stands, relative to the site's root."""
        url = self.layout.url(target, self.edition.language)
        return f"{url}#{fragment}" if fragment else url

    def _date(self, dated: Dated | None) -> str:
        return "" if dated is None else date_words.say(dated.date, self.edition.language)

    def _mentions(self, text: str, language: str, known: Iterable[str] = ()) -> tuple[str, ...]:
        found = self.edition.analysis.names[language].mentions(text, known)
        return tuple(mention.entity for mention in found)

    def _fact(self, fact: FactRecord) -> SearchRecord:
        view = View(self.edition, Target("facts"))
        title = self._words(fact.text)
        citations = self.edition.briefing.citations_of[fact.id]
        shown = [each for each in citations if each.source.rights is not Rights.NONE]
        quotes = tuple(dict.fromkeys(each.evidence.quote.exact for each in shown))
        return self._record(
            RecordKind.FACT,
            fact.id,
            self._location(Target("facts"), fact.id),
            title,
            text=self._translations(shown, title.language),
            other_languages=self._others(fact.text, shown),
            figure=view.figure(fact),
            date=self._date(fact.date),
            edtf=fact.date.date.text if fact.date else "",
            quote=_BETWEEN.join(quotes),
            quote_language=self._language_of(shown),
            is_key=fact.id in self._key_facts(),
            mentions=(
                *self._mentions(title.text, title.language, fact.subjects),
                *fact.subjects,
                *(who for each in fact.evidence for who in each.voices),
            ),
        )

    def _key_facts(self) -> frozenset[str]:
        about = self.edition.briefing.about
        return frozenset((*about.headline, *about.based_on))

    def _language_of(self, citations: Iterable[Citation]) -> str:
        return next((each.source.language for each in citations), self.edition.language)

    def _others(
        self, words: Words, citations: Iterable[Citation] = ()
    ) -> tuple[tuple[str, str], ...]:
        """A text and the translations of its quotes, in the languages that are not shown."""
        shown = self._words(words).language
        quotes = (each.evidence.quote.translation or Words() for each in citations)
        texts = (pair for known in (words, *quotes) for pair in known.items())
        return tuple(dict.fromkeys(pair for pair in texts if pair[0] != shown))

    def _translations(self, citations: Iterable[Citation], language: str) -> str:
        """The quotes in the language of the fact's text, where they were translated into it."""
        found = (
            each.evidence.quote.translation.get(language)
            for each in citations
            if each.evidence.quote.translation is not None
        )
        return _BETWEEN.join(dict.fromkeys(text for text in found if text))

    def _difference(self, difference: Difference) -> SearchRecord:
        """The question and the curator's word; the statements themselves are found as facts."""
        words = differences.about(self.edition.briefing, difference)
        title = self._words(words)
        declared = difference.declared
        note = self._words(declared.note) if declared is not None else None
        pattern = self.edition.gettext("Difference: %(kind)s")
        kind = self.edition.gettext(DIFFERENCE_LABELS[difference.kind])
        return self._record(
            RecordKind.DIFFERENCE,
            difference.id,
            self._location(Target("differences"), difference.id),
            title,
            text=note.text if note is not None and note.language == title.language else "",
            label=pattern % {"kind": kind},
            other_languages=self._others(words),
            mentions=self._actors_of(difference.facts),
        )

    def _actors_of(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Whom the facts that are compared name; each once."""
        known = (self.edition.briefing.fact[name].subjects for name in facts)
        return tuple(dict.fromkeys(entity for entities in known for entity in entities))

    def _entity(self, entity: EntityRecord) -> SearchRecord:
        title = self._words(entity.name)
        names = list(entity.name.values())
        names += [alias.text for alias in entity.aliases]
        description = self._words(entity.description) if entity.description else None
        text = description.text if description and description.language == title.language else ""
        return self._record(
            self._kind(entity),
            entity.id,
            self._location(Target("entity", entity.id)),
            title,
            text=text,
            label=kind_of(View(self.edition, Target("entity", entity.id)), entity),
            names=tuple(name for name in dict.fromkeys(names) if name != title.text),
            mentions=self._mentions(text, title.language, [entity.id]),
            is_person=entity.schema_ is Schema.PERSON,
        )

    def _kind(self, entity: EntityRecord) -> RecordKind:
        """Goods are common nouns: who names them asks what was said of them, not for an actor.

        So are ships that nobody has named ("Russian cargo ships"); soldiers who were sent are not.
        """
        is_ship = entity.schema_ is Schema.VESSEL
        is_moved = entity.id in self.goods and entity.schema_ not in _PEOPLE
        if is_moved or (is_ship and not _has_own_name(entity)):
            return RecordKind.GOODS
        return RecordKind.VESSEL if is_ship else RecordKind.ENTITY

    @cached_property
    def goods(self) -> frozenset[str]:
        """What facts say was moved."""
        moved = (fact.transfer for fact in self.edition.briefing.facts if fact.transfer is not None)
        return frozenset(good for transfer in moved for good in transfer.goods)

    def _source(self, source: SourceRecord) -> SearchRecord:
        summary = self._words(source.summary)
        publisher = self._words(self.edition.briefing.entity[source.publisher].name)
        translated = translations.title(source, self.edition.language)
        return SearchRecord(
            kind=RecordKind.SOURCE,
            id=source.id,
            location=self._location(Target("source", source.id)),
            title=translated or source.title,
            title_language=self.edition.language if translated else source.language,
            text=summary.text,
            text_language=summary.language,
            site_language=self.edition.language,
            names=(publisher.text, source.title) if translated else (publisher.text,),
            date=self._date(source.published),
            edtf=source.published.date.text if source.published else "",
            mentions=self._mentions(summary.text, summary.language),
        )

    def _passages(self, source: SourceRecord) -> Iterator[SearchRecord]:
        """A record for each paragraph of the article, or for each sentence that may be shown."""
        article_text = self.edition.briefing.articles[source.id].text
        for number, stretch in enumerate(self._stretches(source), start=1):
            if stretch.is_title:
                continue
            text = article_text[stretch.span.start : stretch.span.end]
            first = self._first_quote(source, stretch.span)
            yield SearchRecord(
                kind=RecordKind.PASSAGE,
                id=f"{source.id}-{number}",
                location=self._location(Target("source", source.id), first),
                title=source.title,
                text_language=source.language,
                site_language=self.edition.language,
                date=self._date(source.published),
                quote=text,
                quote_language=source.language,
                mentions=self._mentions(text, source.language),
                supports=self._facts_in(source, stretch.span),
            )

    def _stretches(self, source: SourceRecord) -> tuple[article.Stretch, ...]:
        written = self.edition.briefing.articles[source.id]
        if source.rights is Rights.FULL:
            return article.paragraphs(written, source.title)
        if source.rights is Rights.NONE:
            return ()
        spans = [span for each in self._citations_from(source) for span in each.spans]
        return article.sentences(written.text, spans)

    def _citations_from(self, source: SourceRecord) -> Iterator[Citation]:
        """The quotes of a source that support facts."""
        for each in self.edition.briefing.citations_from[source.id]:
            if isinstance(each.owner, FactRecord):
                yield each

    def _first_quote(self, source: SourceRecord, span: Span) -> str:
        """The fragment of the first quote of a fact in a stretch; "" without one."""
        inside = [
            (each.start, each.id)
            for each in self._citations_from(source)
            if span.start <= each.start < span.end
        ]
        return min(inside)[1] if inside else ""

    def _facts_in(self, source: SourceRecord, span: Span) -> tuple[str, ...]:
        """Facts that quote words of a stretch."""
        found = (
            each.owner.id
            for each in self._citations_from(source)
            if isinstance(each.owner, FactRecord)
            and any(one.start < span.end and span.start < one.end for one in each.spans)
        )
        return tuple(dict.fromkeys(found))

    def _home(self) -> Iterator[SearchRecord]:
        briefing = self.edition.briefing
        texts = (briefing.about.description, briefing.about.bottom_line)
        title = self._words(briefing.about.title)
        text = " ".join(self._words(each).text for each in texts if each)
        yield self._record(
            RecordKind.PAGE, SECTIONS[0], self._location(Target("home")), title, text=text
        )


def _has_own_name(entity: EntityRecord) -> bool:
    """Tell whether one of its names is written as names are: no word in small letters."""
    names = (*entity.name.values(), *(alias.text for alias in entity.aliases))
    return any(not re.search(r"(?<!\w)[a-z]{4,}", name) for name in names)
