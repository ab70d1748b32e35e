"""A quote that reports what somebody said is attributed, or its fact names the speaker.

"Menurut", "kata", "according to", "said" in a quote ask for `attributed_to`, unless the fact is
itself of kind `statement` or its text says who says so. The words are in the lexicon: this is a
warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.lexicon import HedgeKind
from generator.load.records import FactRecord
from generator.problems import Finding, Severity
from generator.terms.vocabulary import FactKind
from generator.text.quotes import Missed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination, Sought

CODE = "speaker-missing"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a warning for each fact's quote that names a speaker whom the evidence does not."""
    for sought in examination.sought:
        evidence = sought.piece.evidence
        if (
            isinstance(sought.answer, Missed)
            or evidence.attributed_to
            or evidence.unhedged_because is not None
        ):
            continue
        found = hedges.read(evidence.quote.exact, sought.source.language)
        said = found.of(HedgeKind.ATTRIBUTION)
        if said and not _fact_tells(sought):
            message = (
                f"the quote of {sought.piece.label} says “{said[0].words}”,"
                " but the evidence names no speaker"
            )
            hint = "Add `attributed_to`, or give `unhedged_because`."
            yield Finding(sought.place, CODE, message, hint, Severity.WARNING)


def _fact_tells(sought: Sought) -> bool:
    owner = sought.piece.owner
    if not isinstance(owner, FactRecord):
        return True  # what an entity is called is not a statement of a speaker
    if owner.kind is FactKind.STATEMENT:
        return True
    return any(hedges.says_who(text, language) for language, text in owner.text.items())
