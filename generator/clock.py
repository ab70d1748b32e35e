"""The day of today, for the commands that write it down; no stage of a build reads it."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def today() -> str:
    """The day as EDTF: that of SOURCE_DATE_EPOCH where it is set, else the clock's, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.date().isoformat()
