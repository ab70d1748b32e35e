"""A judgement on a single origin is not "very likely", nor its opposite "very unlikely".

What supports it may be many facts in many articles: where all of them come from one origin, it is
one witness. If its maker has something at stake (`interest: party` of the origin), this is an
error; if that is not known, a warning; with `interest: none`, no problem. Nor does it rest only on
what is alleged or planned, or graded doubtful or worse, as a headline often is: a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import corroboration
from generator.checks.judgement_incomplete import FIRM
from generator.problems import Finding, Severity
from generator.terms.vocabulary import Credibility, Interest, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement
    from generator.dossier.records import Evidence

CODE = "likelihood-too-high"
_WEAK = (Credibility.DOUBTFUL, Credibility.IMPROBABLE)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each judgement that is surer than one origin allows."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        if judgement.likelihood not in FIRM:
            continue
        place = briefing.place / "judgements" / index / "likelihood"
        if all(_is_weak(each) for each in _evidence(analysis, judgement)):
            message = (
                f"judgement '{judgement.id}' is '{judgement.likelihood}', but rests only on what"
                " is alleged, planned or doubtful"
            )
            hint = "Lower it to 'likely' at most, or base it on what is asserted."
            yield Finding(place, CODE, message, hint, Severity.WARNING)
        found = _single_origin(analysis, judgement)
        if found is None:
            continue
        origin, interest = found
        if interest is Interest.NONE:
            continue
        stake = ", which is a party to the matter" if interest is Interest.PARTY else ""
        message = (
            f"judgement '{judgement.id}' is '{judgement.likelihood}', but rests on {origin}{stake}"
        )
        hint = (
            "Lower it to 'likely' at most, or base it on another independent origin;"
            " if the origin has nothing at stake, say so with `interest: none`."
        )
        severity = Severity.ERROR if interest is Interest.PARTY else Severity.WARNING
        yield Finding(place, CODE, message, hint, severity)


def _evidence(analysis: Analysis, judgement: Judgement) -> tuple[Evidence, ...]:
    known = analysis.dossier.fact
    return tuple(
        each for name in judgement.based_on if name in known for each in known[name].evidence
    )


def _is_weak(evidence: Evidence) -> bool:
    return evidence.modality is not Modality.ASSERTED or evidence.credibility in _WEAK


def _single_origin(analysis: Analysis, judgement: Judgement) -> tuple[str, Interest] | None:
    """The only origin of a judgement's facts and what its maker has at stake; None if several."""
    dossier = analysis.dossier
    facts = [dossier.fact[each] for each in judgement.based_on if each in dossier.fact]
    pieces = [piece for fact in facts for piece in dossier.citations_of.get(fact.id, ())]
    support = corroboration.support(dossier, pieces)
    if not pieces or len(support.origins) > 1:
        return None
    if not support.origins:
        return "facts of unknown origin only", Interest.UNKNOWN
    named = [
        each.evidence.origin
        for each in pieces
        if each.id in support.origins[0] and each.evidence.origin is not None
    ]
    origins = {each: dossier.origin[each] for each in named if each in dossier.origin}
    if not origins:
        return "one speaker alone", Interest.UNKNOWN
    stakes = {each.interest for each in origins.values()}
    names = " and ".join(f"'{each}'" for each in origins)
    stake = next((each for each in Interest if stakes == {each}), Interest.UNKNOWN)
    if Interest.PARTY in stakes:
        stake = Interest.PARTY
    alone = "origins that may share what they know" if support.may_share else "one origin alone"
    return f"{alone}, {names}", stake
