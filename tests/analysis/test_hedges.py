from __future__ import annotations

from pathlib import Path

import pytest

from generator.analysis import hedges
from generator.lexicon import HedgeKind

CASES = Path(__file__).parent / "hedges.md"
ROWS = [
    tuple(cell.strip() for cell in line[1:-1].split("|"))
    for line in CASES.read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("| Quote", "| ---"))
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} -> {row[2]}")
def test_cases(row: tuple[str, ...]) -> None:
    quote, quote_language, text, language, expected = row
    found = hedges.dropped(hedges.read(quote, quote_language), text, language)
    assert "; ".join(f"{each.kind}: {each.words}" for each in found) == expected


def test_all_cases_are_read() -> None:
    assert len(ROWS) == 51


def test_a_quote_tells_who_says_so() -> None:
    said = hedges.read("kata Smith", "id").of(HedgeKind.ATTRIBUTION)
    assert [each.words for each in said] == ["kata"]
    assert hedges.says_who("Smith said so.", "en")
    assert not hedges.says_who("Containers were sent.", "en")
    assert not hedges.says_who("They went to the United States.", "en")
    assert hedges.says_who("He states that they went.", "en")


def test_what_is_found_by_looking_is_not_said() -> None:
    assert not hedges.says_who("The divers found nothing.", "en")
    assert not hedges.says_who("The boat was found on Sunday.", "en")
    assert hedges.says_who("The inquiry found that a cable tore.", "en")
    assert hedges.says_who("The inquiry found no evidence of it.", "en")
