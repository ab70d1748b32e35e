"""A date is no wider than what names it, and an end that is named is not left open.

Of "from September 2023 to April 2025" the date is `2023-09/2025-04`, not `2023-09/..` nor
`2023/2025`. Where only the day of publication gives the date, its month is precise enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_width
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "date-wider"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date with an open end, or one that is named more precisely."""
    for each in analysis.datings:
        if not each.is_judged:
            continue
        named, wide = date_width.left_open(each), date_width.too_wide(each)
        text, place = each.dated.edtf, each.place / "edtf"
        if named is not None:
            message = f"date '{text}' leaves an end open, but “{named.words}” lies beyond it"
            hint = "Write the end, or say in `unproved_because` why it is open."
            yield Finding(place, CODE, message, hint)
        elif wide is not None:
            moment, point = wide
            message = f"date '{text}' gives '{moment.text}', but '{'-'.join(point)}' is named"
            hint = "Write what is named, or say in `basis` what else it follows from."
            yield Finding(place, CODE, message, hint)
