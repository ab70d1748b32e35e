"""Where the theme's files are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PACKAGE = Path(__file__).parent
_IMPORT = re.compile(r'^@import url\("([^"]+)"\);\n', re.MULTILINE)


def theme() -> Path:
    """The folder of the theme's templates and assets."""
    inside = _PACKAGE / "theme"
    return inside if inside.is_dir() else _PACKAGE.parent / "theme"


def method(language: str) -> Path:
    """The hand-written page of a language that says how to read the site; there may be none."""
    shipped = _PACKAGE / "starter" / "method" / f"{language}.md"
    if shipped.is_file():
        return shipped
    folder = _PACKAGE.parent / "site_src"
    default = folder / "method" / "index.md"
    return default if language == "id" else folder / language / "method" / "index.md"


def with_imports(path: str, text: str, part: Callable[[str], str | None]) -> str:
    """A style sheet with the text of those that it imports in place of the imports.

    `part` gives the text of a path; an import that it does not know (None) stays.
    """

    def content(match: re.Match[str]) -> str:
        imported = part(posixpath.normpath(posixpath.join(posixpath.dirname(path), match[1])))
        return match[0] if imported is None else imported

    return _IMPORT.sub(content, text)
