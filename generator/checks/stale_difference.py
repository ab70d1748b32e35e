"""A difference declared as a contradiction is one that the figures still show.

Only a difference whose facts all have figures on one measure is judged; where a fact has none,
the curator's word is final.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "stale-difference"
_SHOWN = (DifferenceKind.CONTRADICTS, DifferenceKind.NOT_COMPARABLE)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each declared contradiction that the figures do not show."""
    dossier, found = analysis.dossier, analysis.differences
    for index, difference in enumerate(dossier.about.differences):
        if difference.kind is not DifferenceKind.CONTRADICTS:
            continue
        facts = set(difference.facts)
        if not any(facts <= on_measure.keys() for on_measure in found.readings.values()):
            continue
        kinds = {each.kind for each in found.pairs_among(facts)}
        if kinds and not kinds & set(_SHOWN):
            shown = ", ".join(sorted(kinds))
            message = f"declared as a contradiction, but the figures show: {shown}"
            hint = "Change its `kind`, or correct a date, a bound or the measure."
            place = dossier.about.place / "differences" / index / "kind"
            yield Finding(place, CODE, message, hint)
