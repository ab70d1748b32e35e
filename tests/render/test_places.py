"""The page of the map: only where places are known, and from where they are."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

BAY = '  name: {id: "Teluk Biru", en: "Blue Bay"}\n'


def located(coordinates: str) -> Change:
    outside = f"""\
  outside:
    - id: o-bay
      coordinates: "{coordinates}"
      where: {{id: "Peta laut", en: "The sea chart"}}
"""
    return Change("entities.yml", BAY, BAY + outside)


def pages(folder: Path, *changes: Change) -> dict[str, str]:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    found = families.pages(outcome.briefing, Analysis(outcome.briefing))
    return {each.path: unescape(each.text) for each in found}


def test_without_coordinates_there_is_no_map(tmp_path: Path) -> None:
    found = pages(tmp_path)
    assert "en/places/index.md" not in found
    assert "places/index.md" not in found["glossary/index.md"]


def test_a_place_is_on_the_map_and_in_the_list_with_where_it_is_known_from(tmp_path: Path) -> None:
    found = pages(tmp_path, located("-6.1, 106.8"))
    text = found["en/places/index.md"]
    assert re.search(r"<text [^>]*>Blue Bay</text>", text)
    assert '<td data-label="Coordinates">-6.1, 106.8</td>' in text
    assert "The sea chart" in text
    assert "no evidence here" in text
    assert "places/index.md" in found["glossary/index.md"]
    assert "-6.1, 106.8" in found["glossary/blue-bay.md"]


@pytest.mark.parametrize("coordinates", ["91, 10", "10, 181", "Jakarta", "6.1 S, 106.8 E"])
def test_what_is_no_place_on_earth_is_rejected(tmp_path: Path, coordinates: str) -> None:
    outcome = build.check(copy(tmp_path, located(coordinates)))
    (problem,) = outcome.problems
    assert problem.message == f"'{coordinates}' is no place on Earth"
