"""What is wrong with the sentences of a dossier, worked out once for all the rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from itertools import permutations
from typing import TYPE_CHECKING

from generator.analysis.sentences import agreement, places, stance
from generator.analysis.sentences.grounds import GroundFinder
from generator.analysis.sentences.support import Backing, states, unsupported
from generator.analysis.sentences.texts import TextRole, texts
from generator.dossier import entity_names
from generator.dossier.records import FactRecord
from generator.terms.translated import Words
from generator.terms.vocabulary import Bound
from generator.text.claims.claim import ClaimKind, FigureClaim
from generator.text.claims.reading import ClaimReader
from generator.text.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.analysis.sentences.agreement import Disagreement
    from generator.analysis.sentences.grounds import Grounds
    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.matching import MatchedDossier
    from generator.text.claims.claim import Claims, ClaimWords

_LEANING = frozenset({TextRole.ASSUMPTION, TextRole.BASIS, TextRole.NOTE, TextRole.REASON})
"""Texts that may lean on the whole dossier."""


_FOLLOWING = frozenset(
    {
        TextRole.SUMMARY,
        TextRole.BOTTOM_LINE,
        TextRole.JUDGEMENT,
        TextRole.DIFFERENCE,
        TextRole.DESCRIPTION,
        TextRole.TITLE,
    }
)
"""Texts that may repeat their grounds word by word."""
TODO = "TODO"
"""Marks a text that is still to be written."""


class Fault(Enum):
    """What can be wrong with a claim of a text."""

    UNSUPPORTED = auto()
    """Nothing that the text rests on supports it."""
    TRANSLATION = auto()
    """A quote and its translation do not claim the same."""
    LANGUAGES = auto()
    """The languages of one text do not claim the same."""
    DROPPED = auto()
    """The text leaves out a negation of its quotes."""
    ADDED = auto()
    """The text has a negation or hedge that its quotes do not have."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A claim that is not proved, and why."""

    fault: Fault
    kind: ClaimKind
    text: ReaderText
    language: str
    """Of the text that makes the claim."""
    claim: ClaimWords
    looked_through: str
    """What was looked through, as messages name it."""
    other: str = ""
    """The language of the text that does not make it."""
    closest: str = ""
    """The nearest words found."""


@dataclass(frozen=True)
class Sentences:
    """The texts of a dossier with their claims and what supports them."""

    dossier: MatchedDossier

    @cached_property
    def texts(self) -> tuple[ReaderText, ...]:
        """Every text that a reader sees."""
        return tuple(texts(self.dossier))

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Everything that is not proved, in the order of the files."""
        return tuple(
            issue
            for text in self.texts
            if self._is_complete(text)
            for issue in self.issues_of(text)
        )

    @cached_property
    def _missed(self) -> frozenset[str]:
        """The facts and entities with a quote that was not found: other rules report these."""
        return frozenset(each.owner.id for each in self.dossier.missed)

    def _is_complete(self, text: ReaderText) -> bool:
        """Whether everything that a text rests on could be read."""
        if any(TODO in words for words in text.words.values()):
            return False
        if text.role in {TextRole.FACT, TextRole.TRANSLATION}:
            return getattr(text.owner, "id", None) not in self._missed
        return bool(self.dossier.facts) and not self.dossier.broken and not self._missed

    def claims(self, text: str, language: str) -> Claims:
        """The claims of a text."""
        return self._reader(language).read(text, self._known)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(entity.id for entity in self.dossier.entities)

    @cached_property
    def _readers(self) -> dict[str, ClaimReader]:
        return {}

    @cached_property
    def _finder(self) -> GroundFinder:
        return GroundFinder(self.dossier)

    @cached_property
    def _everything(self) -> Mapping[str, Backing]:
        languages = {language for text in self.texts for language in text.words}
        return {
            language: self._backing(self._finder.everything(language)) for language in languages
        }

    def _reader(self, language: str) -> ClaimReader:
        if language not in self._readers:
            self._readers[language] = ClaimReader(
                entity_names.with_countries(self.dossier.entities, language), language
            )
        return self._readers[language]

    def _backing(self, grounds: Grounds) -> Backing:
        return Backing(
            grounds,
            tuple(self.claims(each.text, each.language) for each in grounds.near),
            tuple(self.claims(each.text, each.language) for each in grounds.around),
        )

    def issues_of(self, text: ReaderText) -> Iterator[Issue]:
        """What is wrong with one text."""
        if text.is_excused:
            return
        claims = {language: self.claims(words, language) for language, words in text.words.items()}
        if text.role is TextRole.TRANSLATION:
            yield from self._translated(text, claims)
        elif text.role is not TextRole.NAME:
            yield from self._grounded(text, claims)
        yield from _differing(text, claims)

    def _grounded(self, text: ReaderText, read: Mapping[str, Claims]) -> Iterator[Issue]:
        for language, claims in read.items():
            grounds = self._finder.find(text, language)
            backings = [self._backing(grounds)]
            if text.role in _LEANING:
                backings.append(self._everything[language])
            for each in unsupported(claims, backings):
                if text.role is TextRole.FACT and _bound_only(each.claim, backings[0]):
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
            if isinstance(text.owner, FactRecord) and text.role is TextRole.FACT:
                quotes = self._quotes(text.owner, language)
                yield from _stance(text, claims, quotes)
                yield from _displaced(text, claims, quotes, whole=True)
            elif text.role in _FOLLOWING:
                yield from self._followed(text, claims, backings[0])

    def _followed(self, text: ReaderText, claims: Claims, backing: Backing) -> Iterator[Issue]:
        """Compare each sentence with the passages that it follows word by word."""
        start = 0
        for end in (*ends(claims.text), len(claims.text)):
            sentence = self.claims(claims.text[start:end].strip(), claims.language)
            start = end
            close = [each for each in backing.near if places.follows(sentence, each)]
            if close:
                yield from _stance(text, sentence, stance.about(sentence, close))
                yield from _displaced(text, sentence, close, whole=False)

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
        for language, claims in read.items():
            for one, other in ((claims, quote), (quote, claims)):
                for each in agreement.missing(one, other):
                    if one is quote and _is_hedge(each):
                        continue  # `hedge-dropped` reports these
                    if _is_quantity(text.owner, each, translates=one is claims):
                        continue  # `figure-not-written` reports these
                    closest = "" if each.nearest is None else each.nearest.words
                    yield Issue(
                        Fault.TRANSLATION,
                        each.kind,
                        text,
                        language,
                        each.claim,
                        "its quote" if one is claims else "the translation",
                        one.language,
                        closest,
                    )


def _is_quantity(owner: object, each: Disagreement, *, translates: bool) -> bool:
    """Whether the translation has the quantity of its fact, which the quote must state anyway."""
    figure = each.claim if translates else each.nearest
    if not isinstance(owner, FactRecord) or owner.quantity is None:
        return False
    return isinstance(figure, FigureClaim) and states(owner.quantity, figure)


def _is_hedge(each: Disagreement) -> bool:
    """Whether a disagreement is of a hedge, or of a figure's bound alone."""
    claim, other = each.claim, each.nearest
    if isinstance(claim, FigureClaim) and isinstance(other, FigureClaim):
        return claim.value == other.value and claim.bound is not Bound.EXACTLY
    return each.kind is ClaimKind.HEDGE


def _is_compared(text: ReaderText, each: Disagreement) -> bool:
    """Whether hedges and bounds need not agree between languages.

    Those of facts are compared with quotes; the reasoning of a curator hedges as it likes.
    """
    claim, other = each.claim, each.nearest
    if text.role in {TextRole.BASIS, TextRole.REASON} and each.kind is ClaimKind.HEDGE:
        return True
    if text.role not in {TextRole.FACT, TextRole.TRANSLATION}:
        return False
    if isinstance(claim, FigureClaim) and isinstance(other, FigureClaim):
        return claim.value == other.value
    return each.kind is ClaimKind.HEDGE


def _bound_only(claim: ClaimWords, backing: Backing) -> bool:
    """Whether a figure is right but for the bound of the quote: `hedge-dropped` reports these."""
    return isinstance(claim, FigureClaim) and any(
        each.value == claim.value and each.bound is not Bound.EXACTLY
        for quote in backing.near
        for each in quote.figures
    )


def _differing(text: ReaderText, read: Mapping[str, Claims]) -> Iterator[Issue]:
    """Compare the languages of one text with each other."""
    for here, there in permutations(read, 2):
        for each in agreement.missing(read[here], read[there]):
            if _is_compared(text, each):
                continue
            closest = "" if each.nearest is None else each.nearest.words
            what = f"the text in '{there}'"
            yield Issue(Fault.LANGUAGES, each.kind, text, here, each.claim, what, there, closest)


def _displaced(
    text: ReaderText, claims: Claims, others: Sequence[Claims], *, whole: bool
) -> Iterator[Issue]:
    """Names in the place of others."""
    for claim, rival in places.displaced(claims, others, whole=whole):
        yield Issue(
            Fault.UNSUPPORTED,
            ClaimKind.NAME,
            text,
            claims.language,
            claim,
            "its quotes, in this place,",
            closest=rival.words,
        )


def _stance(text: ReaderText, claims: Claims, quotes: Sequence[Claims]) -> Iterator[Issue]:
    """Compare the negations and hedges of a fact's text with its quotes."""
    for fault, compare in ((Fault.DROPPED, stance.dropped), (Fault.ADDED, stance.added)):
        for each in compare(claims, quotes):
            yield Issue(
                fault,
                each.kind,
                text,
                claims.language,
                each.claim,
                "its quotes",
                closest=each.closest,
            )
