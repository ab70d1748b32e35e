"""A date in a text agrees with the dates of what the text rests on, and is no narrower.

The dates are those that the quotes print, the fact's own and those of its sources. A text may be
less precise than its quote, such as "in September" for "on 13 September", never more.
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

CODE = "text-date-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each that nothing supports."""
    for issue in sentence_issues.of(analysis, Fault.UNSUPPORTED, ClaimKind.DATE):
        yield sentence_issues.finding(issue, CODE, "gives the date")
