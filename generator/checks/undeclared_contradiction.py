"""Facts whose figures cannot all be true are declared to differ.

Two figures on one measure contradict where no number satisfies both and they speak of the same
time, or where a running count is higher in a shorter time than in a longer one around it. The
curator declares such facts in `differences`, as `contradicts` or as `undecided`.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.analysis.contradictions import contradicting
from generator.checks import figures_compared
from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination
    from generator.load.dossier import Dossier

CODE = "undeclared-contradiction"
_DECLARES = (DifferenceKind.CONTRADICTS, DifferenceKind.UNDECIDED)


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each pair of facts that contradict and are not said to."""
    dossier = examination.dossier
    cumulative = figures_compared.cumulative(dossier)
    declared = _declared(dossier)
    for measure, readings in figures_compared.on_measures(dossier).items():
        for first, second in contradicting(readings, cumulative=cumulative[measure]):
            if (first, second) not in declared:
                message = (
                    f"the figures of facts '{first}' and '{second}' on '{measure}' contradict"
                    " each other, and no difference says so"
                )
                hint = (
                    "Add both to `differences` in briefing.yml as 'contradicts' or 'undecided',"
                    " or correct a date, a bound or the measure."
                )
                place = dossier.fact_by_id[second].place / "quantity"
                yield Finding(place, CODE, message, hint)


def _declared(dossier: Dossier) -> frozenset[tuple[str, ...]]:
    return frozenset(
        pair
        for each in dossier.briefing.differences
        if each.kind in _DECLARES
        for pair in combinations(sorted(set(each.facts)), 2)
    )
