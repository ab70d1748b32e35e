"""The one time that an archive bears: never the clock's, so that every build is the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from generator.edtf import edtf_date

if TYPE_CHECKING:
    from generator.dossier.briefing import Briefing

_FIRST = datetime(1980, 1, 1, tzinfo=UTC)
_LAST = datetime(2107, 12, 31, tzinfo=UTC)
"""What a zip can write down."""


def moment(briefing: Briefing, epoch: str = "") -> datetime:
    """The time in UTC: `epoch`, the content of SOURCE_DATE_EPOCH; else the dossier's own.

    A dossier's time is the last day of its `as_of`, or else of its latest source.
    """
    if epoch.isascii() and epoch.isdigit():
        seconds = min(int(epoch), int(_LAST.timestamp()))
        return max(datetime.fromtimestamp(seconds, UTC), _FIRST)
    days = [edtf_date.parse_or_unplaced(as_of).latest] if (as_of := briefing.about.as_of) else []
    if not any(days):
        days = [each.published.date.latest for each in briefing.sources]
    last = max((day for day in days if day), default=date(1980, 1, 1))
    return min(max(datetime.combine(last, time(), UTC), _FIRST), _LAST)
