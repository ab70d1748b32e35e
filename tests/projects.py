"""Projects for tests that build a site: a dossier with this repository's theme and pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.dossiers import Change, copy

ROOT = Path(__file__).parent.parent
HAND_WRITTEN = ("method/index.md", "en/method/index.md")


def real(folder: Path) -> Path:
    """The repository's own project, without anything generated."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return _dressed(folder)


def small(folder: Path, *changes: Change) -> Path:
    """The small dossier of the tests, with changes made, dressed as the real one."""
    copy(folder, *changes)
    return _dressed(folder)


def _dressed(folder: Path) -> Path:
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    for name in HAND_WRITTEN:
        page = folder / "site_src" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "site_src" / name, page)
    return folder
