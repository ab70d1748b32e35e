"""An end that the quotes or the basis of a date print is not left open.

Of "from September 2023 to April 2025" the date is `2023-09/2025-04`, not `2023-09/..`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_support
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "date-wider"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date with an open end although a date beyond it is printed."""
    for each in analysis.datings:
        named = date_support.left_open(each)
        if named is None or each.dated.unproved_because is not None or not each.is_complete:
            continue
        message = f"date '{each.dated.edtf}' leaves an end open, but “{named.words}” lies beyond it"
        hint = "Write the end, or say in `unproved_because` why it is open."
        yield Finding(each.place / "edtf", CODE, message, hint)
