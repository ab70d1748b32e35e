from __future__ import annotations

import pytest

from generator.analysis import windows
from generator.analysis.windows import Order
from generator.edtf import edtf_date

CASES = [
    (None, None, "SAME"),
    ("2023-09", None, "UNDATED"),
    ("2023-09/..", "2023-09", "UNDATED"),
    ("2023-09", "2023-09", "SAME"),
    ("2023-09", "2023-10", "WITHIN"),
    ("2023-09", "../2023-09", "SAME"),
    ("2023-09/2023-12", "2023-12", "SAME"),
    ("2023-09/2023-12", "2023-10/2023-12", "AROUND"),
    ("2023-09/2023-12", "2023-10/2024-01", "APART"),
    ("2023-09/2023-12", "2023-10/2023-11", "AROUND"),
    ("2023-09-12", "2023-09", "UNCLEAR"),
    ("2023-09~", "2023-10", "UNCLEAR"),
    ("2023-09~", "2023-09~", "SAME"),
    ("2023-09~", "2023-12", "WITHIN"),
    ("2023~", "2024-11", "UNCLEAR"),
    ("2023-09-12~", "2023-09-13", "UNCLEAR"),
    ("2023-09-12~", "2023-09-14", "WITHIN"),
    ("[2023-09..2023-12]", "2023-12", "UNCLEAR"),
    ("9998~", "9998", "UNCLEAR"),
    ("0001~", "0001", "UNCLEAR"),
]
TURNED = {"WITHIN": "AROUND", "AROUND": "WITHIN"}


def window(text: str | None) -> windows.Window | None:
    return windows.of(edtf_date.parse(text) if text else None)


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_order(first: str | None, second: str | None, expected: str) -> None:
    assert windows.order(window(first), window(second)) is Order[expected]
    turned = Order[TURNED.get(expected, expected)]
    assert windows.order(window(second), window(first)) is turned
