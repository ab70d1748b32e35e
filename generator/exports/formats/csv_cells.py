"""Cells of CSV tables that no spreadsheet runs: an apostrophe in front, as OWASP advises."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[\t\r\n]|[\s\ufeff\u200b-\u200f\u2060]*[=+\-@＝＋－＠]")  # noqa: RUF001
"""What a spreadsheet may take for a formula, also in full width or after white space."""


def csv_cell(value: object) -> str:
    """A value as a cell; nothing for None."""
    text = "" if value is None else str(value)
    return f"'{text}" if _FORMULA.match(text) else text
