"""Whom a text names as saying something: the cases are in `speaking.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator.text.claims.reading import ClaimReader
from generator.text.claims.speaking import speeches
from generator.text.names import Name, Names

CASES = tomllib.loads(Path(__file__).with_name("speaking.toml").read_text("utf-8"))["case"]
NAMES = Names(
    [
        Name("Julianne Smith", "smith"),
        Name("John Kirby", "kirby"),
        Name("NATO", "nato"),
        *(Name(form, "north-korea") for form in ("North Korea", "Korea Utara")),
        *(Name(form, "russia") for form in ("Russia", "Rusia")),
    ]
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_speakers_of_a_text(case: dict[str, Any]) -> None:
    claims = ClaimReader(NAMES, case["language"]).read(case["text"])
    found = [sorted(group) for each in speeches(claims) for group in each.speakers]
    assert found == case["speakers"]
