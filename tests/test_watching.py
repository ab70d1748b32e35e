from __future__ import annotations

import errno
import threading
from typing import TYPE_CHECKING

import pytest
from watchdog.observers import Observer

from generator import watching

if TYPE_CHECKING:
    from pathlib import Path


class NoRoom(Observer):  # type: ignore[misc, valid-type] # another class on each system
    """The system lets nobody watch another file."""

    def start(self) -> None:
        raise OSError(errno.ENOSPC, "no room")


@pytest.mark.parametrize("observer", [Observer, NoRoom])
def test_a_change_of_a_file_or_below_a_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, observer: type
) -> None:
    monkeypatch.setattr(watching, "Observer", observer)
    (tmp_path / "seeds/facts").mkdir(parents=True)
    single, below = tmp_path / "mkdocs.yml", tmp_path / "seeds/facts/a.yml"
    with watching.changes(tmp_path / "seeds", single) as changes:
        for file in (tmp_path / "other.yml", single, below):
            file.touch()
        told: set[Path] = set()
        while not {single, below} <= told:
            told |= next(changes)
        assert told == {single, below}
    assert not [each for each in threading.enumerate() if "watchdog" in type(each).__module__]
