"""Every id that is defined is used, or says why not.

A source is used by evidence; an entity by a fact, a source or a piece of evidence, unless it
has `unused_because`; topics, measures and origins by facts and their evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks import references
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination
    from generator.problems import Place

CODE = "unused-id"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each id that nothing uses and that gives no reason."""
    dossier = examination.dossier
    used = {(use.kind, use.id) for use in references.uses(dossier)}
    if {"facts", "entities"} & {kind for kind, _ in dossier.broken}:
        return  # a record that could not be read may be the one that uses it
    if not dossier.facts:
        return  # nothing can use anything yet
    for source in dossier.sources:
        if ("source", source.id) not in used and source.unused_because is None:
            hint = "Add a fact with evidence from it, or say `unused_because`."
            yield _finding("source", source.id, source.place, hint)
    for entity in dossier.entities:
        if ("entity", entity.id) not in used and entity.unused_because is None:
            hint = "Name it in a fact's `entities`, or say `unused_because`."
            yield _finding("entity", entity.id, entity.place, hint)
    briefing = dossier.briefing
    for kind, key in (("topic", "topics"), ("measure", "measures"), ("origin", "origins")):
        for index, item in enumerate(getattr(briefing, key)):
            if (kind, item.id) not in used:
                place = briefing.place / key / index
                yield _finding(kind, item.id, place, "Use it in a fact, or remove it.")


def _finding(kind: str, name: str, place: Place, hint: str) -> Finding:
    return Finding(place / "id", CODE, f"nothing uses the {kind} '{name}'", hint)
