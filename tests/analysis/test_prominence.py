from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import prominence, timeline
from generator.analysis.results import Analysis
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.dossier.briefing import Briefing

EXCUSED = ', unproved_because: {id: "Uji.", en: "Test."}}'
"""A date that no quote names, and why."""


@pytest.fixture
def small(tmp_path: Path) -> Briefing:
    """Headline and judgement stand on f-ships; of the others, both have a figure."""
    made = build.check(copy(tmp_path)).briefing
    assert made is not None
    return made


def ranks(briefing: Briefing) -> Mapping[str, int]:
    return Analysis(briefing).ranks


def test_what_the_curator_built_upon_comes_first(small: Briefing) -> None:
    rank = ranks(small)
    told = prominence.most_telling_first(reversed(small.facts), rank)
    assert told[0].id == "f-ships"
    assert rank["f-ships"] > rank["f-rice"]


def test_facts_of_one_rank_stay_in_their_order(small: Briefing) -> None:
    same = dict.fromkeys((each.id for each in small.facts), 1)
    assert prominence.most_telling_first(small.facts, same) == small.facts


def highlights(briefing: Briefing, most: int = 8) -> list[str]:
    rank = ranks(briefing)
    return [each.id for each in prominence.highlights(timeline.build(briefing), rank, most)]


def test_a_short_timeline_has_no_dates_of_a_year_and_no_articles(small: Briefing) -> None:
    assert highlights(small) == ["f-rice"]
    assert highlights(small, most=0) == []


def test_of_one_month_only_the_most_telling_is_kept(tmp_path: Path) -> None:
    change = Change("facts.yml", 'date: {edtf: "2023"}', f'date: {{edtf: "2024-03"{EXCUSED}')
    made = build.check(copy(tmp_path, change)).briefing
    assert made is not None
    assert highlights(made) == ["f-ships"]
