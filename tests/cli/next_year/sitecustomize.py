"""Put on a process's path, this makes its clock run a year and a day ahead."""

import datetime
import time

AHEAD = 366 * 86400
_time, _gmtime, _localtime, _datetime = time.time, time.gmtime, time.localtime, datetime.datetime


class Ahead(_datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=AHEAD)

    @classmethod
    def utcnow(cls):
        return super().utcnow() + datetime.timedelta(seconds=AHEAD)

    @classmethod
    def today(cls):
        return cls.now()


time.time = lambda: _time() + AHEAD
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
datetime.datetime = Ahead
