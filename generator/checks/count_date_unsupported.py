"""The date as of which a fact counts comes from something that can be named.

Year, month and day of `quantity.as_of` come from a date that the quotes or their sentences print,
from the fact's own date, its basis and what it rests on, or from the day its sources appeared, and
it is not after that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_support, dating
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "count-date-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date of a count that nothing states, or that is too late."""
    for each in dating.counted(analysis.dossier):
        if not each.is_judged:
            continue
        text, place = each.dated.edtf, each.place / "as_of"
        latest = date_support.after_publication(each)
        missing = date_support.missing_count(each)
        label = f"the count of fact '{each.key[1]}' is as of '{text}'"
        if latest is not None:
            message = f"{label}, but its source was published earlier ('{latest.text}')"
            yield Finding(place, CODE, message, "Correct the date.")
        elif missing is not None:
            moment, part = missing
            message = f"{label}, but nothing named states the {part} of '{moment.text}'"
            hint = "Quote the words that state it, or name it in the `basis` of the fact's date."
            yield Finding(place, CODE, message, hint)
