"""A name that contains another is noticed where the other language has that one alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from generator.analysis.sentences import longer_names
from generator.dossier import entity_names
from generator.dossier.records import EntityRecord
from generator.text.claims.reading import ClaimReader

ENTITIES = {
    words["en"].lower().replace(" ", "-"): EntityRecord.model_validate(
        {"id": words["en"].lower().replace(" ", "-"), "schema": schema, "name": words}
    )
    for schema, words in (
        ("Territory", {"en": "Mara", "id": "Mara"}),
        ("Territory", {"en": "Toru", "id": "Toru"}),
        ("Organization", {"en": "Mara Guard", "id": "Garda Mara"}),
        ("Organization", {"en": "Mara navy", "id": "angkatan laut Mara"}),
    )
}
READERS = {
    language: ClaimReader(entity_names.with_countries(tuple(ENTITIES.values()), language), language)
    for language in ("en", "id")
}


@pytest.mark.parametrize(
    ("english", "indonesian", "found"),
    [
        ("Mara has bought boats.", "Mara telah membeli kapal.", []),
        ("The Mara Guard has bought boats.", "Garda Mara telah membeli kapal.", []),
        ("The Mara Guard has bought boats.", "Para garda dari Mara telah membeli kapal.", []),
        ("The Mara Guard has bought boats.", "Tentara Mara telah membeli kapal.", []),
        ("The Mara Guard has bought boats.", "Mara telah membeli kapal.", ["Mara Guard"]),
        ("The Mara Guard and Toru", "Mara dan Toru", ["Mara Guard"]),
        ("The Mara navy and Toru", "Mara dan Toru", ["Mara navy"]),
        ("Boats bought by Mara", "Kapal yang dibeli Garda Mara", ["Garda Mara"]),
        ("The boats bought by the Mara Guard", "Kapal yang dibeli Mara", ["Mara Guard"]),
    ],
)
def test_names_that_say_more(english: str, indonesian: str, found: list[str]) -> None:
    ids = frozenset(ENTITIES)
    pairs = permutations((READERS["en"].read(english, ids), READERS["id"].read(indonesian, ids)), 2)
    unkept = [name for one, other in pairs for name, _ in longer_names.unkept(one, other, ENTITIES)]
    assert [each.words for each in unkept] == found
