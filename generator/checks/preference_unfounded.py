"""A preferred fact is preferred for a reason, and to another.

`prefer` names some of the facts of a difference, not all of them, and `why_preferred` has the
reason. To prefer what is graded doubtful or worse to what is not is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity
from generator.terms.vocabulary import Credibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import DifferenceRecord
    from generator.dossier.dossier import Dossier

CODE = "preference-unfounded"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each preference without a reason, or against the grades."""
    dossier = analysis.dossier
    for index, each in enumerate(dossier.about.differences):
        place = dossier.about.place / "differences" / index / "prefer"
        label = f"difference '{each.fragment}'"
        others = [fact for fact in each.facts if fact not in each.prefer]
        if not each.prefer:
            continue
        if each.why_preferred is None:
            message = f"{label} prefers '{each.prefer[0]}' and has no `why_preferred`"
            yield Finding(place, CODE, message, "Give the reason to go by it.")
        if strange := [fact for fact in each.prefer if fact not in each.facts]:
            message = f"{label} prefers '{strange[0]}', which is none of its facts"
            yield Finding(place, CODE, message, "Name facts of its `facts`.")
        elif not others:
            message = f"{label} prefers all of its facts"
            yield Finding(place, CODE, message, "Name those to go by, or remove `prefer`.")
        elif _is_less_credible(dossier, each, others):
            message = f"{label} prefers '{each.prefer[0]}', which is graded less credible"
            hint = "Prefer another, or correct the `credibility` of its evidence."
            yield Finding(place, CODE, message, hint, Severity.WARNING)


def _is_less_credible(dossier: Dossier, each: DifferenceRecord, others: list[str]) -> bool:
    """Whether what is preferred is graded doubtful or worse, and the rest better."""
    preferred = [grade for fact in each.prefer for grade in _grades(dossier, fact)]
    rest = [grade for fact in others for grade in _grades(dossier, fact)]
    return bool(preferred and rest) and max(rest) < Credibility.DOUBTFUL <= min(preferred)


def _grades(dossier: Dossier, fact: str) -> list[Credibility]:
    """The grades of its evidence, from "1" for what is confirmed; none that cannot be judged."""
    known = dossier.fact.get(fact)
    grades = () if known is None else (each.credibility for each in known.evidence)
    return [each for each in grades if each is not Credibility.CANNOT_BE_JUDGED]
