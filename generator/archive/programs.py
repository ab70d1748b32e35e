"""Compares the programs and styles of an archive with those that this version would put into it.

The check inside an archive cannot: who alters a program alters the check, too.
"""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import TYPE_CHECKING

from generator import __version__, assets
from generator.archive import containers, script, verify
from generator.search import site as search

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MADE_WITH = f"briefing-site {__version__}"
_RUN = re.compile(r"(?:.*\.(?:js|css|py))\Z")
_INDEX = re.compile(r"search/.+/|(?:[A-Za-z-]+/)?verify/(?:words|proof-[0-9]+)\.js\Z")
"""Scripts that are data: they are compared with the pages and the YAML."""


def foreign(path: Path) -> tuple[str, ...] | None:
    """The programs and styles of an archive that are not those of this version, sorted.

    None where another version made it. Raises OSError, and ValueError for a broken archive.
    """
    archive = containers.opened(path)
    try:
        made_with = json.loads(containers.read(archive, verify.MANIFEST))["made_with"]
        if made_with != MADE_WITH:
            return None
        own = dict(_own())
        return tuple(
            name
            for name in sorted(archive.names)
            if _RUN.match(name)
            and not _INDEX.match(name)
            and containers.read(archive, name) != own.get(name)
        )
    finally:
        archive.close()


def _own() -> Iterator[tuple[str, bytes]]:
    """The path and the content of every program that this version writes into archives."""
    yield "verify.py", script.text().encode()
    yield "search/engine.js", search.engine()
    for file in (resources.files("generator.archive") / "browser").iterdir():
        yield f"verify/{file.name}", file.read_bytes()
    root = assets.theme()
    for path in (root / "assets").rglob("*"):
        if path.suffix in (".js", ".css"):
            yield path.relative_to(root).as_posix(), _joined(path, root)


def _joined(file: Path, root: Path) -> bytes:
    """A style sheet with the text of those that it imports; anything else as it is."""
    if file.suffix != ".css":
        return file.read_bytes()

    def part(path: str) -> str | None:
        imported = root / path
        return imported.read_text(encoding="utf-8") if imported.is_file() else None

    name = file.relative_to(root).as_posix()
    return assets.with_imports(name, file.read_text(encoding="utf-8"), part).encode()
