"""What the generator writes for the project's own dossier, pinned by SHA-256.

    python -m tests.pins

writes pins.txt anew: do so when a change of output is meant, and commit the difference with it.
Each line is a page, a data file or a locked fact, so that the difference shows what changed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator import build
from generator.dossier import revision

if TYPE_CHECKING:
    from generator.write import File

ROOT = Path(__file__).parent.parent.parent
COPIED = ROOT / "generator" / "archive" / "browser"
"""Scripts and styles that go into an archive as they are."""
PINS = Path(__file__).parent / "pins.txt"


def pins(outcome: build.Outcome) -> str:
    """A line a file and a line a locked fact: its SHA-256 and its name."""
    assert outcome.briefing is not None
    assert outcome.analysis is not None
    made = {
        file.path: hashlib.sha256(_content(file)).hexdigest()
        for file in build.generated(outcome.briefing, outcome.analysis, offline=True)
        if not (COPIED / PurePosixPath(file.path).name).exists()
    }
    locked = {f"lock {each.id}": revision.digest(each.fact) for each in outcome.briefing.lock}
    return "".join(f"{digest}  {name}\n" for name, digest in sorted((made | locked).items()))


def _content(file: File) -> bytes:
    """A file's bytes; of a database its tables, as another SQLite may write other bytes."""
    if not file.path.endswith(".sqlite"):
        return file.content
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(file.content)
        return "\n".join(base.iterdump()).encode()


if __name__ == "__main__":
    PINS.write_text(pins(build.check(ROOT)), encoding="utf-8")
