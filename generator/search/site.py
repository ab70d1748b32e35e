"""Puts the search into a built site: an index for each language, and the engine that reads them."""

import shutil
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path

from generator.search import index
from generator.search.interface import Interface
from generator.search.records import SearchRecord

FOLDER = "search"
"""Where search stands in the site; the index of a language is the folder of its name below it."""

_MODULES = (
    "characters",
    "figures",
    "rules",
    "analysis",
    "parts",
    "query",
    "excerpt",
    "lookup",
    "engine",
    "worker",
)
"""The engine's modules in the order in which they build on each other."""

_STOCK = ("assets/javascripts/lunr", "assets/javascripts/workers", "search/search_index.json")
"""What the theme brings for a search of its own, and nothing reads here."""


def publish(
    records: Iterable[SearchRecord], site: Path, interfaces: Mapping[str, Interface]
) -> None:
    """Write the search of every language that has an interface into the folder of a built site."""
    known = tuple(records)
    for stock in _STOCK:
        _remove(site / stock)
    target = site / FOLDER
    _remove(target)
    for language, interface in interfaces.items():
        parts = index.build(known, interface, language=language, languages=tuple(interfaces))
        for name, content in parts:
            _write(target / language / name, content)
    _write(target / "engine.js", engine())


def engine() -> bytes:
    """Give the program that reads an index, for a page or for a worker."""
    folder = resources.files("generator.search") / "browser"
    return b"".join((folder / f"{module}.js").read_bytes() for module in _MODULES)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
