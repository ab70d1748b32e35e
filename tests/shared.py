"""What costs much to build, built once in a run of the tests, by whichever worker needs it first.

What is shared is read, never changed: a test that changes a project makes its own.
"""

from __future__ import annotations

import fcntl
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.mkdocs_site import site
from tests import projects
from tests.archive.making import make, unpack
from tests.docs import environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shared:
    """Folders that all workers of a run share."""

    root: Path

    def folder(self, name: str, build: Callable[[Path], object]) -> Path:
        """The folder of this name. It is built once; meanwhile, other workers wait for it."""
        folder, finished = self.root / name, self.root / f"{name}.finished"
        with (self.root / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not finished.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                build(folder)
                finished.touch()
        return folder


def read_claims(_: Path) -> None:
    """What the texts of the real dossier claim: its check stores it where every check does."""
    build.check(projects.ROOT)


def _real(folder: Path, root: Path) -> Path:
    """The real project in a folder, with what its texts claim; `root` is that of what is shared."""
    Shared(root).folder("claims", read_claims)
    shutil.copytree(projects.ROOT / ".cache/claims", folder / ".cache/claims")
    return projects.real(folder)


def build_hosted(folder: Path) -> None:
    """The real dossier's site in `site`, as it is hosted, beside its project."""
    root = projects.published(_real(folder, folder.parent))
    result = CliRunner().invoke(main, ["--project", str(root), "build", "--strict"])
    assert result.exit_code == 0, result.output


def build_small_site(folder: Path) -> None:
    """The small dossier's project, and its site in `site`."""
    site.build(projects.small(folder), folder / "site", strict=True, progress=False)


def build_real_archive(folder: Path) -> None:
    """The real dossier's archive, `briefing.zip`, and opened in `site`."""
    unpack(
        make(_real(folder / "project", folder.parent), folder / "briefing.zip", "--strict"),
        folder / "site",
    )


def build_small_archive(folder: Path) -> None:
    """The small dossier's archive, `briefing.zip`."""
    make(projects.small(folder / "project"), folder / "briefing.zip")


def build_wheel(folder: Path) -> None:
    """The wheel of this checkout."""
    environment.wheel(folder)
