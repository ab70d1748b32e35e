"""Divides work between this process and copies of it, which share its memory as it stands.

A process is copied (`fork`) only where that is safe and pays: on Linux, with more than one
processor, while no other thread runs, and for much to do. What a copy does not bring back, for
whatever reason, is done here: an answer never depends on how the work was divided.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

LEAST = 0.2
"""Seconds of work from which on it pays to divide it."""
MOST = 4
"""Processes that work together at most: each takes memory of its own."""
_PATIENCE = 10.0
"""Seconds to wait for one's turn; a turn takes no time, unless who had it was killed."""
_THREADS = Path("/proc/self/task")


def each(work: Callable[[T], R], parts: Sequence[T], *, seconds: float) -> list[R]:
    """What `work` gives for each part, in their order; answers must be able to be pickled.

    `seconds` is about what one part takes.
    """
    return Divided(work, parts, seconds=seconds).answers()


class Divided(Generic[T, R]):
    """Work on many parts that copies of this process have begun, where that is safe and pays."""

    def __init__(self, work: Callable[[T], R], parts: Sequence[T], *, seconds: float) -> None:
        """Begin; `seconds` is about what one part takes."""
        self._work = work
        self._parts = parts
        self._turns: Iterable[int] = range(len(parts))
        self._copies: list[Copy[dict[int, R]]] = []
        if len(parts) * seconds < LEAST or not _may_copy():
            return
        with suppress(OSError):  # where the system gives no lock or no process, one does it all
            self._turns = Turns(len(parts))
            for _ in range(min(_processors(), MOST) - 1):
                self._copies.append(Copy(self._share))

    def answers(self) -> list[R]:
        """Join in; give the answers in the order of the parts once all are there."""
        try:
            done = self._share()
        except BaseException:
            for each in self._copies:
                each.stop()
            raise
        for each in self._copies:
            done |= each.answer() or {}
        return [
            done[index] if index in done else self._work(part)
            for index, part in enumerate(self._parts)
        ]

    def _share(self) -> dict[int, R]:
        return {index: self._work(self._parts[index]) for index in self._turns}


class Turns:
    """Numbers below a count, each of which one process gets.

    The original takes them from the first on, its copies from the last back: so each keeps to
    parts that stand together, and what they have in common is worked out less often.
    """

    def __init__(self, count: int) -> None:
        """Give out as many numbers as there are to give, to this process and its copies."""
        self.lock = multiprocessing.Lock()
        self._first = multiprocessing.RawValue("q", 0)
        self._behind = multiprocessing.RawValue("q", count)

    def __iter__(self) -> Iterator[int]:
        """Yield those that this process gets: none after its original has ended."""
        while self.lock.acquire(timeout=_PATIENCE):
            number = self._next()
            self.lock.release()
            if number is None or _is_orphan():
                return
            yield number

    def _next(self) -> int | None:
        first, behind = self._first.value, self._behind.value
        if first >= behind:
            return None
        if multiprocessing.parent_process() is None:
            self._first.value = first + 1
            return int(first)
        self._behind.value = behind - 1
        return int(behind) - 1


def begin(work: Callable[[], R]) -> Copy[R] | None:
    """Let a copy of this process do some work beside it; None where it cannot be copied."""
    with suppress(OSError):
        return Copy(work) if _may_copy() else None
    return None


class Copy(Generic[R]):
    """Work that a copy of this process has begun."""

    def __init__(self, work: Callable[[], R]) -> None:
        """Copy this process and let the copy work; the caller has made sure that it may."""
        context = multiprocessing.get_context("fork")
        self._reader, writer = context.Pipe(duplex=False)
        ends = self._reader, writer
        self._process = context.Process(target=_send, args=(work, *ends), daemon=True)
        self._process.start()
        writer.close()

    def answer(self) -> R | None:
        """What came of it, once it is done; None where the copy broke off."""
        try:
            answer: R | None = self._reader.recv()
        except (EOFError, OSError):
            answer = None
        self._end()
        return answer

    def stop(self) -> None:
        """Break it off."""
        self._process.terminate()
        self._end()

    def _end(self) -> None:
        self._process.join()
        self._process.close()
        self._reader.close()


def _send(work: Callable[[], R], reader: Connection, writer: Connection) -> None:
    reader.close()  # so that sending fails where nobody is left to read
    gc.freeze()  # no sweep touches, and so copies, the memory that is shared
    with suppress(BaseException):  # whoever asked does it again, and tells what is wrong
        writer.send(work())


def _processors() -> int:
    return len(os.sched_getaffinity(0))


def _may_copy() -> bool:
    """Whether this is no copy itself and runs one thread: another one might hold a lock."""
    if sys.platform != "linux" or multiprocessing.parent_process() is not None:
        return False
    try:
        threads = sum(1 for _ in _THREADS.iterdir())
    except OSError:  # where /proc is not to be seen, nobody knows
        return False
    return threads == 1 and _processors() > 1


def _is_orphan() -> bool:
    """Whether the process that this is a copy of has ended."""
    parent = multiprocessing.parent_process()
    return parent is not None and os.getppid() != parent.pid
