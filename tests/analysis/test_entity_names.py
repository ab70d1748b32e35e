from __future__ import annotations

from generator.dossier import entity_names
from generator.dossier.records import EntityRecord


def test_a_name_is_known_although_another_language_has_it_as_an_alias() -> None:
    china = EntityRecord.model_validate(
        {
            "id": "china",
            "schema": "Territory",
            "name": {"id": "Tiongkok", "en": "China"},
            "aliases": [{"text": "China", "language": "id"}],
        }
    )
    for language in ("id", "en"):
        found = entity_names.names([china], language).mentions("China")
        assert [each.entity for each in found] == ["china"]
