"""Who says so, by the words of the sources: which speakers of evidence they name, and whom else.

A speaker is named where the quote appears: in it, in its sentence, in the passage before; or it is
who the origin is by, the source's publisher, or one that the source credits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis import dating
from generator.analysis.sentences import scope
from generator.dossier import countries
from generator.dossier.records import FactRecord
from generator.terms.vocabulary import FactKind, Schema
from generator.text.claims.speaking import speeches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.analysis.sentences.sentences import Sentences
    from generator.dossier.about_records import Origin
    from generator.dossier.dossier import Owner
    from generator.dossier.matching import Citation, MatchedDossier
    from generator.dossier.records import Evidence
    from generator.text.claims.claim import Claims
    from generator.text.claims.speaking import Speech

_ABLE = frozenset(
    {
        Schema.PERSON,
        Schema.ORGANIZATION,
        Schema.PUBLIC_BODY,
        Schema.COMPANY,
        Schema.DOCUMENT,
        Schema.TERRITORY,
    }
)
"""What can say something."""
_ACTIVE = _ABLE - {Schema.DOCUMENT}
"""What must be named where it says something; of a document, whoever wrote it."""
_BESIDE = 12
"""Code points between a quote and a word of speaking that follows it."""
_SEVERAL = 2
"""Other pieces of evidence that must agree for one to be unlike them."""
_PASSAGE = 1200
"""Code points before a quote in which a pronoun's name may be."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody who is named as saying so, and whom the evidence leaves out."""

    entity: str
    where: str
    """What names them: "the quote says “said”"."""
    is_relay_alone: bool = False
    """Whether it is a relay of what nobody said."""


@dataclass(frozen=True)
class Speakers:
    """Compares the speakers of evidence with the words of its source."""

    dossier: MatchedDossier
    sentences: Sentences

    def unsupported(self, citation: Citation, evidence: Evidence) -> tuple[str, ...]:
        """The speakers and relays that nothing where the quote appears bears out."""
        if evidence is not citation.evidence:
            return tuple(self._unsupported(citation, evidence))
        found = self.sentences.remembered(
            citation, "speakers", lambda: tuple(self._unsupported(citation, evidence))
        )
        return found or ()

    def _unsupported(self, citation: Citation, evidence: Evidence) -> Iterator[str]:
        if not self._claims("", citation).is_read:
            return
        own, by = self._own(citation), self._by(evidence)
        read = self._read(citation)
        said = {name for each in read for name in each.named}
        named = self.named_near(citation)
        for speaker in dict.fromkeys(evidence.voices):
            if speaker == citation.source.publisher and by not in {None, speaker, *evidence.voices}:
                yield speaker  # it prints what somebody else says
                continue
            if speaker in own or speaker == by or (speaker in said and self._is_able(speaker)):
                continue
            entity = self.dossier.entity.get(speaker)
            if entity is None:
                continue  # `unknown-id` reports it
            is_free = by is None or by in evidence.relays
            is_open = is_free and speaker in named and speaker in evidence.said_by
            stands = speaker in named and self._stands_for(speaker, by, said)
            if not (self._is_able(speaker) and (is_open or stands)):
                yield speaker

    def left_out(self, citation: Citation, evidence: Evidence) -> Iterator[Unnamed]:
        """Those who are named as saying so, where the evidence names somebody else or nobody."""
        known = {*evidence.voices, citation.source.publisher}
        quote = speeches(self._claims(citation.evidence.quote.exact, citation))
        reported: set[str] = set()
        for each in self._omitted(citation, evidence, known, quote):
            if each.entity not in reported:
                reported.add(each.entity)
                yield each

    def _omitted(
        self,
        citation: Citation,
        evidence: Evidence,
        known: set[str],
        quote: tuple[Speech, ...],
    ) -> Iterator[Unnamed]:
        owner = citation.owner
        aside = {owner.id} if not isinstance(owner, FactRecord) else set()
        for speech in quote:
            if not self._concerns(owner, citation, speech):
                continue
            if evidence.voices or self._must_name(owner, speech):
                yield from self._missing(speech, known | aside, f"the quote says “{speech.words}”")
        around = self._governing(citation)
        is_read = any(set(evidence.voices) & each.named for each in quote)
        is_clear = around is not None and (len(around.named) == 1 or len(around.speakers) > 1)
        if around is not None and evidence.voices and is_clear and not is_read:
            yield from self._missing(around, known | aside, f"its sentence says “{around.words}”")
        if evidence.relays and not evidence.said_by:
            yield Unnamed(evidence.relays[0], "", is_relay_alone=True)
        by = self._by(evidence)
        if by is not None and self._is_expected(citation, evidence, by, known):
            yield Unnamed(by, f"origin '{evidence.origin}' is by it")
        yield from self._unlike_others(citation, evidence)

    def _concerns(self, owner: Owner, citation: Citation, speech: Speech) -> bool:
        """Whether what is said is what a fact states: not where its quote has more sentences."""
        text = owner.text.get(citation.source.language) if isinstance(owner, FactRecord) else None
        quote = citation.evidence.quote.exact
        if text is None or scope.is_one_sentence(quote):
            return True
        read = self._claims(quote, citation)
        return scope.concerns(read, speech.start, speech.end, self._claims(text, citation))

    def _must_name(self, owner: Owner, speech: Speech) -> bool:
        """Whether a statement is a speaker's: what is said, not that somebody speaks."""
        is_fact = isinstance(owner, FactRecord) and owner.kind is not FactKind.STATEMENT
        return is_fact and speech.has_content

    def _governing(self, citation: Citation) -> Speech | None:
        """The word of speaking nearest to a quote in its sentence, outside of it."""
        sentence = dating.sentence_of(citation)
        at = citation.article.text.find(sentence)
        start, end = citation.start - at, citation.end - at
        read = speeches(self._claims(sentence, citation))
        before = [each for each in read if each.start <= start]
        after = [each for each in read if end <= each.start <= end + _BESIDE]
        return before[-1] if before else next(iter(after), None)

    def of_text(self, fact: FactRecord) -> Iterator[Unnamed]:
        """Those to whom the text of a fact attributes it, and whom none of its evidence names."""
        voices = {name for each in fact.evidence for name in each.voices}
        sources = (self.dossier.source.get(each.source) for each in fact.evidence)
        known = voices.union(each.publisher for each in sources if each is not None)
        for language, text in fact.text.items():
            attributing = lexicon.load(language).names.moving.get("attribution", ())
            for speech in speeches(self.sentences.claims(text, language)):
                is_clause = not text[: speech.start].rstrip()[-1:].isalpha()
                leads = speech.leads and speech.words.casefold() in attributing and is_clause
                if leads:
                    yield from self._missing(speech, known, f"its text says “{speech.words}”")

    def _missing(self, speech: Speech, known: set[str], where: str) -> Iterator[Unnamed]:
        related = {other for each in known for other in self._related(each)}
        for group in speech.speakers:
            able = sorted(each for each in group if self._is_active(each))
            if able and not group & related:
                yield Unnamed(able[0], where)

    def _is_expected(
        self, citation: Citation, evidence: Evidence, by: str, known: set[str]
    ) -> bool:
        """Whether the origin's entity must be among the speakers.

        It must where others are named, unless they stand for it; where nobody is named, if a text
        of the fact attributes the statement to it, or the source does.
        """
        said = {name for each in self._read(citation) for name in each.named}
        own = self._own(citation)
        if by in known or any(
            each in own or self._stands_for(each, by, said) for each in evidence.said_by
        ):
            return False
        if evidence.said_by or not isinstance(citation.owner, FactRecord):
            return True
        beside = {name for each in self._read(citation) for name in each.speakers}
        named = {name for group in beside for name in group}
        for language, text in citation.owner.text.items():
            for each in speeches(self.sentences.claims(text, language)):
                named.update(*each.speakers)
        return by in named or any(self._stands_for(each, by, said) for each in named)

    def _unlike_others(self, citation: Citation, evidence: Evidence) -> Iterator[Unnamed]:
        """Relays that all other evidence of the same words of the same speakers names."""
        if evidence.origin is None:
            return
        key = (citation.source.id, evidence.origin, evidence.said_by)
        alike = [each for each in self._alike.get(key, ()) if each.id != citation.id]
        others = [each.evidence.relays for each in alike]
        read = (speech for each in alike for speech in self._read(each))
        here = {name for speech in self._read(citation) for name in speech.named}
        local = {name for speech in read for group in speech.speakers for name in group} - here
        if others and len(set(others)) == 1:
            for relay in others[0]:
                is_usual = len(others) >= _SEVERAL or relay in citation.source.credits
                if is_usual and relay not in evidence.relays and relay not in local:
                    yield Unnamed(
                        relay, f"all other evidence of origin '{evidence.origin}' names it"
                    )

    @cached_property
    def _alike(self) -> Mapping[tuple[str, str, tuple[str, ...]], tuple[Citation, ...]]:
        found: dict[tuple[str, str, tuple[str, ...]], tuple[Citation, ...]] = {}
        for each in self.dossier.citations:
            if each.evidence.origin is not None:
                key = (each.source.id, each.evidence.origin, each.evidence.said_by)
                found[key] = (*found.get(key, ()), each)
        return found

    def _own(self, citation: Citation) -> frozenset[str]:
        return frozenset({citation.source.publisher, *citation.source.credits})

    def _by(self, evidence: Evidence) -> str | None:
        origin: Origin | None = self.dossier.origin.get(evidence.origin or "")
        return None if origin is None else origin.by

    def _claims(self, text: str, citation: Citation) -> Claims:
        return self.sentences.claims(text, citation.source.language)

    def _read(self, citation: Citation) -> tuple[Speech, ...]:
        """What the quote and its sentence report as said."""
        quote = speeches(self._claims(citation.evidence.quote.exact, citation))
        return (*quote, *speeches(self._claims(dating.sentence_of(citation), citation)))

    def named_near(self, citation: Citation) -> frozenset[str]:
        """Everybody who is named in the sentence of a quote or before it."""
        key = citation.source.id, citation.start, citation.evidence.quote.exact
        if key not in self._near:
            self._near[key] = self._named_near(citation)
        return self._near[key]

    @cached_property
    def _near(self) -> dict[tuple[str, int, str], frozenset[str]]:
        return {}

    def _named_near(self, citation: Citation) -> frozenset[str]:
        text, language = citation.article.text, citation.source.language
        passage = text[max(0, citation.start - _PASSAGE) : citation.start]
        words = (passage, dating.sentence_of(citation), citation.evidence.quote.exact)
        return frozenset().union(*(self.sentences.entities_in(each, language) for each in words))

    def _is_able(self, entity_id: str) -> bool:
        entity = self.dossier.entity.get(entity_id)
        return entity is not None and entity.schema_ in _ABLE

    def _is_active(self, entity_id: str) -> bool:
        entity = self.dossier.entity.get(entity_id)
        return entity is not None and entity.schema_ in _ACTIVE

    def _stands_for(self, speaker: str, by: str | None, said: Iterable[str]) -> bool:
        """Whether a speaker may stand for whom the origin is by, or is named beside "said"."""
        if by is None or not self._is_able(speaker):
            return False
        if by in self._related(speaker):
            return True
        return speaker in said and bool(self._related(speaker) & self._related(by))

    def _related(self, entity_id: str) -> frozenset[str]:
        """An entity and those that it names in its properties, such as its country."""
        entity = self.dossier.entity.get(entity_id)
        values = () if entity is None else tuple(entity.properties.values())
        named = (value for each in values for value in each if isinstance(value, str))
        return frozenset({entity_id, *(self._countries.get(each.lower(), each) for each in named)})

    @cached_property
    def _countries(self) -> Mapping[str, str]:
        return countries.by_code(self.dossier.entities)
