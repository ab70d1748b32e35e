"""EDTF strings and their days: the cases are in `strings.md` and `not_edtf.md`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import edtf_date
from tests.edtf.making import TEXTS

if TYPE_CHECKING:
    from generator.edtf.days import Day

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line)
    return [row for row in cells if row[0] not in {"EDTF", "text", "---"}]


def day(found: Day | None) -> str:
    if found is None:
        return ".."
    year, month, number = found
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{number:02}"


@pytest.mark.parametrize(("text", "first", "last", "marks"), rows("strings.md"), ids=str)
def test_a_date_has_the_days_it_can_mean(text: str, first: str, last: str, marks: str) -> None:
    parsed = edtf_date.parse(text)
    assert parsed is not None, edtf_date.fault(text)
    found = "~" * parsed.approximate + "?" * parsed.uncertain
    assert (day(parsed.first), day(parsed.last), found) == (first, last, marks)
    assert edtf_date.fault(text) is None


@pytest.mark.parametrize(("text", "reason"), rows("not_edtf.md"), ids=str)
def test_what_is_not_a_date_has_a_reason(text: str, reason: str) -> None:
    written = text.replace("\N{OPEN BOX}", " ")
    assert edtf_date.parse(written) is None
    assert edtf_date.fault(written) == reason


def test_all_cases_are_read() -> None:
    assert (len(rows("strings.md")), len(rows("not_edtf.md"))) == (STRINGS, NOT_EDTF)


def test_days_of_the_library_end_where_its_calendar_does() -> None:
    found = [edtf_date.parse(text) for text in ("0000", "2023", "9999", "2023/..")]
    assert [each and (each.earliest, each.latest) for each in found] == [
        (None, None),
        (date(2023, 1, 1), date(2023, 12, 31)),
        (None, None),
        (date(2023, 1, 1), None),
    ]


@given(text=st.text("0123XY-/.,[]{}?~%STEZ: +", max_size=14) | TEXTS)
def test_a_text_is_a_date_or_has_a_reason(text: str) -> None:
    parsed = edtf_date.parse(text)
    assert (parsed is None) is (edtf_date.fault(text) is not None)


@given(text=TEXTS)
def test_the_last_day_never_comes_before_the_first(text: str) -> None:
    parsed = edtf_date.parse(text)
    if parsed is not None and parsed.first and parsed.last:
        assert parsed.first <= parsed.last
        assert parsed.sort_key == parsed.sort_key


STRINGS, NOT_EDTF = 244, 185


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("2024-03-05", "2024-03-05"),
        ("[2023-12-19..2023-12-26]", "2023-12"),
        ("2024-01/2024-04", "2024"),
        ("2023-09/2024-04", ""),
        ("../2024-04", ""),
    ],
)
def test_what_all_days_have_in_common(text: str, common: str) -> None:
    date = edtf_date.parse(text)
    assert date is not None
    assert date.common == common
