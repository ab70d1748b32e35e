"""Each fact of a difference says something in it, side by side with the others.

A fact is in one of its `readings`, or has a figure, which is shown where there are no readings. One
that is in none is in the difference for no reason that a reader can see. Where a difference has no
readings at all, as in dossiers that were made before, this is a notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "reading-missing"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each difference with a fact that no reading has."""
    dossier = analysis.dossier
    for index, each in enumerate(dossier.about.differences):
        read = {fact for reading in each.readings for fact in reading.of}
        silent = [
            fact
            for fact in each.facts
            if fact in dossier.fact
            and fact not in read
            and (each.readings or dossier.fact[fact].quantity is None)
        ]
        if silent:
            names = ", ".join(f"'{fact}'" for fact in silent)
            message = f"no reading of difference '{each.fragment}' has {names}"
            hint = "Add it to `of` of the reading that says the same, or give it one of its own."
            severity = Severity.WARNING if each.readings else Severity.NOTICE
            place = dossier.about.place / "differences" / index / "facts"
            yield Finding(place, CODE, message, hint, severity)
