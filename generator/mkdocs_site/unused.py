"""Leaves the scripts, styles and pictures of Material out of the site: no page here loads them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator import assets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

_UNUSED = "assets/"


def leave_out(files: Files, config: MkDocsConfig) -> Files:
    """The files without those; whatever a project has of its own stays.

    The folders of a theme are the project's own, ours and those of the theme that is installed.
    """
    own = {str(assets.theme()), str(config.theme.custom_dir)}
    installed = [Path(each) for each in config.theme.dirs if each not in own]
    for file in [each for each in files if _is_unused(each, installed)]:
        files.remove(file)
    return files


def _is_unused(file: File, installed: Sequence[Path]) -> bool:
    if not file.abs_src_path or not file.src_uri.startswith(_UNUSED):
        return False
    return any(map(Path(file.abs_src_path).is_relative_to, installed))
