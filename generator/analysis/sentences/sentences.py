"""What is wrong with the sentences of a dossier, worked out once for all the rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.kept_claims import KeptClaims
from generator.analysis.sentences import comparisons, places, stance
from generator.analysis.sentences.backing import Backing
from generator.analysis.sentences.grounds import GroundFinder
from generator.analysis.sentences.inquiries import Inquiries
from generator.analysis.sentences.issues import Fault, Issue
from generator.analysis.sentences.reading import DossierReader
from generator.analysis.sentences.support import unnamed, unsupported
from generator.analysis.sentences.text_doubts import TextDoubts
from generator.analysis.sentences.text_results import TextResult, TextResults
from generator.analysis.sentences.texts import FOLLOWING, LEANING, TextRole, texts
from generator.analysis.sentences.unit_issues import UnitIssues
from generator.analysis.text_keys import TextKeys
from generator.dossier.about_records import Judgement
from generator.dossier.records import FactRecord, SourceRecord
from generator.terms.translated import Words
from generator.terms.vocabulary import Schema
from generator.text.claims.claim import ClaimKind
from generator.text.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.analysis.kept_results import Words as Found
    from generator.analysis.sentences.decisions import Doubt
    from generator.analysis.sentences.text_grounds import TextGrounds
    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.matching import Citation, MatchedDossier
    from generator.text.claims.claim import Claims

_PART = re.compile(r";(?=\s)")


@dataclass(frozen=True)
class Sentences:
    """The texts of a dossier with their claims and what supports them."""

    dossier: MatchedDossier
    kept: KeptClaims = field(default_factory=KeptClaims, compare=False)

    @cached_property
    def texts(self) -> tuple[ReaderText, ...]:
        """Every text that a reader sees."""
        return tuple(texts(self.dossier))

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Everything that is not proved, in the order of the files."""
        return tuple(
            issue for text in self.texts if self.is_judged(text) for issue in self._issues(text)
        )

    def _issues(self, text: ReaderText) -> Iterable[Issue]:
        found = self._result(text)
        return self.issues_of(text) if found is None else found.issues

    @cached_property
    def _missed(self) -> frozenset[str]:
        """The facts and entities with a quote that was not found: other rules report these."""
        return frozenset(each.owner.id for each in self.dossier.missed)

    def is_judged(self, text: ReaderText) -> bool:
        """Whether everything that a text rests on could be read."""
        if text.is_unfinished:
            return False
        if text.role in {TextRole.FACT, TextRole.TRANSLATION}:
            unread = {name for kind, name in self.dossier.broken if kind == "sources"}
            cited = (each.source for each in getattr(text.owner, "evidence", ()))
            known = not unread or (unread.isdisjoint({"*"}) and unread.isdisjoint(cited))
            return known and getattr(text.owner, "id", None) not in self._missed
        return bool(self.dossier.facts) and not self.dossier.broken and not self._missed

    def claims(self, text: str, language: str) -> Claims:
        """The claims of a text."""
        return self._reader.claims(text, language)

    def entities_in(self, text: str, language: str) -> frozenset[str]:
        """The entities that a text names: quicker than its claims."""
        return self._reader.entities(text, language)

    @cached_property
    def _reader(self) -> DossierReader:
        return DossierReader(self.dossier.entities, self.kept)

    def is_read(self, text: ReaderText, language: str) -> bool:
        """Whether a text and all that it rests on are in languages with a lexicon."""
        sources = self._source_languages
        spoken = {*sources, *self.dossier.about.languages, language}
        if all(self.claims("", each).is_read for each in spoken):
            return True
        grounds = self._finder.find(text, language)
        resting = {each.language for each in (*grounds.near, *grounds.around)}
        if text.role in LEANING:
            resting |= sources
        return all(self.claims("", each).is_read for each in (*resting, language))

    @cached_property
    def _source_languages(self) -> frozenset[str]:
        return frozenset(source.language for source in self.dossier.sources)

    @cached_property
    def assets(self) -> frozenset[str]:
        """The entities that are things: goods, weapons and the like."""
        return frozenset(each.id for each in self.dossier.entities if each.schema_ is Schema.ASSET)

    @cached_property
    def _finder(self) -> GroundFinder:
        return GroundFinder(self.dossier, self.claims)

    @cached_property
    def _everything(self) -> Mapping[str, Backing]:
        languages = {language for text in self.texts for language in text.words}
        return {
            language: self._backing(self._finder.everything(language)) for language in languages
        }

    @cached_property
    def _units(self) -> UnitIssues:
        return UnitIssues(self.dossier, self.texts, self._inquiries)

    def _backing(self, grounds: TextGrounds) -> Backing:
        return Backing(
            grounds,
            tuple(self.claims(each.text, each.language) for each in grounds.near),
            tuple(self.claims(each.text, each.language) for each in grounds.around),
        )

    def issues_of(self, text: ReaderText) -> Iterator[Issue]:
        """What is wrong with one text; how likely a judgement is is its own."""
        if text.is_excused:
            return
        yield from (
            each for each in self._issues_of(text) if not comparisons.is_own_likelihood(text, each)
        )

    def _issues_of(self, text: ReaderText) -> Iterator[Issue]:
        claims = {language: self.claims(words, language) for language, words in text.words.items()}
        found: list[Issue] = []
        if text.role is TextRole.TRANSLATION:
            yield from self._translated(text, claims)
        elif text.role is not TextRole.NAME:
            found = list(self._grounded(text, claims))
            units = {(each.language, each.claim.start) for each in found if each.is_unit}
            for each in self._contradicted(text, claims):
                if (each.language, each.claim.start) not in units:
                    found.append(each)
        yield from found
        if text.role is TextRole.TITLE and isinstance(text.owner, SourceRecord):
            title = self.claims(text.owner.title, text.owner.language)
            yield from comparisons.translation_issues(text, claims, title)
        differing = list(comparisons.differing_issues(text, claims, found))
        yield from comparisons.not_reported(text, differing, self.dossier, self.claims)
        yield from comparisons.longer_name_issues(text, claims, self.dossier.entity)
        yield from self._units.of_languages(text, claims)

    def _grounded(self, text: ReaderText, read: Mapping[str, Claims]) -> Iterator[Issue]:
        for language, claims in read.items():
            grounds = self._finder.find(text, language)
            backings = [self._backing(grounds)]
            if text.role in LEANING:
                backings.append(self._everything[language])
            found = list(unsupported(claims, backings))
            if text.role in {TextRole.BASIS, TextRole.NOTE} and not isinstance(
                text.owner, Judgement
            ):
                found += unnamed(claims, backings[0], grounds.free)
            for each in found:
                if comparisons.may_drop_bound(text, each.claim, backings[0]):
                    continue
                yield Issue(
                    Fault.UNSUPPORTED,
                    each.kind,
                    text,
                    language,
                    each.claim,
                    grounds.what,
                    closest=each.closest,
                )
            yield from self._units.of_text(text, claims, backings[0])
            yield from comparisons.weekday_issues(text, claims)
            if isinstance(text.owner, FactRecord) and text.role is TextRole.FACT:
                quotes = self._quotes(text.owner, language)
                yield from comparisons.stance_issues(text, claims, quotes, backings[0].near)
                yield from comparisons.displaced_issues(text, claims, quotes, whole=True)
                yield from comparisons.repeated_issues(text, claims, quotes, text.owner.entities)
            elif text.role in FOLLOWING:
                yield from self._followed(text, claims, backings[0])

    def _followed(self, text: ReaderText, claims: Claims, backing: Backing) -> Iterator[Issue]:
        """Compare each sentence, up to a semicolon, with the passages that it follows."""
        start = 0
        stops = {*ends(claims.text), *(each.end() for each in _PART.finditer(claims.text))}
        for end in (*sorted(stops), len(claims.text)):
            sentence = self.claims(claims.text[start:end].strip(), claims.language)
            start = end
            close = [each for each in backing.near if places.follows(sentence, each)]
            if close:
                about = stance.about(sentence, close)
                yield from comparisons.stance_issues(text, sentence, about)
                yield from comparisons.displaced_issues(text, sentence, close, whole=False)

    def doubts(self, text: ReaderText, language: str) -> tuple[Doubt, ...]:
        """What the passages that a text rests on do not support of it, or contradict."""
        found = self._result(text)
        return self._doubts.of(text, language) if found is None else found.doubts[language]

    def _result(self, text: ReaderText) -> TextResult | None:
        """What is kept of a text; None of one that is compared each time."""
        results = self._results if self.is_judged(text) else None
        return None if results is None else results.of(text)

    @cached_property
    def _results(self) -> TextResults | None:
        keys, kept = self._keys, self.kept.results
        return None if kept is None else TextResults(keys, self._compare, self._inquiries, kept)

    @cached_property
    def _keys(self) -> TextKeys:
        return TextKeys(self.dossier)

    def remembered(self, citation: Citation, what: str, find: Callable[[], Found]) -> Found:
        """Words that are found by a fact and the sources that it quotes alone, or kept of that."""
        kept, owner = self.kept.results, citation.owner
        if kept is None or not isinstance(owner, FactRecord):
            return find()
        return kept.words(self._keys.of_record(owner, what, str(citation.index)), find)

    def _compare(self, text: ReaderText) -> TextResult:
        doubts = {language: self._doubts.of(text, language) for language in text.words}
        return TextResult(tuple(self.issues_of(text)), doubts)

    @cached_property
    def _inquiries(self) -> Inquiries:
        return Inquiries(self.dossier.sources, lambda: self._units)

    @cached_property
    def _doubts(self) -> TextDoubts:
        known, unsure = self._everything, self._units.unsure
        return TextDoubts(
            self.dossier,
            self._finder,
            self.claims,
            lambda each: known[each].grounds,
            unsure,
            self._inquiries.issued,
        )

    def _contradicted(self, text: ReaderText, read: Mapping[str, Claims]) -> Iterator[Issue]:
        """What a passage that a text repeats says otherwise."""
        for language in read:
            for each in self._doubts.of(text, language):
                is_told = text.role is TextRole.FACT and each.kind is ClaimKind.HEDGE
                if each.fault is not None and each.kind is not None and not is_told:
                    yield Issue(
                        each.fault,
                        each.kind,
                        text,
                        language,
                        each.claim,
                        "the passage that it repeats",
                        closest=each.closest,
                    )

    def _quotes(self, fact: FactRecord, language: str) -> tuple[Claims, ...]:
        """The claims of a fact's quotes, by their translations where there are any."""
        found = []
        for each in fact.evidence:
            source = self.dossier.source.get(each.source)
            translated = (each.quote.translation or Words()).get(language)
            if translated is not None:
                found.append(self.claims(translated, language))
            elif source is not None:
                found.append(self.claims(each.quote.exact, source.language))
        return tuple(found)

    def _translated(self, text: ReaderText, read: Mapping[str, Claims]) -> Iterator[Issue]:
        """Compare a quote with its translations, both ways."""
        evidence = text.evidence
        source = None if evidence is None else self.dossier.source.get(evidence.source)
        if evidence is None or source is None:
            return
        quote = self.claims(evidence.quote.exact, source.language)
        for claims in read.values():
            yield from self._units.of_translation(text, claims, quote)
        yield from comparisons.translation_issues(text, read, quote)
