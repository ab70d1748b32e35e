from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis.results import Analysis
from generator.render import entity_facts, families
from tests.dossiers import copy

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.briefing import Briefing


@pytest.fixture
def small(tmp_path: Path) -> Briefing:
    made = build.check(copy(tmp_path)).briefing
    assert made is not None
    return made


def page(briefing: Briefing, path: str) -> str:
    return next(
        each.text for each in families.pages(briefing, Analysis(briefing)) if each.path == path
    )


def test_a_topic_has_its_facts_and_each_fact_who_says_it(small: Briefing) -> None:
    text = page(small, "en/glossary/sari-wulan.md")
    assert re.findall(r'<h3 id="(.*?)".*?>(.*?) <span class="tally__count">(.*?)</span>', text) == [
        ("topic-traffic", "Traffic", "1")
    ]
    assert "[Harbour Daily](../sources/harbour.md#f-ships-1){ .place }, [" in text
    assert 'class="jump"' not in text


def test_a_long_topic_shows_its_first_facts_and_folds_the_rest(
    small: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity_facts, "MANY", 1)
    monkeypatch.setattr(entity_facts, "_FIRST", 1)
    text = page(small, "en/glossary/melati.md")
    shown, folded = text.split('<details class="rest" markdown="1">')
    assert "<summary>1 more fact</summary>" in folded
    assert shown.count(".place }") == 1
    assert folded.split("</details>")[0].count(".place }") == 1


def test_the_glossary_leads_to_its_parts(small: Briefing) -> None:
    text = page(small, "en/glossary/index.md")
    parts = re.findall(r'<li markdown="span">\[.*?\]\(#(.*?)\)', text)
    assert parts == re.findall(r"^## .*? \{ #(.*?) \}", text, re.MULTILINE) != []
