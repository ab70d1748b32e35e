"""Whether two dates can be the same: the cases are in `agreement.md`."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from generator.edtf import edtf_date
from generator.edtf.agreement import no_narrower, overlaps
from tests.edtf.making import TEXTS

TABLE = (Path(__file__).parent / "agreement.md").read_text(encoding="utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in TABLE.splitlines()
    if line.startswith("|") and not line.startswith(("| first", "| ---"))
]


def test_all_cases_are_read() -> None:
    assert len(ROWS) == 45


@pytest.mark.parametrize(("first", "second", "shared", "room"), ROWS)
def test_cases(first: str, second: str, shared: str, room: str) -> None:
    one, other = edtf_date.parse(first), edtf_date.parse(second)
    assert one is not None
    assert other is not None
    assert overlaps(one, other) is overlaps(other, one) is (shared == "yes")
    assert no_narrower(one, other) is (room == "yes")


@given(first=TEXTS, second=TEXTS)
def test_a_date_agrees_with_itself_and_room_for_all_is_a_shared_day(
    first: str, second: str
) -> None:
    one, other = edtf_date.parse(first), edtf_date.parse(second)
    if one is None or other is None:
        return
    assert overlaps(one, one)
    assert overlaps(one, other) is overlaps(other, one)
    assert overlaps(one, other) or not no_narrower(one, other)
