"""Likelihood and confidence never share a sentence (ICD 203, D.6.e(2)(a)).

The text of a judgement, or of the bottom line, states its likelihood; how well the evidence
supports it is in `confidence` and `confidence_basis`, which the site shows apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind, tokens
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import BriefingRecord
    from generator.problems import Place
    from generator.terms.translated import Words

CODE = "likelihood-with-confidence"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each judgement, or bottom line, whose text speaks of confidence."""
    for label, words, place in _texts(analysis.dossier.about):
        for language, text in words.items():
            word = _confidence_word(text, language)
            if word is not None:
                message = f"{label} mentions confidence ('{word}') in its text"
                hint = "Move it to `confidence_basis`: state likelihood and confidence apart."
                yield Finding(place / language, CODE, message, hint)


def _texts(briefing: BriefingRecord) -> Iterator[tuple[str, Words, Place]]:
    if briefing.bottom_line is not None:
        yield "the bottom line", briefing.bottom_line, briefing.place / "bottom_line"
    for index, judgement in enumerate(briefing.judgements):
        place = briefing.place / "judgements" / index / "text"
        yield f"judgement '{judgement.id}'", judgement.text, place


def _confidence_word(text: str, language: str) -> str | None:
    words = tokens.split(text)
    for found in lexicon.load(language).hedges[HedgeKind.CONFIDENCE].all(words):
        return " ".join(words.words[found.first : found.last + 1])
    return None
