"""Writes the generated JSON Schemas beside the YAML, where editors look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curate import journal
from generator.dossier.seeds import SEEDS
from generator.load import json_schema

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = f"{SEEDS}/schema"


def stale(root: Path) -> tuple[str, ...]:
    """The schema files of a project, by path, that differ from the generated ones."""
    return tuple(
        f"{FOLDER}/{name}"
        for name, text in json_schema.schema_texts().items()
        if _read(root / FOLDER / name) != text
    )


def write(root: Path) -> tuple[str, ...]:
    """Write the schema files that are missing or differ; gives their paths."""
    changed = stale(root)
    texts = json_schema.schema_texts()
    names = {path: path.rpartition("/")[2] for path in changed}
    journal.write(root, "schema", {path: texts[name].encode() for path, name in names.items()})
    return changed


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
