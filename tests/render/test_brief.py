"""The brief: its parts in order, its numbered notes, and the grades of its sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests.dossiers import Change, copy
from tests.render.test_home import AGAIN, BAGS

if TYPE_CHECKING:
    from pathlib import Path

DIFFERENCE = """\
differences:
  - id: d-ships
    title: {id: "Kapal", en: "Ships"}
    facts: [f-ships, f-ships-again]
    kind: undecided
    nature: undecidable
    note: {id: "Yang satu diteruskan.", en: "One is relayed."}
measures:
"""
SUMMARY, SOURCES, METHOD, NOTES = "summary", "sources", "method", "notes"


def page(folder: Path, *changes: Change) -> str:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, [each.told for each in outcome.problems]
    analysis = Analysis(outcome.briefing)
    found = families.pages(outcome.briefing, analysis, only={"en/brief/index.md"})
    return next(each.text for each in found)


def parts(text: str) -> list[str]:
    return re.findall(r'<h2 id="(.*?)"', text)


def test_the_parts_are_those_that_the_contents_name(tmp_path: Path) -> None:
    text = page(tmp_path)
    found = parts(text)
    assert [found[0], *found[-3:]] == [SUMMARY, SOURCES, METHOD, NOTES]
    assert re.findall(r'<li><a href="#(.*?)">', text) == found


def test_every_mark_leads_to_a_note_and_notes_are_numbered_as_they_are_named(
    tmp_path: Path,
) -> None:
    text = page(tmp_path)
    marks = re.findall(r"\[(\d+)\]\(#note-([\w-]+)\)", text)
    notes = re.findall(r'class="note" id="note-([\w-]+)"', text)
    assert notes
    assert list(dict.fromkeys(note for _, note in marks)) == notes
    assert {note: int(number) for number, note in marks} == {
        note: number for number, note in enumerate(notes, start=1)
    }


def test_a_note_has_the_words_and_where_they_are(tmp_path: Path) -> None:
    text = page(tmp_path)
    ships = text[text.index('id="note-f-ships"') :]
    assert "more than 1,200 ships" in re.sub(r"<[^>]*>", "", ships)
    assert "According to [Sari Wulan]" in ships


def test_a_source_has_its_date_and_grades(tmp_path: Path) -> None:
    graded = '      speakers: [sari-wulan]\n      credibility: "2"\n    - source: notice'
    text = page(
        tmp_path,
        Change("entities.yml", "reliability: F", "reliability: C"),
        Change("facts.yml", "      speakers: [sari-wulan]\n    - source: notice", graded),
    )
    assert text.count("<dd>C: fairly reliable</dd>") == 2
    assert text.count("<dd>2: probably true</dd>") == 1
    assert "around March 2024" in text


def test_figures_that_differ_lead_to_their_difference(tmp_path: Path) -> None:
    text = page(
        tmp_path,
        Change("briefing.yml", "headline: [f-ships]", "headline: [f-ships, f-ships-again]"),
        Change("briefing.yml", "based_on: [f-ships]", "based_on: [f-ships, f-ships-again]"),
        Change("briefing.yml", "measures:\n", DIFFERENCE),
        Change("facts.yml", BAGS, AGAIN + BAGS),
    )
    assert text.count('<p class="figure__about"><a href="#d-ships">Ships</a></p>') == 2
    assert '<h3 id="d-ships"' in text
