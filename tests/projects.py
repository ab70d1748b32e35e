"""Projects for tests that build a site: a dossier with this repository's theme and pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.dossiers import Change, copy

ROOT = Path(__file__).parent.parent
HAND_WRITTEN = [
    line.removeprefix("!")
    for line in (ROOT / "site_src/.gitignore").read_text(encoding="utf-8").split()
    if line.endswith(".md")
]
ADDRESS = "https://berkas.example/berkas/"
"""Where a site may say that it is published; tests serve it from this machine, at this path."""


def real(folder: Path) -> Path:
    """The repository's own project, without anything generated."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return dressed(folder)


def small(folder: Path, *changes: Change) -> Path:
    """The small dossier of the tests, with changes made, dressed as the real one."""
    copy(folder, *changes)
    return dressed(folder)


def published(root: Path, url: str = ADDRESS) -> Path:
    """The same project; its dossier says where the site is published."""
    briefing = root / "seeds/briefing.yml"
    text = briefing.read_text(encoding="utf-8")
    briefing.write_text(f'url: "{url}"\n{text}', encoding="utf-8")
    return root


def dressed(folder: Path) -> Path:
    """A folder with seeds, with this repository's theme and pages beside them."""
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    for name in HAND_WRITTEN:
        page = folder / "site_src" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "site_src" / name, page)
    return folder
