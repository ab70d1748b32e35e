"""No fact speaks both for a judgement and against it.

A fact that cuts both ways is named where it weighs more, and `weighed` says the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "evidence-on-both-sides"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each fact that a judgement names on both sides."""
    briefing = analysis.dossier.about
    for number, judgement in enumerate(briefing.judgements):
        for index, fact in enumerate(judgement.evidence_against):
            if fact in judgement.based_on:
                place = briefing.place / "judgements" / number / "evidence_against" / index
                message = f"judgement '{judgement.id}' rests on '{fact}' and names it against it"
                yield Finding(
                    place, CODE, message, "Name it on one side, and explain in `weighed`."
                )
