"""A quote and its translation claim the same: figures, dates, names, negations and hedges.

They are compared one to one and both ways, by value and by entity, in each language that has a
lexicon. A bound or hedge that the translation drops is `hedge-dropped`. A figure or date is an
error; names, negations, hedges and what a figure counts are warnings, as a language's words are
never complete. A word counted is compared with what other quotes and texts translate so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences.issues import Fault
from generator.checks import sentence_issues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Finding

CODE = "translation-differs"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each claim that only one of two texts makes."""
    for issue in sentence_issues.of(analysis, Fault.TRANSLATION):
        yield sentence_issues.difference(issue, CODE)
