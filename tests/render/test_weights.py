"""Pages show the key facts first and say how many more there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path


def pages(folder: Path, *changes: Change) -> dict[str, str]:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    found = families.pages(outcome.briefing, Analysis(outcome.briefing))
    return {each.path: each.text for each in found}


def test_a_source_shows_each_fact_once_with_its_paragraph_the_key_ones_set_apart(
    tmp_path: Path,
) -> None:
    page = pages(tmp_path)["en/sources/harbour.md"]
    assert re.findall(r'data-for="(.*?)"(.*?) markdown', page) == [
        ("f-ships-1", ' class="is-key"'),
        ("f-rice-1", ""),
    ]
    first, second = page.index("#f-ships-1 .quote"), page.index("#f-rice-1 .quote")
    assert first < page.index('data-for="f-ships-1"') < second < page.index('data-for="f-rice-1"')
    article = page.partition("{ #worth }")[0]
    assert article.count("The Melati carried about 12,000 tonnes of rice.") == 1


def test_the_table_of_facts_begins_with_the_key_ones(tmp_path: Path) -> None:
    change = Change("facts.yml", "- id: f-bags\n", "- id: f-bags\n  weight: key\n")
    page = pages(tmp_path, change)["en/facts/index.md"]
    assert 'data-first="2"' in page
    assert "3 facts, the 2 key ones first." in page
    assert re.findall(r'class="fact" id="(.*?)"', page) == ["f-ships", "f-bags", "f-rice"]


def test_a_table_without_key_facts_is_shown_whole(tmp_path: Path) -> None:
    change = Change("facts.yml", "- id: f-ships\n", "- id: f-ships\n  weight: context\n")
    page = pages(tmp_path, change)["en/facts/index.md"]
    assert "data-first" not in page


def test_the_newest_source_is_listed_first(tmp_path: Path) -> None:
    page = pages(tmp_path)["en/sources/index.md"]
    assert re.findall(r'<li class="source" id="(.*?)"', page) == ["harbour", "notice"]
    assert "Newest first." in page
    newer = Change("sources.yml", '{edtf: "2024"}', '{edtf: "2024-04"}')
    page = pages(tmp_path / "newer", newer)["en/sources/index.md"]
    assert re.findall(r'<li class="source" id="(.*?)"', page) == ["notice", "harbour"]
