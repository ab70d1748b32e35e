"""A judgement's text has the term of its `likelihood`, in every language.

The terms are those of ICD 203 with their usual synonyms, such as "almost certain" and "hampir
pasti". A text with another term, or with none, is read otherwise than the judgement is filed. A
language's words are never complete: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.problems import Finding, Severity
from generator.terms.vocabulary import Likelihood
from generator.text.claims.hedging import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement

CODE = "likelihood-not-written"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each text whose term of likelihood is another one, or missing."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        if judgement.unproved_because is not None or judgement.likelihood is Likelihood.NOT_JUDGED:
            continue
        for language, message in _messages(judgement):
            place = briefing.place / "judgements" / index / "text" / language
            hint = f"Write the term of '{judgement.likelihood}', or change `likelihood`."
            yield Finding(place, CODE, message, hint, Severity.WARNING)


def _messages(judgement: Judgement) -> Iterator[tuple[str, str]]:
    for language, text in judgement.text.items():
        if not lexicon.load(language).likelihoods.meanings:
            continue
        written = _terms(text, language)
        if judgement.likelihood in {term for _, term in written}:
            continue
        label = f"the text of judgement '{judgement.id}' in '{language}'"
        if written:
            words, term = written[0]
            yield language, f"{label} says “{words}” ({term}), not '{judgement.likelihood}'"
        else:
            yield language, f"{label} has no term of likelihood for '{judgement.likelihood}'"


def _terms(text: str, language: str) -> list[tuple[str, Likelihood]]:
    """The terms of likelihood in a text, the longest at each place, with their words."""
    tokens = tokens_of(text, language)
    return [
        (text[tokens.spans[found.first][0] : tokens.spans[found.last][1]], found.meaning)
        for found in lexicon.load(language).likelihoods.all(tokens)
    ]
