"""A judgement shows what was weighed, and how it could be wrong.

It names facts against it, or `weighed` has it that there are none; where it names some, `weighed`
has the reason why they do not decide. It has `alternatives`, a `confidence_basis`, what
`would_change` it and, unless the question is open (`not-judged`), `why_it_matters`. A judgement
with no more than a `confidence_basis` is a notice, as in dossiers that were made before; if it is
very sure, a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity
from generator.terms.vocabulary import Likelihood

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Judgement

CODE = "judgement-incomplete"
FIRM = (
    Likelihood.ALMOST_NO_CHANCE,
    Likelihood.VERY_UNLIKELY,
    Likelihood.VERY_LIKELY,
    Likelihood.ALMOST_CERTAIN,
)
"""What only good evidence allows: less than 20 in a hundred, or more than 80."""
_BASIS = "confidence_basis"
_KEYS = ("alternatives", _BASIS, "would_change", "why_it_matters")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each judgement that leaves a part out."""
    briefing = analysis.dossier.about
    for index, judgement in enumerate(briefing.judgements):
        missing = list(_missing(judgement))
        if not missing:
            continue
        message = f"judgement '{judgement.id}' has no {', no '.join(missing)}"
        hint = (
            "Name what speaks against it, or say in `weighed` that nothing does; which other"
            " explanations there are; why the confidence is what it is; what would change it."
        )
        is_bare = not judgement.evidence_against and not judgement.weighed
        is_bare = is_bare and not any(getattr(judgement, key) for key in _KEYS if key != _BASIS)
        is_firm = judgement.likelihood in FIRM
        severity = Severity.NOTICE if is_bare and not is_firm else Severity.WARNING
        yield Finding(briefing.place / "judgements" / index, CODE, message, hint, severity)


def _missing(judgement: Judgement) -> Iterator[str]:
    """The keys that it should have."""
    if judgement.weighed is None:
        yield "`weighed`" if judgement.evidence_against else "`evidence_against` and no `weighed`"
    for key in _KEYS:
        is_open = key == "why_it_matters" and judgement.likelihood is Likelihood.NOT_JUDGED
        if not getattr(judgement, key) and not is_open:
            yield f"`{key}`"
