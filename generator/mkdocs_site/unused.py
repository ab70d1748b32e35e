"""Leaves Material's scripts, styles and pictures out of the site: no page here loads them."""

from __future__ import annotations

from importlib.resources import files as files_of
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.structure.files import File, Files

_THEME = Path(str(files_of("material")))
_UNUSED = "assets/"


def leave_out(files: Files) -> Files:
    """The files without those; whatever a project has of its own stays."""
    for file in [each for each in files if _is_unused(each)]:
        files.remove(file)
    return files


def _is_unused(file: File) -> bool:
    if not file.abs_src_path or _THEME not in Path(file.abs_src_path).parents:
        return False
    return file.src_uri.startswith(_UNUSED)
