"""A figure on the home page has somebody from whom it comes.

A piece of evidence of each fact in `headline` names its origin or who says so: without, the page on
how the figures reached us has no beginning to show. An article may say it in its own voice: this is
a notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "headline-unfounded"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each headline that comes from nobody."""
    dossier = analysis.dossier
    for index, name in enumerate(dossier.about.headline):
        fact = dossier.fact.get(name)
        place = dossier.about.place / "headline" / index
        if fact is None:
            continue
        if not any(each.origin or each.said_by for each in fact.evidence):
            message = f"the evidence of headline fact '{name}' names no origin and no speaker"
            hint = "Give its evidence an `origin` or `speakers`: who first knew the figure?"
            yield Finding(place, CODE, message, hint, Severity.NOTICE)
