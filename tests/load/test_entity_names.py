"""Names of entities in a language of the sources: their own there, or else their first."""

from __future__ import annotations

import pytest

from generator.dossier import entity_names
from generator.dossier.records import EntityRecord


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Ana Wijaya sagte nichts.", "de", ["ana"]),
        ("North Harbour liegt am Nordhafen.", "de", ["port"]),
        ("North Harbour is open.", "en", ["port"]),
    ],
)
def test_which_names_are_looked_for(text: str, language: str, found: list[str]) -> None:
    said = [
        {"id": "ana", "schema": "Person", "name": {"en": "Ana Wijaya"}},
        {"id": "port", "schema": "Territory", "name": {"en": "North Harbour", "de": "Nordhafen"}},
    ]
    entities = [EntityRecord.model_validate(each) for each in said]
    names = entity_names.names(entities, language)
    assert [each.entity for each in names.mentions(text)] == found
