"""Months by themselves, in one language after another."""

from __future__ import annotations

from generator.edtf import calendar

ALONE = {
    "zh": "九月",
    "ko": "9월",
    "id": "September",
    "ja": "9月",
    "th": "กันยายน",
    "ru": "сентябрь",
    "tr": "Eylül",
}


def test_no_language_has_the_months_of_the_one_before() -> None:
    found = {language: calendar.of_any_year(9, None, language) for language in ALONE}
    assert found == ALONE
