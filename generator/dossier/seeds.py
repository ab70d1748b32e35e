"""Where a project keeps its dossier; imports nothing that takes time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = "seeds"


def find(start: Path) -> Path | None:
    """The nearest folder upward with a seeds/briefing.yml."""
    folders = (start, *start.parents)
    return next((each for each in folders if (each / SEEDS / "briefing.yml").is_file()), None)
