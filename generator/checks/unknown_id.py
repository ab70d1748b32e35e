"""Every id that is used is defined.

Facts and evidence name topics, entities, measures, sources and origins; sources name
publishers; judgements, headlines and differences name facts; dates name what they rest on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process

from generator.dossier import references
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "unknown-id"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each use of an id that nothing has."""
    dossier = analysis.dossier
    defined = references.defined(dossier)
    outside = references.outside(dossier)
    for use in references.uses(dossier):
        if use.id in outside:
            continue  # outside-as-evidence says what is wrong
        file = references.FILES.get(use.kind, "briefing")
        if use.id in defined[use.kind] or {(file, use.id), (file, "*")} & dossier.broken:
            continue
        near = process.extractOne(use.id, sorted(defined[use.kind]), score_cutoff=70)
        hint = (
            f"Did you mean '{near[0]}'?"
            if near
            else f"Define it, or use the id of a known {use.kind}."
        )
        yield Finding(use.place, CODE, f"no {use.kind} has the id '{use.id}'", hint)
    known = defined["fact"] | defined["source"] | defined["origin"]
    broken = {name for _, name in dossier.broken}
    for name, place in references.resting(dossier):
        if name not in known | outside and name not in broken and "*" not in broken:
            hint = "A date rests on facts, sources and origins."
            message = f"no fact, source or origin has the id '{name}'"
            yield Finding(place, CODE, message, hint)
