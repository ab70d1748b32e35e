from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import edtf_date
from generator.edtf.words import say
from tests.edtf.making import TEXTS

THIN_SPACE = "\u2009"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in (Path(__file__).parent / "words.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("| EDTF", "| ---"))
]


def said(text: str, language: str) -> str:
    parsed = edtf_date.parse(text)
    assert parsed is not None
    return say(parsed, language)


@pytest.mark.parametrize(("text", "indonesian", "english"), ROWS, ids=[row[0] for row in ROWS])
def test_cases(text: str, indonesian: str, english: str) -> None:
    shown = tuple(said(text, language).replace(THIN_SPACE, " ") for language in ("id", "en"))
    assert shown == (indonesian, english)


def test_all_cases_are_read() -> None:
    assert len(ROWS) == 91


def test_a_language_without_a_catalog_has_its_own_months() -> None:
    assert said("2023-12-05", "de") == "5. Dezember 2023"
    assert said("2023-12-01/2024-01-05", "de") == (
        f"1. Dezember 2023{THIN_SPACE}–{THIN_SPACE}5. Januar 2024"
    )


def test_a_language_that_cldr_does_not_know_gets_english() -> None:
    assert said("2023-12-05", "tlh") == "5 December 2023"


DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])


@given(days=st.tuples(DAYS, DAYS), marks=st.tuples(MARKS, MARKS))
def test_a_span_always_names_the_year_of_its_end(
    days: tuple[date, date], marks: tuple[str, str]
) -> None:
    start, end = sorted(days)
    text = f"{start:%Y-%m-%d}{marks[0]}/{end:%Y-%m-%d}{marks[1]}"
    assert f"{end:%Y}" in said(text, "id")
    assert f"{end:%Y}" in said(text, "en")


@given(text=TEXTS)
def test_no_hedge_is_lost(text: str) -> None:
    parsed = edtf_date.parse(text)
    if parsed is None:
        return
    words = say(parsed, "en")
    assert ("around" in words) is parsed.approximate
    assert ("possibly" in words) is parsed.uncertain
    assert not set("~?%") & set(words)
    assert say(parsed, "de")
