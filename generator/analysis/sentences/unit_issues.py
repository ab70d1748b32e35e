"""What texts count that their passages, quotes or other languages do not, as issues."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from generator.analysis.sentences.issues import Fault, Issue
from generator.analysis.sentences.texts import TextRole
from generator.analysis.sentences.units import TextPair, UnitTranslations
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.sentences.backing import Backing
    from generator.analysis.sentences.inquiries import Inquiries
    from generator.analysis.sentences.texts import ReaderText
    from generator.dossier.matching import MatchedDossier
    from generator.text.claims.claim import Claims, FigureClaim


@dataclass(frozen=True)
class UnitIssues:
    """Compares what the texts of a dossier count."""

    dossier: MatchedDossier
    texts: tuple[ReaderText, ...]
    inquiries: Inquiries = field(compare=False)

    def of_text(self, text: ReaderText, claims: Claims, backing: Backing) -> Iterator[Issue]:
        """The figures of a text that its passages count by other words."""
        labels = self._labels.get(claims.language, ())
        for each in self.translations.unsupported(claims, backing.all, labels):
            yield Issue(
                Fault.UNSUPPORTED,
                each.kind,
                text,
                claims.language,
                each.claim,
                backing.grounds.what,
                closest=each.closest,
                is_unit=True,
            )

    def of_translation(self, text: ReaderText, claims: Claims, quote: Claims) -> Iterator[Issue]:
        """The figures of a translation that count something else than its quote."""
        return self._differing(Fault.TRANSLATION, text, claims, quote, "its quote")

    def unsure(self, claims: Claims, quote: Claims) -> Iterator[FigureClaim]:
        """The figures of a translation of which no other text tells that they count the same."""
        return self.translations.unsure(claims, quote)

    def of_languages(self, text: ReaderText, read: Mapping[str, Claims]) -> Iterator[Issue]:
        """The figures of a text that count different things in two languages."""
        for here, there in combinations(read, 2):
            what = f"the text in '{there}'"
            yield from self._differing(Fault.LANGUAGES, text, read[here], read[there], what)

    def _differing(
        self, fault: Fault, text: ReaderText, one: Claims, other: Claims, what: str
    ) -> Iterator[Issue]:
        for claim, nearest in self.translations.differing(one, other):
            yield Issue(
                fault,
                ClaimKind.FIGURE,
                text,
                one.language,
                claim,
                what,
                other.language,
                nearest.words,
                is_unit=True,
            )

    @cached_property
    def translations(self) -> UnitTranslations:
        """Which words the texts and translations of the dossier have together."""
        return UnitTranslations(tuple(dict.fromkeys(self._pairs())), self.inquiries)

    def _pairs(self) -> Iterator[TextPair]:
        for text in self.texts:
            if text.role is TextRole.TRANSLATION and text.evidence is not None:
                source = self.dossier.source.get(text.evidence.source)
                if source is not None:
                    quote = source.language, text.evidence.quote.exact
                    yield from (TextPair(*quote, *each) for each in text.words.items())
            else:
                for one, other in combinations(text.words.items(), 2):
                    yield TextPair(*one, *other)

    @cached_property
    def _labels(self) -> Mapping[str, tuple[str, ...]]:
        """By language: the labels of measures and the units that they count."""
        found: dict[str, list[str]] = {}
        for measure in self.dossier.about.measures:
            for language, label in measure.label.items():
                found.setdefault(language, []).append(label)
            for language, unit in measure.unit.items():
                forms = (unit,) if isinstance(unit, str) else unit.values()
                found.setdefault(language, []).extend(forms)
        return {language: tuple(words) for language, words in found.items()}
