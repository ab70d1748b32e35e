"""A fact's text hedges nothing that its quote states flatly.

Words that say how likely, that it is alleged, denied, planned or conditional ask for a word of
their kind in the quote. The other direction is `hedge-dropped`. A language's words are never
complete: this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences.issues import Fault
from generator.checks import sentence_issues
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Finding

CODE = "hedge-added"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each text that says more or less than its quotes."""
    for issue in sentence_issues.of(analysis, Fault.ADDED, ClaimKind.HEDGE):
        yield sentence_issues.finding(issue, CODE, "adds")
