"""Nothing has happened later than the article that reports it, unless it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_support
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "date-after-publication"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date after the publication of all its sources."""
    for each in analysis.datings:
        latest = date_support.after_publication(each)
        if latest is None or not each.is_judged:
            continue
        message = (
            f"date '{each.dated.edtf}' is later than its source was published ('{latest.text}')"
        )
        hint = "Correct the date, or give the evidence the modality `planned`."
        yield Finding(each.place / "edtf", CODE, message, hint)
