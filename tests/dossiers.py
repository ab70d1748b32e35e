"""Small dossiers for tests: a copy of tests/dossier with texts replaced."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

BASE = Path(__file__).parent / "dossier"


@dataclass(frozen=True, slots=True)
class Change:
    """A text to replace in a file of the dossier; it must stand there just once."""

    file: str
    old: str
    new: str


def copy(folder: Path, *changes: Change) -> Path:
    """The dossier copied into `folder`, with the changes made."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for change in changes:
        file = folder / "seeds" / change.file
        text = file.read_bytes().decode()
        assert text.count(change.old) == 1, (
            f"{change.file}: {text.count(change.old)} × {change.old!r}"
        )
        file.write_bytes(text.replace(change.old, change.new).encode())
    return folder
