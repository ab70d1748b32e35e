"""What a build reads, copied, so that no two builds write into one site_src."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).parents[2]
_HAND_WRITTEN = ("method/index.md", "en/method/index.md")


def copy_to(folder: Path) -> Path:
    """The project in `folder`, without what was generated before."""
    for name in ("seeds", "theme"):
        shutil.copytree(PROJECT / name, folder / name)
    for page in _HAND_WRITTEN:
        target = folder / "site_src" / page
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / "site_src" / page, target)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    return folder


def publish_at(folder: Path, url: str) -> None:
    """Let the dossier of a copied project say where its site is."""
    briefing = folder / "seeds" / "briefing.yml"
    text = briefing.read_text(encoding="utf-8")
    briefing.write_text(f'url: "{url}"\n{text}', encoding="utf-8")
