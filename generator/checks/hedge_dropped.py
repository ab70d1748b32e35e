"""A fact's text and a quote's translation keep the hedges and bounds of the quote.

Words that say how likely, that it is alleged, denied, planned or conditional, and words that
bound a figure, ask for a word of their kind in each language. Where such a word hedges
something else in the quote, `unhedged_because` says so. The words are in the lexicon; a language
without them is not judged. A summary and the bottom line that repeat a sentence repeat its
hedges. A language's words are never complete: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.kept_hedges import KeptHedges
from generator.analysis.sentences.issues import Fault
from generator.checks import sentence_issues
from generator.dossier.records import FactRecord
from generator.problems import Finding, Severity
from generator.terms.translated import Words
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.hedges import Hedge
    from generator.analysis.results import Analysis
    from generator.dossier.matching import Citation
    from generator.problems import Place

CODE = "hedge-dropped"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each text that drops what its quote says of bound or certainty."""
    for citation in analysis.dossier.citations:
        if citation.evidence.unhedged_because is not None:
            continue
        kept = KeptHedges(citation.evidence, citation.source.language, analysis.sentences.claims)
        for place, language, text, what in _texts(citation):
            for hedge in kept.of_text(text, language):
                yield _finding(place, hedge, language, what)
        for place, language, text, what in _translations(citation):
            for hedge in kept.of_translation(text, language):
                yield _finding(place, hedge, language, what)
    for issue in sentence_issues.of(analysis, Fault.DROPPED, ClaimKind.HEDGE):
        yield sentence_issues.finding(issue, CODE, "drops")


def _texts(citation: Citation) -> Iterator[tuple[Place, str, str, str]]:
    owner, label = citation.owner, citation.label
    if isinstance(owner, FactRecord):
        for language, text in owner.text.items():
            yield owner.place / "text" / language, language, text, f"the text of {label}"


def _translations(citation: Citation) -> Iterator[tuple[Place, str, str, str]]:
    label = citation.label
    translations = citation.evidence.quote.translation or Words()
    place = citation.place / "quote" / "translation"
    for language, text in translations.items():
        what = f"the translation of evidence {citation.index + 1} of {label}"
        yield place / language, language, text, what


def _finding(place: Place, hedge: Hedge, language: str, what: str) -> Finding:
    message = f"{what} in '{language}' drops “{hedge.words}” ({hedge.kind}) of its quote"
    hint = "Say it in the text, quote fewer words, or give `unhedged_because`."
    return Finding(place, CODE, message, hint, Severity.WARNING)
