"""Knowledge from outside: marked wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis.results import Analysis
from generator.render import families
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = """  outside:
    - id: o-day
      date: "2024-01-09"
      where: {id: "Katalog perpustakaan", en: "A library's catalogue"}
"""
SOURCE = Change(
    "sources.yml",
    '  summary: {id: "Rekor di Teluk Biru.", en: "A record at Blue Bay."}\n',
    '  summary: {id: "Rekor di Teluk Biru.", en: "A record at Blue Bay."}\n' + KNOWN,
)
SHIP = Change(
    "entities.yml",
    '  name: {id: "Melati", en: "Melati"}\n',
    '  name: {id: "Melati", en: "Melati"}\n'
    + KNOWN.replace('date: "2024-01-09"', "scheme: wikidata\n      identifier: Q42"),
)


def page(folder: Path, name: str, *changes: Change) -> str:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    pages = families.pages(outcome.briefing, Analysis(outcome.briefing), {name})
    return next(each.text for each in pages if each.path == name)


def test_a_date_from_outside_is_marked_beside_the_date_that_was_worked_out(tmp_path: Path) -> None:
    text = page(tmp_path, "en/sources/notice.md", SOURCE)
    assert '<span class="kind kind--outside">from outside: 9 January 2024</span>' in text
    assert "A library\N{RIGHT SINGLE QUOTATION MARK}s catalogue" in text or "library's" in text
    assert "Added by the curator; not in the articles, and no evidence here." in text
    assert "from outside: 9 January 2024" in page(tmp_path / "b", "en/sources/index.md", SOURCE)


def test_an_identifier_is_linked_and_marked(tmp_path: Path) -> None:
    text = page(tmp_path, "glossary/melati.md", SHIP)
    assert "Dari luar artikel" in text
    assert "[Q42](<https://www.wikidata.org/wiki/Q42>)" in text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("identifier: Q42", "identifier: 42", "no identifier of wikidata"),
        ("      identifier: Q42\n", "", "an identifier has a scheme"),
        ("scheme: wikidata\n      identifier: Q42", 'date: "9 Jan"', "no date in EDTF"),
    ],
)
def test_what_is_no_date_or_identifier_is_reported(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    wrong = Change(SHIP.file, SHIP.old, SHIP.new.replace(old, new))
    problems = build.check(copy(tmp_path, wrong)).problems
    assert any(told in str(each) for each in problems), problems
