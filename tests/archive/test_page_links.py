"""A name on a page may be in another case, and must be the same name."""

from __future__ import annotations

from typing import Any

import pytest

from generator.archive.page_figures import PageFigures
from generator.archive.page_links import PageLinks, _is_form


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Северлинии", "Северлиния"),
        ("Белой Гавани", "Белая Гавань"),
        ("Павла Орлова", "Павел Орлов"),
        ("Киева", "Киев"),
        ("Russlands", "Russland"),
        ("부산항의", "부산항"),
    ],
)
def test_another_case_is_the_same_name(text: str, name: str) -> None:
    assert _is_form(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ирак", "Иран"),
        ("Ким Чен Ир", "Ким Чен Ын"),
        ("Южная Корея", "Северная Корея"),
        ("Iraq", "Iran"),
        ("Орлов", "Павел Орлов"),
        ("이라크", "이란"),
    ],
)
def test_another_name_is_none_of_its_forms(text: str, name: str) -> None:
    assert not _is_form(text, name)


CHOICES = """<select id="x-actor" name="actor"><option value="">All</option>\
<option value="death">The deceased</option></select>\
<select id="x-topic" name="topic"><option value="death">Deaths at sea</option></select>"""
"""A topic may have the id of a name."""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", []),
        ("The deceased", "The rescued", ["calls 'death' what the YAML does not: “The rescued”"]),
        ("Deaths at sea", "Rescues", ["calls 'death' what the YAML does not: “Rescues”"]),
    ],
)
def test_choices_have_the_names_of_the_yaml(old: str, new: str, told: list[str]) -> None:
    records = {"entities": [{"id": "death", "name": {"en": "The deceased"}}], "sources": []}
    links = PageLinks({}, (), records, ["Deaths at sea"], str)
    assert list(links.faults("facts/index.html", CHOICES.replace(old, new))) == told


@pytest.mark.parametrize(
    ("count", "told"), [("1", []), ("2", ["counts 2 sources; the data has 1"])]
)
def test_an_earlier_text_is_no_other_source(count: str, told: list[str]) -> None:
    briefing: dict[str, Any] = {"languages": ["en"], "judgements": []}
    sources: list[dict[str, Any]] = [
        {"id": "a", "version_of": None},
        {"id": "a-before", "version_of": "a"},
    ]
    data: dict[str, list[dict[str, Any]]] = {"facts": [], "entities": [], "origins": []}
    figures = PageFigures({**data, "briefing": [briefing], "sources": sources}, {}, str)
    way = f'<li><a href="sources/index.html">Sources</a> <span class="meta">{count}</span></li>'
    assert list(figures.faults("index.html", way)) == told
