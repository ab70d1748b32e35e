"""Every part of a date comes from something that can be named.

Year, month and day of each end come from a date that the quotes print, that the `basis` names, or
that something in `rests_on` has; "last month" or "5 March" is worked out from the day the source
was published. Where none of these names a date, it is that of the origin or the source. A date
agrees with every date of its quotes that can be its own (not that of a report, a comparison or a
limit), or else with those that its `basis` names; and with each of `rests_on`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import date_support
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.dating import Dating
    from generator.analysis.results import Analysis

CODE = "date-unsupported"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date with a part from nowhere, or at odds with its quotes."""
    for each in analysis.datings:
        if not each.is_checked:
            continue
        text, place = each.dated.edtf, each.place / "edtf"
        apart = date_support.disagreeing(each)
        missing = date_support.missing_part(each)
        if apart is not None:
            message = f"date '{text}' does not agree: {apart.what} {', '.join(apart.words)}"
            hint = "Correct the date, or say in `basis` what else it follows from."
            yield Finding(place, CODE, message, hint)
        elif missing is not None:
            moment, part = missing
            message = f"date '{text}': nothing named states the {part} of '{moment.text}'"
            hint = f"{_named(each)} Name it in `basis`, or what states it in `rests_on`."
            yield Finding(place, CODE, message, hint)


def _named(of: Dating) -> str:
    points = sorted("-".join(point) for point in of.points)
    return f"Named are: {', '.join(points)}." if points else "No date is named."
