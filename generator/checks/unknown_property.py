"""An entity's properties are those that FollowTheMoney gives its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process

from generator.problems import Finding, Place
from generator.terms import ftm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "unknown-property"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each property that the entity's schema does not have."""
    for entity in analysis.dossier.entities:
        for name in entity.properties:
            if ftm.property_type(entity.schema_, name) is not None:
                continue
            near = process.extractOne(name, ftm.properties(entity.schema_), score_cutoff=60)
            hint = (
                f"Did you mean '{near[0]}'?"
                if near
                else f"See the FollowTheMoney schema {entity.schema_} for its properties."
            )
            place = entity.place / "properties" / name
            message = f"the schema {entity.schema_} has no property '{name}'"
            yield Finding(Place(place.path, place.keys, on_key=True), CODE, message, hint)
