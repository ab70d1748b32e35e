"""Adds a record to the YAML of a dossier, after the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curate import seed_files
from generator.curate.yaml_text import FileChange
from generator.load.dossier import SEEDS

if TYPE_CHECKING:
    from pathlib import Path


def appended(root: Path, name: str, file: str, record: str) -> FileChange:
    """The change that adds `record` to sources, entities or facts.

    Where these are a folder, the record gets a file of its own, called `file`.
    """
    path = f"{SEEDS}/{name}.yml"
    if (root / SEEDS / name).is_dir():
        path = f"{SEEDS}/{name}/{file}.yml"
    before = seed_files.read(root, path) if (root / path).exists() else ""
    if before.strip() in ("", "[]"):
        return FileChange(path, record)
    return FileChange(path, before.rstrip("\n") + "\n\n" + record)
