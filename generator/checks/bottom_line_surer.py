"""The bottom line is not surer than the judgements.

A term of likelihood in it, such as "almost certainly", is one that a judgement has, with its
grounds for and against. Nothing is asked where the dossier has no judgements. A language's words
are never complete: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.problems import Finding, Severity
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "bottom-line-surer"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each term of likelihood that no judgement has."""
    briefing = analysis.dossier.about
    judged = {each.likelihood for each in briefing.judgements}
    if not judged or briefing.bottom_line is None:
        return
    for language, text in briefing.bottom_line.items():
        tokens = tokens_of(text, language)
        for found in lexicon.load(language).likelihoods.all(tokens):
            if found.meaning not in judged:
                words = text[tokens.spans[found.first][0] : tokens.spans[found.last][1]]
                message = f"the bottom line says “{words}”, but no judgement is '{found.meaning}'"
                hint = "Use the term of the judgement that it sums up, or judge it anew."
                place = briefing.place / "bottom_line" / language
                yield Finding(place, CODE, message, hint, Severity.WARNING)
