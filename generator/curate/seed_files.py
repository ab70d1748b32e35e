"""The YAML files of a project's dossier, and writing them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from generator.dossier.dossier import SEEDS
from generator.load import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.curate.yaml_text import FileChange


def yaml_files(root: Path) -> tuple[tuple[str, str], ...]:
    """Every curated YAML file by its path in the project, with the name of its schema."""
    found = []
    for name in json_schema.FILES:
        single = root / SEEDS / f"{name}.yml"
        inside = (root / SEEDS / name).rglob("*.yml") if name != "briefing" else ()
        files = [*([single] if single.is_file() else []), *sorted(inside)]
        found += [(file.relative_to(root).as_posix(), name) for file in files]
    return tuple(found)


def schema_line(path: str, name: str) -> str:
    """Where a YAML file's schema stands, relative to the file."""
    up = "../" * (path.count("/") - 1)
    return f"{up}schema/{name}.json"


def read(root: Path, path: str) -> str:
    """A file's text with plain line ends; raises UnicodeDecodeError where it is not UTF-8."""
    return (root / path).read_bytes().decode("utf-8").replace("\r\n", "\n")


def write(root: Path, changes: Iterable[FileChange]) -> None:
    """Write each file whole: a reader sees the old text or the new one, never half of it."""
    for change in changes:
        file = root / change.path
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(change.text)
            mode = file.stat().st_mode if file.exists() else 0o644
            Path(name).chmod(mode & 0o777)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def create(file: Path, data: bytes) -> None:
    """Write a new file; raises FileExistsError where one is already there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as stream:
        stream.write(data)
