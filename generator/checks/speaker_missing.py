"""A quote that reports what somebody said is attributed, or its fact names the speaker.

"Menurut", "kata", "according to", "said" in a quote ask for `speakers`, unless the fact is
itself of kind `statement` or its text says who says so. The words are in the lexicon: this is a
warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.dossier.records import FactRecord
from generator.lexicon import HedgeKind
from generator.problems import Finding, Severity
from generator.terms.vocabulary import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Owner

CODE = "speaker-missing"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each fact's quote that names a speaker whom the evidence does not."""
    for citation in analysis.dossier.citations:
        evidence = citation.evidence
        if evidence.voices or evidence.unhedged_because is not None:
            continue
        found = hedges.read(evidence.quote.exact, citation.source.language)
        said = found.of(HedgeKind.ATTRIBUTION)
        if said and not _names_a_speaker(citation.owner):
            message = (
                f"the quote of {citation.label} says “{said[0].words}”,"
                " but the evidence names no speaker"
            )
            hint = "Add `speakers`, or give `unhedged_because`."
            yield Finding(citation.quote_place, CODE, message, hint, Severity.WARNING)


def _names_a_speaker(owner: Owner) -> bool:
    if not isinstance(owner, FactRecord):
        return True  # what an entity is called is not a statement of a speaker
    if owner.kind is FactKind.STATEMENT:
        return True
    return any(hedges.says_who(text, language) for language, text in owner.text.items())
