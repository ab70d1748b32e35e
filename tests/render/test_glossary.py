from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.dossiers import Change
from tests.render.test_weights import pages

if TYPE_CHECKING:
    from pathlib import Path

PORT = Change(
    "entities.yml",
    '  name: {id: "Teluk Biru", en: "Blue Bay"}\n',
    '  name: {id: "Teluk Biru", en: "Blue Bay"}\n'
    "  properties: {level: {id: pelabuhan, en: port}, summary: {id: Ramai., en: Busy.}}\n",
)


def listed(page: str) -> dict[str, list[str]]:
    """The names of each part of the glossary."""
    parts = re.split(r"^## .* \{ #(\w+) \}$", page, flags=re.MULTILINE)[1:]
    found = zip(parts[::2], parts[1::2], strict=True)
    return {part: re.findall(r'<li class="entry-name" id="(.*?)"', text) for part, text in found}


def test_publishers_are_listed_apart_from_those_who_act(tmp_path: Path) -> None:
    assert listed(pages(tmp_path)["en/glossary/index.md"]) == {
        "people": ["sari-wulan"],
        "ships": ["melati"],
        "places": ["blue-bay"],
        "publishers": ["harbour-daily"],
    }


def test_a_name_is_found_by_each_of_its_forms(tmp_path: Path) -> None:
    page = pages(tmp_path)["en/glossary/index.md"]
    assert 'id="sari-wulan" data-find="sari wulan wulan" data-facts="1"' in page


def test_an_equal_name_is_shown_once_with_its_languages(tmp_path: Path) -> None:
    page = pages(tmp_path)["en/glossary/sari-wulan.md"]
    names = re.findall(r'<li><span class="surface".*?</li>', page)
    assert [re.sub(r"<.*?>", "", each) for each in names] == [
        "Sari Wulan Indonesian, English",
        "Wulan only beside the full name",
    ]


def test_the_kind_of_a_place_is_its_level(tmp_path: Path) -> None:
    page = pages(tmp_path, PORT)["en/glossary/blue-bay.md"]
    assert "<dt>Kind</dt>\n<dd>Port</dd>" in page
    assert "Level" not in page
    assert "Busy." in page


def test_those_whom_facts_name_together_are_shown_with_how_many(tmp_path: Path) -> None:
    change = Change("facts.yml", "entities: [blue-bay]", "entities: [blue-bay, melati]")
    assert "## Named together with" not in pages(tmp_path / "once", change)["en/glossary/melati.md"]
    both = Change(
        "facts.yml",
        'date: {edtf: "2024-03-05"}\n  entities: [melati]',
        'date: {edtf: "2024-03-05"}\n  entities: [melati, blue-bay]',
    )
    page = pages(tmp_path / "twice", change, both)["en/glossary/melati.md"]
    part = page.partition("## Named together with")[2].partition("## ")[0]
    assert re.findall(r"\[(.*?)\].*?>(\d facts)<", part) == [("Blue Bay", "2 facts")]


@pytest.mark.parametrize(("country", "times"), [("id", 1), ("qa", 0)])
def test_a_state_is_not_told_to_be_in_itself(tmp_path: Path, country: str, times: int) -> None:
    name = 'name: {id: "Teluk Biru", en: "Blue Bay"}\n'
    state = name.replace("Blue Bay", "Qatar") + f"  properties: {{country: {country}}}\n"
    page = pages(tmp_path, Change("entities.yml", name, state))["en/glossary/blue-bay.md"]
    assert page.count("<dt>Country</dt>") == times
