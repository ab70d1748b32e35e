"""No spreadsheet takes a cell of a CSV file for a formula."""

import pytest

from generator.exports.formats.csv_cells import csv_cell

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)")


@pytest.mark.parametrize("before", ["", " ", "\t", "\r\n", "\u3000", "\u200b ", "\ufeff"])
@pytest.mark.parametrize("formula", FORMULAS)
def test_a_cell_like_a_formula_gets_an_apostrophe(formula: str, before: str) -> None:
    assert csv_cell(before + formula) == f"'{before}{formula}"


@pytest.mark.parametrize("text", ["a = b", "1 - 2", "me@example.org", "−1", "", " text"])
def test_other_cells_are_left_as_they_are(text: str) -> None:
    assert csv_cell(text) == text
    assert csv_cell(None) == ""
