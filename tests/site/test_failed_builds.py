"""A build that fails, or is killed, leaves the last good site as it was."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site
from generator.mkdocs_site.site import BuildFailedError
from tests import shared

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build
BROKEN = ('amount: "12000"', 'amount: "12001"')
KILL = """
import os, signal
def {moment}(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
"""
"""A hook of MkDocs that ends the build at one moment as nothing else does."""


@pytest.fixture
def root(once: shared.Shared, tmp_path: Path) -> Path:
    """The small dossier's project, with its site, copied."""
    built = once.folder("small site", shared.build_small_site)
    return shutil.copytree(built, tmp_path / "project")


def state(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def spoil(root: Path) -> None:
    facts = root / "seeds/facts.yml"
    facts.write_text(facts.read_text(encoding="utf-8").replace(*BROKEN), encoding="utf-8")


def test_a_problem_leaves_the_old_site(root: Path) -> None:
    before = state(root / "site")
    spoil(root)
    with pytest.raises(BuildFailedError, match=r"facts\.yml:21:37: error: .*figure-not-written"):
        site.build(root, root / "site", strict=False, progress=False)
    assert state(root / "site") == before


def test_plain_mkdocs_leaves_the_old_site_too(root: Path) -> None:
    before = state(root / "site")
    spoil(root)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "figure-not-written" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(root / "site") == before


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param("on_pre_build", marks=pytest.mark.audit),
        "on_post_page",
        pytest.param("on_post_build", marks=pytest.mark.audit),
    ],
)
def test_a_kill_in_the_middle_leaves_the_old_site(root: Path, moment: str) -> None:
    before = state(root / "site")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [kill.py]\n")
    command = [sys.executable, "-m", "generator", "--project", str(root), "build"]
    (root / "kill.py").write_text(KILL.format(moment=moment), encoding="utf-8")
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert state(root / "site") == before
    (root / "kill.py").write_text("", encoding="utf-8")
    site.build(root, root / "site", strict=True, progress=False)
    assert state(root / "site").keys() == before.keys()


def test_a_folder_that_is_no_site_is_left_alone(root: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(BuildFailedError, match="is not a built site; it is left as it is"):
        site.build(root, precious, strict=False, progress=False)
    assert (precious / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_no_mkdocs_file_is_said_plainly(root: Path) -> None:
    (root / "mkdocs.yml").unlink()
    with pytest.raises(BuildFailedError, match=r"mkdocs\.yml does not exist"):
        site.build(root, root / "site", strict=False, progress=False)


def test_strict_lets_a_warning_fail_the_build(root: Path) -> None:
    before = state(root / "site")
    facts = root / "seeds/facts.yml"
    text = facts.read_text(encoding="utf-8")
    gone = ', en: "The Melati carried millions of bags of rice."'
    facts.write_text(text.replace(gone, ""), encoding="utf-8")
    with pytest.raises(BuildFailedError, match="missing-translation"):
        site.build(root, root / "site", strict=True, progress=False)
    assert state(root / "site") == before
    site.build(root, root / "site", strict=False, progress=False)
    assert state(root / "site") != before
