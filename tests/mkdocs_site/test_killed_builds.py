"""A build that was killed leaves nothing behind that the next one would use wrongly."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from tests import projects, shared

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build

KILLED = """\
import os, pathlib, sys
from generator.mkdocs_site import site
root, left = pathlib.Path(sys.argv[1]), int(sys.argv[2])
write = pathlib.Path.write_bytes

def killed(self, data):
    global left
    if ".cache" in self.parts:
        left -= 1
        if left < 0:
            write(self, data[: len(data) // 2])
            os._exit(9)
    return write(self, data)

pathlib.Path.write_bytes = killed
site.build(root, root / "site", strict=True, progress=False)
"""
"""Ends as for a kill, in the middle of one of the files that are kept."""


def build(root: Path) -> dict[str, bytes]:
    site.build(root, root / "site", strict=True, progress=False)
    files = (each for each in (root / "site").rglob("*") if each.is_file())
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in files}


@pytest.mark.parametrize(
    "after",
    [1, *(pytest.param(each, marks=pytest.mark.audit) for each in (0, 2, 9))],
)
def test_what_a_killed_build_kept_makes_the_same_site(
    once: shared.Shared, tmp_path: Path, after: int
) -> None:
    warm = once.folder("small site", shared.build_small_site)
    root = shutil.copytree(warm, tmp_path / "project")
    facts = root / "seeds/facts.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("Blue Bay handled", "The Blue Bay handled"), encoding="utf-8")
    command = [sys.executable, "-c", KILLED, str(root), str(after)]
    assert subprocess.run(command, check=False, cwd=projects.ROOT).returncode == 9
    after_kill = build(root)
    shutil.rmtree(root / ".cache")
    shutil.rmtree(root / "site")
    assert after_kill == build(root)
