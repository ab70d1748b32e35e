"""Every id that is defined is used, or has a reason for not being used.

A source is used by evidence from it or from an earlier text of it, which itself needs no use; an
entity by a fact, a source or a piece of evidence, unless it has `unused_because`; topics, measures
and origins by facts and their evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dossier import references
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier
    from generator.problems import Place

CODE = "unused-id"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each id that nothing uses and that gives no reason."""
    dossier = analysis.dossier
    if dossier.broken:
        return  # a record that could not be read may be the one that uses it
    if not dossier.facts:
        return  # nothing can use anything yet
    used = _used(dossier)
    for source in dossier.sources:
        if ("source", source.id) not in used and source.unused_because is None:
            hint = "Add a fact with evidence from it, or give `unused_because`."
            yield _finding("source", source.id, source.place, hint)
    for entity in dossier.entities:
        if ("entity", entity.id) not in used and entity.unused_because is None:
            hint = "Name it in a fact's `entities`, or give `unused_because`."
            yield _finding("entity", entity.id, entity.place, hint)
    briefing = dossier.about
    for kind, key in (("topic", "topics"), ("measure", "measures"), ("origin", "origins")):
        for index, item in enumerate(getattr(briefing, key)):
            if (kind, item.id) not in used:
                place = briefing.place / key / index
                yield _finding(kind, item.id, place, "Use it in a fact, or remove it.")


def _used(dossier: Dossier) -> set[tuple[str, str]]:
    """Kind and id of what is used; an earlier text stands for the source it is a version of."""
    uses = (use for use in references.uses(dossier) if not use.is_link)
    used = {(use.kind, use.id) for use in uses}
    for source in dossier.sources:
        if source.version_of is not None:
            if ("source", source.id) in used:
                used.add(("source", source.version_of))
            used.add(("source", source.id))
    return used


def _finding(kind: str, name: str, place: Place, hint: str) -> Finding:
    return Finding(place / "id", CODE, f"nothing uses the {kind} '{name}'", hint)
