"""Joins the theme's style sheets: each that imports others gets their text in place of the imports.

The sources are many small files; a browser asks for one. Without this step the imports work, too.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ENTRIES = ("assets/css/main.css", "assets/css/print.css")
"""What `theme/partials/head.html` links to."""
_IMPORT = re.compile(r'^@import url\("([^"]+)"\);\n', re.MULTILINE)


def join(files: Files, config: MkDocsConfig) -> Files:
    """The files with each entry whole, and without the parts that went into it."""
    for path in ENTRIES:
        entry = files.get_file_from_path(path)
        if entry is not None:
            _join(entry, files, config)
    return files


def _join(entry: File, files: Files, config: MkDocsConfig) -> None:
    folder = posixpath.dirname(entry.src_uri)
    parts: list[File] = []

    def content(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(folder, match[1]))
        part = files.get_file_from_path(path)
        if part is None:
            return match[0]
        parts.append(part)
        return part.content_string

    text = _IMPORT.sub(content, entry.content_string)
    for file in (entry, *parts):
        files.remove(file)
    files.append(File.generated(config, entry.src_uri, content=text))
