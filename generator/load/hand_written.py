"""Reads what is written by hand, and its file names, for names that an audience may not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import write
from generator.dossier.release.releasing import CODE
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.dossier.release.withheld import Withheld


_FOLDERS = ("theme", "seeds/languages")
_FILES = ("mkdocs.yml",)
_BINARY = b"\0"
"""Other files than text have such a byte; of those only the names are read."""


def check(root: Path, docs: Path, withheld: Withheld) -> Iterator[Finding]:
    """Yield a finding for each file of the project that names a withheld entity.

    Read are the hand-written files of `docs`, the theme, what languages bring and mkdocs.yml.
    """
    if not withheld.names:
        return
    generated = {docs / path for path in (*write.listed(docs), write.LIST)}
    folders = {docs, *(root / name for name in _FOLDERS)}
    files = {file for folder in folders for file in folder.rglob("*")} - generated
    for file in sorted(files | {root / name for name in _FILES}):
        if not file.is_file():
            continue
        path = file.relative_to(root if file.is_relative_to(root) else docs).as_posix()
        if withheld.names_in((path, _text(file))):
            message = f"'{path}' names an entity that this audience may not see"
            yield Finding(Place(path, offset=0), CODE, message, "Write it without the name.")


def _text(file: Path) -> str:
    content = file.read_bytes()
    return "" if _BINARY in content else content.decode("utf-8", "replace")
