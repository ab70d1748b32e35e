"""Which hedges of a quote a fact's text or a translation drops.

A translation keeps all of them. A fact's text keeps those of the sentences that it repeats: it is
compared with the quote in its own language, or with the translation, where there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.analysis.sentences import scope
from generator.terms.translated import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.analysis.hedges import Hedge
    from generator.dossier.records import Evidence
    from generator.text.claims.claim import Claims


@dataclass(frozen=True, slots=True)
class KeptHedges:
    """Compares the texts that rest on a piece of evidence with its quote."""

    evidence: Evidence
    language: str
    """Of the quote."""
    claims: Callable[[str, str], Claims]
    """Reads a text in a language."""

    def of_translation(self, text: str, language: str) -> Iterator[Hedge]:
        """The hedges that a translation drops."""
        found = hedges.read(self.evidence.quote.exact, self.language)
        yield from hedges.dropped(found, text, language)

    def of_text(self, text: str, language: str) -> Iterator[Hedge]:
        """The hedges that a fact's text drops, of what it speaks of."""
        quote = self._version(language)
        if quote is None:
            yield from self.of_translation(text, language)
            return
        found = hedges.read(quote, language)
        yield from hedges.dropped(
            found, text, language, lambda hedge: self.concerns(hedge, text, language)
        )

    def concerns(self, hedge: Hedge, text: str, language: str) -> bool:
        """Whether a text speaks of what a hedge of the quote, in its language, is about."""
        quote = self._version(language)
        if quote is None:
            return True
        read, said = self.claims(quote, language), self.claims(text, language)
        if scope.is_one_sentence(quote):
            return scope.shares_clause(read, hedge.start, hedge.end, said)
        return scope.concerns(read, hedge.start, hedge.end, said)

    def _version(self, language: str) -> str | None:
        """The quote in a language."""
        quote = self.evidence.quote
        return (
            quote.exact
            if language == self.language
            else (quote.translation or Words()).get(language)
        )
