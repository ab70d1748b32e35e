"""Tells when something in a folder has changed."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_QUIET_SECONDS = 0.15
"""An editor writes a file in several steps; they count as one change."""
_SEEN = frozenset({"created", "deleted", "modified", "moved"})


class _Listener(FileSystemEventHandler):
    def __init__(self) -> None:
        self.events: queue.Queue[None] = queue.Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what changes a file; reading one is no change."""
        if event.event_type in _SEEN and not event.is_directory:
            self.events.put(None)


def changes(folder: Path) -> Iterator[None]:
    """Yield after each change below `folder`; ends with the interrupt."""
    listener = _Listener()
    observer = Observer()
    observer.schedule(listener, str(folder), recursive=True)
    observer.start()
    try:
        while True:
            listener.events.get()
            _wait_for_quiet(listener.events)
            yield
    finally:
        observer.stop()
        observer.join()


def _wait_for_quiet(events: queue.Queue[None]) -> None:
    while True:
        try:
            events.get(timeout=_QUIET_SECONDS)
        except queue.Empty:
            return
