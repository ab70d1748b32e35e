"""Digests of files, folders and of this program: whether anything is as it was."""

from __future__ import annotations

import hashlib
import stat
import sys
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_PACKAGE = Path(__file__).parent
_COMPILED = "__pycache__"


def of_folder(folder: Path, but: Container[Path] = ()) -> dict[str, str]:
    """The digest of each file below a folder, by its path there; of none that is in `but`.

    Raises OSError where a link may lead round, and where a file is none that can be read to its
    end, such as a pipe.
    """
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_dir():
            if file.is_symlink():
                raise OSError(f"{file} is a link")
        elif _COMPILED not in file.parts and file not in but:
            found[file.relative_to(folder).as_posix()] = of_file(file)
    return found


def of_file(file: Path) -> str:
    """The digest of a file's bytes; raises OSError where it is no file."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(f"{file} is no regular file")
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def of_text(text: str) -> str:
    """The digest of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def of_program() -> str:
    """The digest of this package, of Python and of everything that is installed beside it."""
    installed = sorted(f"{each.name} {each.version}" for each in metadata.distributions())
    return of_text(repr((of_folder(_PACKAGE), installed, sys.version)))
