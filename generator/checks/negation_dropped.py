"""A fact's text denies what its quote denies.

"Not", "never", "tidak" and the like in a quote ask for a negation in the text, or for a word that
may stand for one, such as "failed" or "unable". Of several quotes one must fit the text. A
language's words are never complete: this is a warning.
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

CODE = "negation-dropped"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each text that says more or less than its quotes."""
    for issue in sentence_issues.of(analysis, Fault.DROPPED, ClaimKind.NEGATION):
        yield sentence_issues.finding(issue, CODE, "drops")
