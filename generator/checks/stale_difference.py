"""A difference declared as a contradiction, or as an update, is one that the figures still show.

A later figure updates an earlier one: figures as of one date do not update each other. Only a
difference whose facts all have figures on one measure is judged; where a fact has none, the
curator's word is final.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier

CODE = "stale-difference"
_CONTRADICTORY = {DifferenceKind.CONTRADICTS, DifferenceKind.NOT_COMPARABLE}
_LABELS = {DifferenceKind.CONTRADICTS: "a contradiction", DifferenceKind.UPDATE: "an update"}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each declared kind that the figures do not show."""
    dossier, found = analysis.dossier, analysis.differences
    for index, difference in enumerate(dossier.about.differences):
        if difference.kind not in _LABELS:
            continue
        facts = set(difference.facts)
        if not any(facts <= on_measure.keys() for on_measure in found.readings.values()):
            continue
        kinds = {each.kind for each in found.pairs_among(facts)}
        if difference.kind is DifferenceKind.UPDATE:
            is_shown = not _is_of_one_date(dossier, facts)
        else:
            is_shown = bool(kinds & _CONTRADICTORY)
        if kinds and not is_shown:
            shown = ", ".join(sorted(kinds))
            message = f"declared as {_LABELS[difference.kind]}, but the figures show: {shown}"
            hint = "Change its `kind`, or correct a date, a bound or the measure."
            place = dossier.about.place / "differences" / index / "kind"
            yield Finding(place, CODE, message, hint)


def _is_of_one_date(dossier: Dossier, facts: set[str]) -> bool:
    """Whether the figures are all as of one date, at the latest."""
    known = [dossier.fact[each] for each in facts if each in dossier.fact]
    ends = {None if each.date is None else each.date.date.latest for each in known}
    return len(ends) == 1 and None not in ends
