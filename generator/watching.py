"""Tells which files have changed, of some or below some folders, as soon as they have."""

from __future__ import annotations

import os
import queue
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from watchdog.observers.api import BaseObserver

_QUIET_SECONDS = 0.1
"""An editor writes a file in several steps; they count as one change."""
_POLLING_SECONDS = 0.5
_SEEN = frozenset({"created", "deleted", "modified", "moved"})


class _Listener(FileSystemEventHandler):
    def __init__(self) -> None:
        self.paths: queue.Queue[Path] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what changes a file; reading one is no change."""
        if event.event_type in _SEEN and not event.is_directory:
            for path in (event.src_path, event.dest_path):
                if path:
                    self.paths.put(Path(os.fsdecode(path)))


@contextmanager
def changes(*watched: Path) -> Iterator[Iterator[frozenset[Path]]]:
    """Give what changes together, of these files and below these folders, set by set.

    From the start of the block on nothing is missed.
    """
    listener = _Listener()
    with _observed(listener, watched):
        yield _together(listener.paths, watched)


def _together(changed: queue.Queue[Path], watched: Iterable[Path]) -> Iterator[frozenset[Path]]:
    while True:
        paths = {changed.get(), *_until_quiet(changed)}
        inside = {path for path in paths if any(path.is_relative_to(each) for each in watched)}
        if inside:
            yield frozenset(inside)


@contextmanager
def _observed(listener: _Listener, watched: Iterable[Path]) -> Iterator[None]:
    """Watch by the system's own means; by looking again and again where it has no room for more."""
    observer: BaseObserver = _scheduled(Observer(), listener, watched)
    try:
        observer.start()
    except OSError:
        observer.stop()
        observer = _scheduled(PollingObserver(timeout=_POLLING_SECONDS), listener, watched)
        observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _scheduled(
    observer: BaseObserver, listener: _Listener, watched: Iterable[Path]
) -> BaseObserver:
    for path in watched:
        # An editor may put another file in a file's place, so its folder is watched.
        folder = path if path.is_dir() else path.parent
        observer.schedule(listener, str(folder), recursive=path.is_dir())
    return observer


def _until_quiet(paths: queue.Queue[Path]) -> Iterator[Path]:
    while True:
        try:
            yield paths.get(timeout=_QUIET_SECONDS)
        except queue.Empty:
            return
