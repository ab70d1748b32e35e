from __future__ import annotations

import errno
import threading
import time
from typing import TYPE_CHECKING

import pytest
from watchdog.observers import Observer

from generator import watching

if TYPE_CHECKING:
    from pathlib import Path


def keep_writing(file: Path, until: threading.Event) -> None:
    """Write now and then, as nothing tells when the watcher has begun to look."""
    while not until.wait(0.4):
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{time.monotonic()}", encoding="utf-8")


class NoRoom(Observer):  # type: ignore[misc, valid-type] # another class on each system
    """The system lets nobody watch another file."""

    def start(self) -> None:
        raise OSError(errno.ENOSPC, "no room")


@pytest.mark.parametrize("observer", [Observer, NoRoom])
def test_a_change_of_a_file_or_below_a_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, observer: type
) -> None:
    monkeypatch.setattr(watching, "Observer", observer)
    seen = threading.Event()
    (tmp_path / "seeds").mkdir()
    single, below = tmp_path / "mkdocs.yml", tmp_path / "seeds/facts/a.yml"
    single.touch()
    writers = [
        threading.Thread(target=keep_writing, args=(file, seen))
        for file in (single, below, tmp_path / "other.yml")
    ]
    for writer in writers:
        writer.start()
    changes = watching.changes(tmp_path / "seeds", single)
    told: set[Path] = set()
    try:
        while not {single, below} <= told:
            told |= next(changes)
        assert told == {single, below}
    finally:
        seen.set()
        for writer in writers:
            writer.join()
        changes.close()
    assert not [each for each in threading.enumerate() if "watchdog" in type(each).__module__]
