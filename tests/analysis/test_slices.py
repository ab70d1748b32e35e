from __future__ import annotations

import pytest

from generator.analysis.sentences.slices import by_sentence
from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "It left on 12 June 2025. It came back.", [["2025-06-12"], []]),
        ("de", "Es fuhr am 12. Juni 2025 ab.", [["2025-06-12"]]),
        ("de", "Es fuhr am 12. Juni 2025. Es kam zurück.", [["2025-06-12"], []]),
    ],
)
def test_no_sentence_ends_within_a_date(language: str, text: str, dates: list[list[str]]) -> None:
    found = by_sentence(
        ClaimReader(entity_names.with_countries((), language), language).read(text, frozenset())
    )
    assert [[each.edtf for each in sentence.dates] for sentence in found] == dates
