"""A name in a text is named by what the text rests on.

Entities are found by their names and aliases; countries by their usual names in each language;
other names, such as those of ships, by their letters. A fact may name its `entities`, its
speakers, its sources and what the properties of these say. Names of entities are never complete:
this is a warning.
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

CODE = "text-name-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each that nothing supports."""
    for issue in sentence_issues.of(analysis, Fault.UNSUPPORTED, ClaimKind.NAME):
        yield sentence_issues.finding(issue, CODE, "names")
