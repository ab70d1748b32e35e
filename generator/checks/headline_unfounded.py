"""A figure on the home page has somebody from whom it comes.

A piece of evidence of each fact in `headline` names its origin or who says so: without, the page on
how the figures reached us has no beginning to show. An article may say it in its own voice: this is
a notice. Where a dossier has `origins`, each piece with a speaker names one, too: who says a figure
need not be the one from whom it comes. Where an origin is by that speaker, a piece without it is a
warning, else a notice; `unproved_because` gives the reason why none is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord

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
        elif dossier.about.origins and fact.unproved_because is None:
            yield from _of_evidence(dossier, fact)


def _of_evidence(dossier: Dossier, fact: FactRecord) -> Iterator[Finding]:
    for index, each in enumerate(fact.evidence):
        if not each.said_by or each.origin is not None or each.unproved_because is not None:
            continue
        own = [origin.id for origin in dossier.about.origins if origin.by in each.voices]
        message = (
            f"evidence {index + 1} of headline fact '{fact.id}' names a speaker,"
            f" '{each.said_by[0]}', and no origin"
        )
        hint = "Name in `origin` where the figure first came from: a report, a statement."
        if own:
            names = " or ".join(f"'{name}'" for name in own)
            hint = f"Name its `origin`: {names}, or another."
        severity = Severity.WARNING if own else Severity.NOTICE
        yield Finding(fact.place / "evidence" / index, CODE, message, hint, severity)
