"""The real dossier, made by one process and by several, in a program of one thread."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.projects import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path
from generator import divided, publish
divided.LEAST, divided._processors = float(sys.argv[3]), lambda: 3
made = publish.pages(Path(sys.argv[1]), Path(sys.argv[2]))
assert not made.outcome.problems
"""
NEVER, ALWAYS = "inf", "0"


def made(folder: Path, least: str) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-c", PROGRAM, str(ROOT), str(folder), least],
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    files = [each for each in folder.rglob("*") if each.is_file()]
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def test_several_processes_make_the_same_files_as_one(tmp_path: Path) -> None:
    assert made(tmp_path / "several", ALWAYS) == made(tmp_path / "one", NEVER)
