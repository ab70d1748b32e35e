"""What the dossier's conclusions rest on is not context.

A fact in `headline`, or in `based_on` of the bottom line or of a judgement, is one that a reader
needs; marked `weight: context`, it is shown last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity
from generator.terms.vocabulary import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import BriefingRecord

CODE = "weight-too-low"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each fact that is context and a ground at once."""
    dossier = analysis.dossier
    grounds = dict(reversed(list(_grounds(dossier.about))))
    for fact in dossier.facts:
        if fact.weight is Weight.CONTEXT and fact.id in grounds:
            message = f"fact '{fact.id}' is context, but {grounds[fact.id]}"
            hint = "Mark it `key` or `supporting`, or rest the conclusion on another fact."
            yield Finding(fact.place / "weight", CODE, message, hint, Severity.WARNING)


def _grounds(briefing: BriefingRecord) -> Iterator[tuple[str, str]]:
    """Facts that something rests on, with what rests on it; the gravest first."""
    yield from ((each, "its figure is on the home page") for each in briefing.headline)
    yield from ((each, "the bottom line rests on it") for each in briefing.based_on)
    for judgement in briefing.judgements:
        for each in judgement.based_on:
            yield each, f"judgement '{judgement.id}' rests on it"
