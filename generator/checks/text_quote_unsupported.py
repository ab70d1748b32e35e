"""Words between quotation marks are verbatim words of a source that the text rests on.

They occur in its article, its title, or the translation of one of its quotes. Upper and lower
case, the style of the marks and a full stop or comma at the end may differ; an ellipsis, or words
in square brackets, stand for words left out. A name that the dossier gives a source is `called`.
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

CODE = "text-quote-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each that nothing supports."""
    for issue in sentence_issues.of(analysis, Fault.UNSUPPORTED, ClaimKind.QUOTED):
        yield sentence_issues.finding(issue, CODE, "quotes")
