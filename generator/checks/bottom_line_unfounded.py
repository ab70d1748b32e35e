"""The bottom line says on which facts it rests, how sure it is and why, as each judgement does.

Without `based_on` it rests on everything, which nobody can check; without `confidence_basis` nobody
sees why its confidence is what it is. One or two of the three are a warning; none of them, as in
dossiers that were made before, a notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "bottom-line-unfounded"
_KEYS = ("based_on", "confidence", "confidence_basis")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding where a bottom line has no grounds, or no confidence."""
    briefing = analysis.dossier.about
    if briefing.bottom_line is None:
        return
    missing = [f"`{key}`" for key in _KEYS if not getattr(briefing, key)]
    if missing:
        message = f"the bottom line has no {' and no '.join(missing)}"
        hint = "Name the facts it rests on, how well they support it, and why no better or worse."
        severity = Severity.WARNING if len(missing) < len(_KEYS) else Severity.NOTICE
        yield Finding(briefing.place / "bottom_line", CODE, message, hint, severity)
