"""The facts' figures as the analysis compares them.

What `undeclared-contradiction` and `stale-difference` judge by.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.analysis import comparison
from generator.edtf import edtf_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.comparison import Reading
    from generator.load.dossier import Dossier


def cumulative(dossier: Dossier) -> Mapping[str, bool]:
    """Whether each measure is a running count."""
    return {each.id: each.cumulative for each in dossier.briefing.measures}


def on_measures(dossier: Dossier) -> Mapping[str, Mapping[str, Reading]]:
    """By measure and by fact: the figures that can be compared."""
    known = cumulative(dossier)
    readings: dict[str, dict[str, Reading]] = defaultdict(dict)
    for fact in dossier.fact_by_id.values():
        quantity = fact.quantity
        if quantity is not None and quantity.measure in known:
            when = edtf_date.parse(fact.date.edtf) if fact.date else None
            modalities = {each.modality for each in fact.evidence}
            reading = comparison.read(quantity, when, modalities)
            readings[quantity.measure][fact.id] = reading
    return readings
