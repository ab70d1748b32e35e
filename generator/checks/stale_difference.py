"""A difference declared as a contradiction is one that the figures still show.

Only a difference whose facts all have figures on one measure is judged; where a fact has none,
the curator's word is final.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.analysis import comparison
from generator.checks import figures_compared
from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination

CODE = "stale-difference"
_SHOWN = (DifferenceKind.CONTRADICTS, DifferenceKind.NOT_COMPARABLE)


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each declared contradiction that the figures do not show."""
    dossier = examination.dossier
    cumulative = figures_compared.cumulative(dossier)
    on_measures = figures_compared.on_measures(dossier)
    for index, difference in enumerate(dossier.briefing.differences):
        if difference.kind is not DifferenceKind.CONTRADICTS:
            continue
        facts = set(difference.facts)
        measure = next((each for each, read in on_measures.items() if facts <= set(read)), None)
        if measure is None:
            continue
        readings = on_measures[measure]
        kinds = {
            comparison.classify(readings[one], readings[other], cumulative=cumulative[measure]).kind
            for one, other in combinations(sorted(facts), 2)
        }
        if kinds and not kinds & set(_SHOWN):
            shown = ", ".join(sorted(kinds))
            message = f"declared as a contradiction, but the figures show: {shown}"
            hint = "Change its `kind`, or correct a date, a bound or the measure."
            place = dossier.briefing.place / "differences" / index / "kind"
            yield Finding(place, CODE, message, hint)
