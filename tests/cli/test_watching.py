from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from generator.cli import watching

if TYPE_CHECKING:
    from pathlib import Path


def keep_writing(file: Path, until: threading.Event) -> None:
    """Write now and then, as nothing tells when the watcher has begun to look."""
    while not until.wait(0.4):
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{time.monotonic()}", encoding="utf-8")


def test_a_change_below_the_folder_is_told(tmp_path: Path) -> None:
    seen = threading.Event()
    writer = threading.Thread(target=keep_writing, args=(tmp_path / "facts/a.yml", seen))
    writer.start()
    changes = watching.changes(tmp_path)
    try:
        next(changes)
        next(changes)
    finally:
        seen.set()
        writer.join()
        changes.close()
    assert not [each for each in threading.enumerate() if "watchdog" in type(each).__module__]
