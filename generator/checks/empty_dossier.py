"""A dossier has at least one source and one fact.

Without them there is nothing to show and nothing to prove.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dossier.seeds import SEEDS
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "empty-dossier"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each of sources and facts that is an empty list."""
    dossier = analysis.dossier
    broken = {kind for kind, _ in dossier.broken}
    for kind, records in (("sources", dossier.sources), ("facts", dossier.facts)):
        if not records and kind not in broken:
            place = Place(f"{SEEDS}/{kind}.yml")
            yield Finding(place, CODE, f"the dossier has no {kind}", f"Add one to {place.path}.")
