"""Likelihood and confidence never share a sentence (ICD 203, D.6.e(2)(a)).

A judgement's text states its likelihood; how well the evidence supports the judgement is
in `confidence` and `confidence_basis`, which the site shows apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind, tokens
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "likelihood-with-confidence"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each judgement whose text speaks of confidence."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        for language, text in judgement.text.items():
            word = _confidence_word(text, language)
            if word is None:
                continue
            place = briefing.place / "judgements" / index / "text" / language
            message = f"judgement '{judgement.id}' mentions confidence ('{word}') in its text"
            hint = "Move it to `confidence_basis`: state likelihood and confidence apart."
            yield Finding(place, CODE, message, hint)


def _confidence_word(text: str, language: str) -> str | None:
    words = tokens.split(text)
    for found in lexicon.load(language).hedges[HedgeKind.CONFIDENCE].all(words):
        return " ".join(words.words[found.first : found.last + 1])
    return None
