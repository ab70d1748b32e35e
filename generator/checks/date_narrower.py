"""A date is no narrower than the words it is taken from allow.

"In May 2024" is no day of May, and "in May" of an article that may be of 2021 or 2022 is
`[2021-05,2022-05]`. A date that is known better says from what: in `basis`, or by `rests_on`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_width
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "date-narrower"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date narrower than all its quotes allow."""
    for each in analysis.datings:
        named = date_width.too_narrow(each)
        if named is None or not each.is_judged:
            continue
        words, allowed = named
        message = f"date '{each.dated.edtf}' is narrower than “{words}” ({', '.join(allowed)})"
        hint = "Write all that the words allow, or name in `basis` what narrows it."
        yield Finding(each.place / "edtf", CODE, message, hint)
