"""Put on a process's path, this makes its clock run a year and a day ahead."""

import datetime
import time
from typing import Self

AHEAD = 366 * 86400
_time, _gmtime, _localtime = time.time, time.gmtime, time.localtime


class Ahead(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Self:
        return super().now(tz) + datetime.timedelta(seconds=AHEAD)

    @classmethod
    def utcnow(cls) -> Self:
        return super().utcnow() + datetime.timedelta(seconds=AHEAD)

    @classmethod
    def today(cls) -> Self:
        return cls.now()


time.time = lambda: _time() + AHEAD
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
datetime.datetime = Ahead  # type: ignore[misc] # the point of it
