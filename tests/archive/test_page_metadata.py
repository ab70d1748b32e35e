"""A date in words has the numbers of the date, whatever the language."""

from __future__ import annotations

import json

import pytest

from generator.archive.page_metadata import PageMetadata


def faults(date: str, dated: str) -> list[str]:
    cited = json.dumps({"date": date, "dated": dated}, ensure_ascii=False)
    page = f'<main>{date}<script id="cite" type="application/json">{cited}</script></main>'
    return list(PageMetadata([date], [], lambda text: text).faults("index.html", page, ""))


@pytest.mark.parametrize(
    ("date", "dated"),
    [
        ("2025-05", "May 2025"),
        ("2024-04", "أبريل 2024"),
        ("2024-04-03", "٣ أبريل ٢٠٢٤"),
        ("2024-04-03", "2024년 4월 3일"),
        ("202X", "2020s"),
    ],
)
def test_a_date_in_its_own_words_is_right(date: str, dated: str) -> None:
    assert faults(date, dated) == []


@pytest.mark.parametrize(
    ("date", "dated"),
    [("2025-05", "May 2024"), ("2024-04-03", "٥ أبريل ٢٠٢٤"), ("2024-04", "2024년 5월")],
)
def test_another_number_is_reported(date: str, dated: str) -> None:
    assert faults(date, dated) == [f"has a date in words that is not its date: “{dated}”"]
