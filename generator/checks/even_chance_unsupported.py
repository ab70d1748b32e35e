"""A "roughly even chance" has evidence on both sides, and more than low confidence.

ICD 203 means by it 45 to 55 in a hundred: a judgement that the two sides weigh the same. Where the
evidence allows no likelihood, `not-judged` says so, and the text asks the question openly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.terms.vocabulary import Confidence, Likelihood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement

CODE = "even-chance-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each even chance that stands for what is not known."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        reason = _reason(judgement)
        if judgement.likelihood is Likelihood.ROUGHLY_EVEN_CHANCE and reason is not None:
            message = f"judgement '{judgement.id}' is a roughly even chance, but {reason}"
            hint = (
                "If nothing is known, `likelihood: not-judged`;"
                " else name the facts against it, and why the two sides weigh the same."
            )
            yield Finding(briefing.place / "judgements" / index / "likelihood", CODE, message, hint)


def _reason(judgement: Judgement) -> str | None:
    if not judgement.evidence_against:
        return "names no `evidence_against`"
    if judgement.confidence is Confidence.LOW:
        return "its confidence is low"
    return None
