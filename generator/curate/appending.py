"""Adds a record to the YAML of a dossier, after the last one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.curate import seed_files
from generator.curate.yaml_text import FileChange
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


_EMPTY_LIST = re.compile(r"^\[\][ \t]*\n?\Z", re.MULTILINE)


def appended(
    root: Path, name: str, file: str, record: str, pending: Mapping[str, str] | None = None
) -> FileChange:
    """The change that adds `record` to sources, entities or facts.

    Where these are a folder, the record gets a file of its own, called `file`. `pending` are
    texts of files that are about to be written.
    """
    path = f"{SEEDS}/{name}.yml"
    if (root / SEEDS / name).is_dir():
        path = f"{SEEDS}/{name}/{file}.yml"
    before = (pending or {}).get(path)
    if before is None:
        before = seed_files.read(root, path) if (root / path).exists() else ""
    before = _EMPTY_LIST.sub("", before)
    if not before.strip():
        return FileChange(path, record)
    return FileChange(path, before.rstrip("\n") + "\n\n" + record)
