from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import build
from generator.analysis.results import Analysis
from generator.render import families, timeline
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

EXCUSED = ', unproved_because: {id: "Uji.", en: "Test."}}'
"""A date that no quote names, and why."""


def page(folder: Path, language: str, *changes: Change) -> str:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    pages = {
        each.path: each.text
        for each in families.pages(outcome.briefing, Analysis(outcome.briefing))
    }
    return pages[f"{language}timeline/index.md"]


def test_entries_stand_by_year_with_dates_in_words(tmp_path: Path) -> None:
    text = page(tmp_path, "")
    assert re.findall(r"^## (.*?) \{", text, re.MULTILINE) == ["2023", "2024", "Tanpa tanggal"]
    assert re.findall(r'<p class="when">(.*?)</p>', text) == [
        "2023",
        "2024",
        "sekitar Maret 2024",
        "5 Maret 2024",
    ]


def test_a_date_of_several_entries_stands_once(tmp_path: Path) -> None:
    same = Change("facts.yml", 'date: {edtf: "2024-03-05"}', f'date: {{edtf: "2023"{EXCUSED}')
    text = page(tmp_path, "en/", same)
    assert re.findall(r'<p class="when">(.*?)</p>', text) == ["2023", "2024", "around March 2024"]
    assert text.count('<li class="entry ') == 4
    assert re.findall(r'tally__count">(\d)</span>', text) == ["2", "2"]


def test_publications_are_marked_apart(tmp_path: Path) -> None:
    text = page(tmp_path, "en/")
    entries = re.findall(r'<li class="(entry .*?)" data-kind=".*?" data-actor="(.*?)"', text)
    assert entries == [
        ("entry entry--event entry--within entry--unsharp", "blue-bay sari-wulan"),
        ("entry entry--publication entry--within entry--unsharp", "harbour-daily"),
        ("entry entry--publication entry--within entry--unsharp", "harbour-daily"),
        ("entry entry--event entry--day", "melati"),
    ]
    assert text.count('<span class="kind">Article published</span>') == 2


def test_actors_can_be_chosen_by_name(tmp_path: Path) -> None:
    text = page(tmp_path, "")
    names = text.partition('id="t-actor"')[2].partition("</select>")[0]
    assert re.findall(r'<option value="(.*?)">(.*?)</option>', names) == [
        ("", "Semua"),
        ("harbour-daily", "Harian Pelabuhan (2)"),
        ("melati", "Melati (1)"),
        ("sari-wulan", "Sari Wulan (1)"),
        ("blue-bay", "Teluk Biru (1)"),
    ]


def test_a_date_of_several_years_has_a_heading_of_its_own(tmp_path: Path) -> None:
    change = Change(
        "facts.yml", 'date: {edtf: "2023"}', f'date: {{edtf: "[2021-08..2023-02]"{EXCUSED}'
    )
    text = page(tmp_path, "en/", change)
    assert "## At some time between 2021 and 2023 { #y-2021-2023 }" in text
    assert "between August 2021 and February 2023" in text


def test_the_overview_has_a_lane_for_each_topic_and_turning_points_with_words(
    tmp_path: Path,
) -> None:
    text = page(tmp_path, "en/").partition("<figure")[2].partition("</figure>")[0]
    lanes = re.findall(
        r'^<p class="lane__label".*?>(.*?) <span class="meta">(\d)', text, re.MULTILINE
    )
    assert lanes == [("Traffic", "2"), ("Articles published", "2")]
    points = re.findall(r"<strong>(.*?)</strong> \[.*\]\(\S*facts/index\.md#(\S+)\)", text)
    assert points == [("2023", "f-ships")], "the key facts"
    assert "The axis is broken" not in text


def test_a_long_timeline_shows_key_facts_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "_LONG", 3)
    text = page(tmp_path, "en/")
    shown, _, folded = text.partition('<details class="rest"')
    assert "#f-ships" in shown
    assert "#f-rice" in folded
    assert "<summary>1 more entry</summary>" in folded
    assert "2 of the 3 facts have a date; key facts come first." in text


def test_statements_of_one_speech_are_one_item(tmp_path: Path) -> None:
    said = Change(
        "facts.yml",
        """      quote: {exact: "millions of bags", translation: {id: "jutaan karung"}}
""",
        """      quote: {exact: "millions of bags", translation: {id: "jutaan karung"}}
- id: f-pleased
  text: {id: "Wulan senang.", en: "Wulan was pleased."}
  topic: traffic
  kind: statement
  date: {edtf: "2024", unproved_because: {id: "Uji.", en: "Test."}}
  entities: [sari-wulan]
  evidence:
    - source: notice
      quote:
        exact: "Wulan said Wulan was pleased"
        translation: {id: "Wulan berkata Wulan senang"}
      speakers: [sari-wulan]
- id: f-said
  text: {id: "Sari Wulan berbicara.", en: "Sari Wulan spoke."}
  topic: traffic
  kind: statement
  date: {edtf: "2024", unproved_because: {id: "Uji.", en: "Test."}}
  entities: [sari-wulan]
  evidence:
    - source: notice
      quote:
        exact: "harbour master Sari Wulan said"
        translation: {id: "kata kepala pelabuhan Sari Wulan"}
      speakers: [sari-wulan]
""",
    )
    text = page(tmp_path, "en/", said)
    assert text.count('<li class="speech"') == 1
    assert '<span class="meta">2 statements</span>' in text
    assert text.count('data-kind="statement"') == 2
