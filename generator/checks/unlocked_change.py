"""What changed in a locked fact is locked, with the reason a reader is owed.

Applies only to a dossier with a seeds/lock.yml; new facts and new wording are not
reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dossier.pending import pending
from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "unlocked-change"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each locked fact that changed in substance, is gone, or is back."""
    dossier = analysis.dossier
    if any(kind == "facts" for kind, _ in dossier.broken):
        return  # a fact that cannot be read is not withdrawn
    locked = {each.id: each for each in dossier.lock}
    for change in pending(dossier.lock, dossier.facts) if locked else ():
        if not change.needs_reason:
            continue
        fact = dossier.fact.get(change.id)
        place = locked[change.id].place if fact is None else fact.place
        hint = "Run `briefing lock` with a reason; readers will see it."
        yield Finding(place, CODE, str(change), hint, Severity.WARNING)
