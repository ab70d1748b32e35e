"""The bottom line says on which facts it rests and how sure it is, as each judgement does.

Without `based_on` it rests on everything, which nobody can check. One alone is a warning;
neither, as in dossiers that were made before, a notice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "bottom-line-unfounded"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding where a bottom line has no grounds, or no confidence."""
    briefing = analysis.dossier.about
    if briefing.bottom_line is None:
        return
    missing = [
        f"`{key}`"
        for key, value in (("based_on", briefing.based_on), ("confidence", briefing.confidence))
        if not value
    ]
    if missing:
        message = f"the bottom line has no {' and no '.join(missing)}"
        hint = "Name the facts it rests on, and how well they support it: low, moderate or high."
        severity = Severity.WARNING if len(missing) == 1 else Severity.NOTICE
        yield Finding(briefing.place / "bottom_line", CODE, message, hint, severity)
