"""Dates are found however they are written, by the text or by the record's own date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.search import dates
from tests.search import cases, making
from tests.search.test_engine import answer, opened, places

if TYPE_CHECKING:
    from playwright.sync_api import Page

BLOCKS = {
    language: [line.split(" -> ") for line, of in cases.lines("dates.txt") if of == (language,)]
    for language in cases.LANGUAGES
}


@pytest.mark.browser
@pytest.mark.parametrize("language", BLOCKS)
def test_a_date_is_found_however_it_is_asked_for(page: Page, language: str) -> None:
    written = [text for text, _ in BLOCKS[language]]
    records = (
        making.record(text, id=f"d{at}", location=text, text_language=language)
        for at, text in enumerate(written)
    )
    opened(page, *records)
    asked = [(query.strip(), text) for text, ways in BLOCKS[language] for query in ways.split("|")]
    found = {query: answer(page, query) for query, _ in asked}
    assert {query: places(found[query]) for query, _ in asked} == {
        query: [text] for query, text in asked
    }
    assert [query for query, given in found.items() if given["corrections"]] == []


@pytest.mark.browser
def test_a_record_is_found_by_its_own_date(page: Page) -> None:
    opened(
        page,
        making.record("peluru", id="a", location="peluru", edtf="2024-05-17"),
        making.record("rudal", id="b", location="rudal", edtf="2023-11/2024-02"),
    )
    asked = {"2024-05": ["peluru"], "17 May 2024": ["peluru"], "Des 2023": ["rudal"]}
    assert {query: places(answer(page, query)) for query in asked} == asked
    assert len(places(answer(page, "2024"))) == 2


@pytest.mark.browser
def test_a_date_is_marked_where_the_text_names_it(page: Page) -> None:
    opened(page, making.record("Laporan terbit pada 30 Mei 2025 di Seoul"))
    [item] = answer(page, "2025-05")["items"]
    assert [text for text, hit in item["text"] if hit] == ["30 Mei 2025"]


@pytest.mark.browser
def test_a_month_that_is_another_word_needs_a_capital(page: Page) -> None:
    opened(
        page,
        making.record("pada Mei 2025", id="a", location="month"),
        making.record("it may be", id="b", location="verb"),
    )
    assert "month" in places(answer(page, "May"))
    assert places(answer(page, "may")) == ["verb"]


@pytest.mark.parametrize(
    ("edtf", "keys"),
    [
        ("2025-05-30", "@2025 @2025-05 @-05 @2025-05-30 @-05-30"),
        ("2025-05~", "@2025 @2025-05 @-05"),
        ("2025", "@2025"),
        ("XXXX-01-22", "@-01 @-01-22"),
        ("2024-33", "@2024 @2024-q1"),
        ("2023-11/2024-02", "@2023 @2023-11 @-11 @2024 @2024-02 @-02 @2023-12 @2024-01"),
        ("2024-XX-XX", "@2024"),
        ("../2024", "@2024"),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_the_keys_of_a_date(edtf: str, keys: str) -> None:
    assert dates.keys(edtf) == tuple(keys.split())


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2023-09", {"@2023", "@2023-09", "@-09"}),
        ("2023-09/2023-12", {"@2023"}),
        ("2023-09/2025-04", set()),
        ("../2023-09", set()),
        ("2023-09?", set()),
        ("[2022-07,2023-07]", {"@-07"}),
    ],
)
def test_a_key_that_has_the_whole_of_a_date(date: str, expected: set[str]) -> None:
    assert dates.spanning(date) == expected
