"""A modality other than `asserted` is supported by a word of the quote.

"Diduga", "allegedly" and words of likelihood support `alleged`, "membantah" and "not" `denied`,
"akan" and "plans" `planned`. The other direction is `modality-understated`. A quote in a language
without a lexicon is not judged. A language's words are never complete: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind
from generator.problems import Finding, Severity
from generator.terms.vocabulary import Modality
from generator.text.claims.hedging import hedging
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "modality-unsupported"
_SUPPORT = {
    Modality.ALLEGED: (
        HedgeKind.ALLEGATION,
        HedgeKind.LIKELIHOOD,
        HedgeKind.CONDITION,
        HedgeKind.DENIAL,
    ),
    Modality.DENIED: (HedgeKind.DENIAL, HedgeKind.NEGATION),
    Modality.PLANNED: (HedgeKind.PLAN, HedgeKind.LIKELIHOOD, HedgeKind.CONDITION),
}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each modality for which the quote has no word."""
    for citation in analysis.dossier.citations:
        evidence, owner = citation.evidence, citation.owner
        excused = evidence.unhedged_because or evidence.unproved_because or owner.unproved_because
        if evidence.modality is Modality.ASSERTED or excused:
            continue
        if not _has(evidence.quote.exact, citation.source.language, evidence.modality):
            message = f"no word of the quote of {citation.label} supports '{evidence.modality}'"
            hint = "Correct the modality, quote more words, or give `unproved_because`."
            place = citation.place / "quote" / "exact"
            yield Finding(place, CODE, message, hint, Severity.WARNING)


def _has(text: str, language: str, modality: Modality) -> bool:
    """Whether a text has a word for a modality; so has one in a language without a lexicon."""
    if language.partition("-")[0] not in lexicon.languages():
        return True
    kinds = {found.meaning for found in hedging(tokens_of(text, language), language)}
    return not kinds.isdisjoint(_SUPPORT[modality])
