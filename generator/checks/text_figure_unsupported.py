"""A figure in a text is supported by what the text rests on, with the same bound.

A fact rests on its quotes, its quantity and its sources; a summary on its article; a judgement,
a difference, a description on the facts it names. The figures are read in each language that has
a lexicon, and their values compared. What they count is compared as well: a word for it that
nothing else has is a warning, as a language's words are never complete. "One" and "the first"
need no support. A sum, or a number that the text works out itself, needs a fact that states it,
or `unproved_because`.
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

CODE = "text-figure-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each that nothing supports."""
    for issue in sentence_issues.of(analysis, Fault.UNSUPPORTED, ClaimKind.FIGURE):
        yield sentence_issues.finding(issue, CODE, "states")
