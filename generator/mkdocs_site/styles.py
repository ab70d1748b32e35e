"""Joins the theme's style sheets: each that imports others gets their text in place of the imports.

The sources are many small files; a browser asks for one. Without this step the imports work, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from generator import assets

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ENTRIES = ("assets/css/main.css", "assets/css/print.css")
"""What `theme/partials/head.html` links to."""


def join(files: Files, config: MkDocsConfig) -> Files:
    """The files with each entry whole, and without the parts that went into it."""
    for path in ENTRIES:
        entry = files.get_file_from_path(path)
        if entry is not None:
            _join(entry, files, config)
    return files


def _join(entry: File, files: Files, config: MkDocsConfig) -> None:
    parts: list[File] = []

    def part(path: str) -> str | None:
        file = files.get_file_from_path(path)
        if file is None:
            return None
        parts.append(file)
        return file.content_string

    text = assets.with_imports(entry.src_uri, entry.content_string, part)
    for file in (entry, *parts):
        files.remove(file)
    files.append(File.generated(config, entry.src_uri, content=text))
