"""A day that a text names by another: the Tuesday before 14 March."""

from __future__ import annotations

from datetime import date

import pytest

from generator.analysis.sentences import worked_out
from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "The Tuesday before 14 March 2024.", date(2024, 3, 12)),
        ("en", "The Tuesday after 14 March 2024.", date(2024, 3, 19)),
        ("en", "The Thursday before 14 March 2024.", date(2024, 3, 7)),
        ("id", "Hari Sabtu sesudah 11 Februari 2025.", date(2025, 2, 15)),
        ("en", "They met on the Tuesday before 14 March 2024.", None),
        ("en", "The Tuesday before 14 March 2024 was the day of the vote.", None),
        ("en", "The Tuesday before March 2024.", None),
    ],
)
def test_a_weekday_beside_a_day(language: str, text: str, day: date | None) -> None:
    reader = ClaimReader(entity_names.with_countries((), language), language)
    assert worked_out.weekday_beside(reader.read(text)) == day
