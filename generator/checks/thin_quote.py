"""A quote supports its sentence alone: it is not too short, and not too general.

"and refined oil" is in the article, but nobody can see from it that Russia supplies the oil to
North Korea. A quote is thin where it lacks two or more of the names of the fact's text and, by
these names and its other words, says less than half of the text; where it has a word or two, lacks
a name and says less than a third; or where it says nothing of it. Who says so is left aside, a
pronoun stands for one name, and a translation counts as the quote. Each quote is compared alone.
Wordings differ: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import thin_quotes
from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "thin-quote"
_HINT = "Quote more of the sentence, `…` in place of words left out, or give `unproved_because`."


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each quote that does not support its sentence."""
    for citation in analysis.dossier.citations:
        if citation.evidence.unproved_because or citation.owner.unproved_because:
            continue
        missing = thin_quotes.missing_names(analysis.sentences, citation)
        if missing is None:
            continue
        lacking = ", ".join(f"“{each}”" for each in missing)
        message = f"the quote of {citation.label} says too little of its text"
        if lacking:
            message += f": it lacks {lacking}"
        place = citation.place / "quote" / "exact"
        yield Finding(place, CODE, message, _HINT, Severity.WARNING)
