"""The table of facts, as text: its groups, and what is in a row's head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests import dossiers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.briefing import Briefing


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    made = build.check(dossiers.copy(tmp_path)).briefing
    assert made is not None
    return made


@pytest.fixture
def page(briefing: Briefing) -> str:
    text = next(
        each.text
        for each in families.pages(briefing, Analysis(briefing))
        if each.path == "en/facts/index.md"
    )
    return text[text.index('<table class="facts"') :].partition("</table>")[0]


def test_the_head_of_a_row_is_the_facts_sentence_alone(page: str) -> None:
    heads = re.findall(r'<th scope="row"[^>]*>(.*?)</th>', page, re.DOTALL)
    assert heads
    for head in heads:
        assert head.count("<p ") == 1
        assert "<details" not in head
        assert "<blockquote" not in head


def test_every_group_names_its_topic_and_counts_its_facts(page: str, briefing: Briefing) -> None:
    bodies = re.findall(r"<tbody.*?</tbody>", page, re.DOTALL)
    counts = []
    for body in bodies:
        (said,) = re.findall(r'<p class="meta"[^>]*>(?:Key f|Other f|F)acts: (\d+)</p>', body)
        assert re.search(r"<h2[^>]*>.+</h2>", body)
        topics = set(re.findall(r'<tr class="fact"[^>]* data-topic="([^"]+)"', body))
        assert len(topics) == 1
        assert int(said) == body.count('<tr class="fact"') == body.count('class="fact-words"')
        counts.append(int(said))
    assert sum(counts) == len(briefing.facts)
