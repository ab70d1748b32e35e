"""The languages of one text claim the same: figures, dates, names, negations and hedges.

They are compared by value and by entity, never by words, and both ways. A figure or date is an
error; names, negations and hedges are warnings, as a language's words are never complete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences.issues import Fault
from generator.checks import sentence_issues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Finding

CODE = "languages-differ"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each claim that only one of two texts makes."""
    for issue in sentence_issues.of(analysis, Fault.LANGUAGES):
        yield sentence_issues.difference(issue, CODE)
