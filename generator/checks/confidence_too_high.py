"""High confidence rests on several origins, at least one of which has nothing at stake.

ICD 203 means by it that the evidence is good, whatever the likelihood. One origin, however many
articles print it, is one witness; parties to the matter have reasons of their own. And where the
evidence allows no likelihood, nothing can be judged with high confidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import corroboration
from generator.problems import Finding, Severity
from generator.terms.vocabulary import Confidence, Interest, Likelihood

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Place

CODE = "confidence-too-high"
_HINT = (
    "Lower it to 'moderate', or base it on another independent origin; if an origin has nothing"
    " at stake, say so with `interest: none`."
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each high confidence that its grounds do not allow."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        if judgement.confidence is not Confidence.HIGH:
            continue
        place = briefing.place / "judgements" / index / "confidence"
        label = f"judgement '{judgement.id}'"
        if judgement.likelihood is Likelihood.NOT_JUDGED:
            message = f"{label} has high confidence, but its likelihood is not judged"
            yield Finding(place, CODE, message, "Use 'low' or 'moderate'.", Severity.WARNING)
        else:
            yield from _of(analysis, label, judgement.based_on, place)
    if briefing.confidence is Confidence.HIGH and briefing.based_on:
        place = briefing.place / "confidence"
        yield from _of(analysis, "the bottom line", briefing.based_on, place)


def _of(analysis: Analysis, label: str, facts: Iterable[str], place: Place) -> Iterator[Finding]:
    dossier = analysis.dossier
    pieces = [piece for fact in facts for piece in dossier.citations_of.get(fact, ())]
    support = corroboration.support(dossier, pieces)
    if not pieces:
        return
    if not support.corroborated:
        message = f"{label} has high confidence, but rests on a single origin"
        yield Finding(place, CODE, message, _HINT)
        return
    origins = {each.evidence.origin for each in pieces if each.evidence.origin in dossier.origin}
    if all(dossier.origin[each].interest is not Interest.NONE for each in origins if each):
        message = f"{label} has high confidence, but no origin of its facts is without a stake"
        yield Finding(place, CODE, message, _HINT, Severity.WARNING)
