"""Facts whose figures cannot all be true are declared to differ.

Two figures on one measure contradict where no number satisfies both and they speak of the same
time, or where a running count is higher in a shorter time than in a longer one around it. The
curator declares such facts in `differences`, as `contradicts` or as `undecided`.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier

CODE = "undeclared-contradiction"
_DECLARES = (DifferenceKind.CONTRADICTS, DifferenceKind.UNDECIDED)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each pair of facts that contradict and are not said to."""
    dossier = analysis.dossier
    declared = _declared(dossier)
    for measure, pairs in analysis.differences.contradictions.items():
        for first, second in ((each.first, each.second) for each in pairs):
            if (first, second) not in declared:
                message = (
                    f"the figures of facts '{first}' and '{second}' on '{measure}' contradict"
                    " each other, and no difference says so"
                )
                hint = (
                    "Add both to `differences` in briefing.yml as 'contradicts' or 'undecided',"
                    " or correct a date, a bound or the measure."
                )
                place = dossier.fact[second].place / "quantity"
                yield Finding(place, CODE, message, hint)


def _declared(dossier: Dossier) -> frozenset[tuple[str, ...]]:
    return frozenset(
        pair
        for each in dossier.about.differences
        if each.kind in _DECLARES
        for pair in combinations(sorted(set(each.facts)), 2)
    )
