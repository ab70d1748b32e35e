from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis.results import Analysis
from generator.render import explorer, families
from generator.terms.vocabulary import FactKind
from tests import dossiers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.briefing import Briefing


@pytest.fixture
def briefing(tmp_path: Path) -> Briefing:
    made = build.check(dossiers.copy(tmp_path)).briefing
    assert made is not None
    return made


def facts_page(briefing: Briefing) -> str:
    return next(
        each.text
        for each in families.pages(briefing, Analysis(briefing))
        if each.path == "facts/index.md"
    )


def test_a_row_says_what_it_is_filtered_by(briefing: Briefing) -> None:
    fact = briefing.fact["f-ships"]
    analysis = Analysis(briefing)
    weight = analysis.weights[fact.id]
    assert explorer.row(fact, analysis.support[fact.id], weight, 0) == (
        'data-topic="traffic" data-kind="event" data-weight="key" data-place="0" '
        'data-actor="blue-bay sari-wulan" '
        'data-source="harbour notice" data-origins="1" data-modality="asserted" '
        'data-from="2023-01-01" data-to="2023-12-31" data-amount="1200"'
    )


def test_every_kind_of_fact_can_be_asked_for() -> None:
    assert set(explorer.KINDS) == set(FactKind)


def test_years_are_those_that_dates_name(briefing: Briefing) -> None:
    assert explorer.years(briefing) == (2023, 2024)


def test_a_long_table_leaves_the_words_to_the_sources_pages(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "<blockquote" in facts_page(briefing)
    monkeypatch.setattr(explorer, "LONG", 2)
    page = facts_page(briefing)
    assert "<blockquote" not in page
    assert "[Harian Pelabuhan](../sources/harbour.md#f-ships-1){ .place }" in page
    assert ".name data-card" not in page
