"""What the generator writes for the project's own dossier, pinned by SHA-256.

    python -m tests.pins

writes pins.txt anew: do so when a change of output is meant, and commit the difference with it.
Each line is a page, a data file or a locked fact, so that the difference shows what changed.
"""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath

from generator import pipeline, publish
from generator.history import revision
from generator.load import project

ROOT = Path(__file__).parent.parent.parent
COPIED = ROOT / "generator" / "archive" / "browser"
"""Scripts and styles that go into an archive as they are."""
PINS = Path(__file__).parent / "pins.txt"


def pins() -> str:
    """A line a file and a line a locked fact: its SHA-256 and its name."""
    briefing = pipeline.run(ROOT).briefing
    dossier = project.load(ROOT).dossier
    assert briefing is not None
    assert dossier is not None
    made = {
        file.path: hashlib.sha256(file.make()).hexdigest()
        for group in publish.files(briefing, offline=True)
        for file in group
        if not (COPIED / PurePosixPath(file.path).name).exists()
    }
    locked = {f"lock {each.id}": revision.digest(each.fact) for each in dossier.lock}
    return "".join(f"{digest}  {name}\n" for name, digest in sorted((made | locked).items()))


if __name__ == "__main__":
    PINS.write_text(pins(), encoding="utf-8")
