"""A fact's text and a quote's translation keep the hedges and bounds of the quote.

Words that say how likely, that it is alleged, denied, planned or conditional, and words that
bound a figure, ask for a word of their kind in each language. Where such a word hedges
something else in the quote, `unhedged_because` says so. The words are in the lexicon; a language
without them is not judged. A summary and the bottom line that repeat a sentence repeat its
hedges. A language's words are never complete: this is a warning.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.analysis.kept_hedges import KeptHedges
from generator.analysis.sentences.issues import Fault
from generator.checks import sentence_issues
from generator.dossier.records import FactRecord
from generator.problems import Finding, Severity
from generator.terms.translated import Words
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
        yield from _of_citation(analysis, citation)
    for issue in sentence_issues.of(analysis, Fault.DROPPED, ClaimKind.HEDGE):
        yield sentence_issues.finding(issue, CODE, "drops")


def _of_citation(analysis: Analysis, citation: Citation) -> Iterator[Finding]:
    sentences = analysis.sentences
    kept = KeptHedges(citation.evidence, citation.source.language, sentences.claims)
    for texts, dropped in ((_texts, kept.of_text), (_translations, kept.of_translation)):
        for place, language, text, what in texts(citation):
            name = f"{what} drops in {language}"
            find = partial(_words, dropped, text, language)
            found = sentences.remembered(citation, name, find) or ()
            for words, kind in zip(found[::2], found[1::2], strict=True):
                yield _finding(place, words, kind, language, what)


def _words(
    dropped: Callable[[str, str], Iterator[Hedge]], text: str, language: str
) -> tuple[str, ...]:
    """The hedges that a text drops, each as its words and its kind."""
    return tuple(word for each in dropped(text, language) for word in (each.words, str(each.kind)))


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


def _finding(place: Place, words: str, kind: str, language: str, what: str) -> Finding:
    message = f"{what} in '{language}' drops “{words}” ({kind}) of its quote"
    hint = "Say it in the text, quote fewer words, or give `unhedged_because`."
    return Finding(place, CODE, message, hint, Severity.WARNING)
