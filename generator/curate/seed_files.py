"""The YAML files of a project's dossier, and writing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curate import journal
from generator.dossier.seeds import SEEDS
from generator.load import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.curate.yaml_text import FileChange


def yaml_files(root: Path) -> tuple[tuple[str, str], ...]:
    """Every curated YAML file by its path in the project, with the name of its schema."""
    found = []
    for name in json_schema.FILES:
        single = root / SEEDS / f"{name}.yml"
        inside = (root / SEEDS / name).rglob("*.yml") if name != "briefing" else ()
        files = [*([single] if single.is_file() else []), *sorted(inside)]
        found += [(file.relative_to(root).as_posix(), name) for file in files if file.is_file()]
    return tuple(found)


def schema_line(path: str, name: str) -> str:
    """Where a YAML file's schema stands, relative to the file."""
    up = "../" * (path.count("/") - 1)
    return f"{up}schema/{name}.json"


def read(root: Path, path: str) -> str:
    """A file's text with plain line ends; raises UnicodeDecodeError where it is not UTF-8."""
    return (root / path).read_bytes().decode("utf-8").replace("\r\n", "\n")


def write(
    root: Path,
    command: str,
    changes: Iterable[FileChange],
    files: Mapping[str, bytes | None] | None = None,
) -> None:
    """Write all these files or none; `files` are articles by path, None where one is removed."""
    texts = {change.path: change.text.encode() for change in changes}
    journal.write(root, command, {**(files or {}), **texts})


def create(file: Path, data: bytes) -> None:
    """Write a new file whole; raises FileExistsError where one is already there."""
    if file.exists() or file.is_symlink():
        raise FileExistsError(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.draft")
    draft.unlink(missing_ok=True)
    try:
        draft.write_bytes(data)
        draft.rename(file)
    finally:
        draft.unlink(missing_ok=True)
