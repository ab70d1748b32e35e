"""A judgement weighs what speaks against the facts that it rests on.

Weighed are the facts in its `based_on` and its `evidence_against`. Left out is a fact

- that contradicts one of them, by a declared difference (`contradicts`, `undecided`) or by its
  figures; not where the difference is of wording, time, scope or translation only, or where it
  says which fact to `prefer` and the judgement rests on that one;
- of kind `gap`, saying that something is not known, in a difference with one of them or from the
  same origin.

A contradiction that is not weighed is an error, all else a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.differences import SUGGESTED
from generator.problems import Finding, Severity
from generator.terms.vocabulary import DifferenceKind, DifferenceNature, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import DifferenceRecord, Judgement

CODE = "evidence-left-out"
_Why: TypeAlias = tuple[str, Severity]
_OPEN = (DifferenceNature.WORLD, DifferenceNature.UNDECIDABLE)
_WARNING = Severity.WARNING
_DIFFER = (DifferenceKind.CONTRADICTS, DifferenceKind.UNDECIDED)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each fact that a judgement should have weighed."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        for fact, (why, severity) in _left_out(analysis, judgement).items():
            message = f"judgement '{judgement.id}' does not weigh '{fact}', {why}"
            hint = "Add it to `evidence_against`, and say in `weighed` why it does not decide."
            place = briefing.place / "judgements" / index / "based_on"
            yield Finding(place, CODE, message, hint, severity)


def _left_out(analysis: Analysis, judgement: Judgement) -> dict[str, _Why]:
    """The facts that are not weighed, each with why it should be, and how grave that is."""
    fact = analysis.dossier.fact
    found = {
        **dict(_of_differences(analysis, judgement)),
        **dict(_of_origins(analysis, judgement)),
    }
    return {
        each: why for each, why in found.items() if each in fact and each not in judgement.facts
    }


def _of_differences(analysis: Analysis, judgement: Judgement) -> Iterator[tuple[str, _Why]]:
    fact = analysis.dossier.fact
    for difference in analysis.dossier.about.differences:
        grounds = [each for each in difference.facts if each in judgement.based_on]
        if not grounds:
            continue
        for each in difference.facts:
            if each in fact and fact[each].kind is FactKind.GAP:
                yield each, (f"which says what is not known, beside '{grounds[0]}'", _WARNING)
            elif _is_open(difference, grounds):
                is_sharp = difference.kind is DifferenceKind.CONTRADICTS
                why = f"which is in difference '{difference.fragment}' with '{grounds[0]}'"
                yield each, (why, Severity.ERROR if is_sharp else _WARNING)


def _is_open(difference: DifferenceRecord, grounds: list[str]) -> bool:
    """Whether a difference leaves open which of its facts is right."""
    is_settled = not set(difference.prefer).isdisjoint(grounds)
    nature = difference.nature or SUGGESTED.get(difference.kind)
    return difference.kind in _DIFFER and nature in _OPEN and not is_settled


def _of_origins(analysis: Analysis, judgement: Judgement) -> Iterator[tuple[str, _Why]]:
    """What the origins of its facts say they do not know."""
    dossier = analysis.dossier
    origins = {
        piece.origin: each
        for each in judgement.based_on
        if each in dossier.fact
        for piece in dossier.fact[each].evidence
        if piece.origin is not None
    }
    for fact in dossier.facts:
        for piece in fact.evidence:
            if fact.kind is FactKind.GAP and piece.origin in origins:
                why = f"which says what the origin of '{origins[piece.origin]}' does not know"
                yield fact.id, (why, _WARNING)
