"""A judgement's text has the term of its `likelihood`, in every language.

The terms are those of ICD 203 with their usual synonyms, such as "almost certain" and "hampir
pasti". A text with another term, or with none, is read otherwise than the judgement is filed; so
is one that denies its term or makes it less sure: "not likely", "may be likely". A language's words
are never complete: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind
from generator.problems import Finding, Severity
from generator.terms.vocabulary import Likelihood
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement

CODE = "likelihood-not-written"
_NEAR = 2
"""Words before a term of likelihood that may turn it round."""
_ALLEGED = HedgeKind.ALLEGATION


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each text whose term of likelihood is another one, or missing."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        if judgement.unproved_because is not None or judgement.likelihood is Likelihood.NOT_JUDGED:
            continue
        for language, message in messages(judgement):
            place = briefing.place / "judgements" / index / "text" / language
            hint = f"Write the term of '{judgement.likelihood}', or change `likelihood`."
            yield Finding(place, CODE, message, hint, Severity.WARNING)


def messages(judgement: Judgement) -> Iterator[tuple[str, str]]:
    """What is wrong with each language of a judgement's text."""
    for language, text in judgement.text.items():
        if not lexicon.load(language).likelihoods.meanings:
            continue
        written = _terms(text, language)
        label = f"the text of judgement '{judgement.id}' in '{language}'"
        if judgement.likelihood in {term for _, term in written}:
            if (words := _turned(text, language)) is not None:
                yield language, f"{label} says “{words}”, not '{judgement.likelihood}'"
        elif written:
            words, term = written[0]
            yield language, f"{label} says “{words}” ({term}), not '{judgement.likelihood}'"
        else:
            yield language, f"{label} has no term of likelihood for '{judgement.likelihood}'"


def _turned(text: str, language: str) -> str | None:
    """The words right before a term of likelihood that deny it or make it less sure, with it."""
    tokens, known = tokens_of(text, language), lexicon.load(language)
    for found in known.likelihoods.all(tokens):
        end = tokens.spans[found.last][1]
        for index in range(max(0, found.first - _NEAR), found.first):
            word = tokens.words[index]
            denies = (word,) in known.negations.book.meanings
            if denies or word in known.possible or (word,) in known.hedges[_ALLEGED].meanings:
                return text[tokens.spans[index][0] : end]
    return None


def _terms(text: str, language: str) -> list[tuple[str, Likelihood]]:
    """The terms of likelihood in a text, the longest at each place, with their words."""
    tokens = tokens_of(text, language)
    return [
        (text[tokens.spans[found.first][0] : tokens.spans[found.last][1]], found.meaning)
        for found in lexicon.load(language).likelihoods.all(tokens)
    ]
