"""Where the theme's files are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


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
