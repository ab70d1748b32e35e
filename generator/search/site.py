"""Puts the search into a built site: an index for each language, and the engine that reads them."""

from __future__ import annotations

import re
import shutil
from importlib import resources
from typing import TYPE_CHECKING

from generator.search import index
from generator.search.fields import FieldReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.search.interface import Interface
    from generator.search.records import SearchRecord

FOLDER = "search"
"""Where search stands in the site; the index of a language is the folder of its name below it."""

_MODULES = (
    "characters",
    "tokens",
    "sums",
    "numbers",
    "digits",
    "chunks",
    "fractions",
    "figures",
    "rules",
    "dates",
    "analysis",
    "parts",
    "hits",
    "query",
    "names",
    "related",
    "spelling",
    "excerpt",
    "showing",
    "lookup",
    "corrections",
    "ranking",
    "engine",
    "worker",
)
"""The engine's modules in the order in which they build on each other."""

_SPARE = re.compile(
    r"^\s*/\*(?:[^*]|\*(?!/))*\*/\n|^[ \t]*//[^\n]*\n|^[ \t]+", re.DOTALL | re.MULTILINE
)

_STOCK = ("assets/javascripts/lunr", "assets/javascripts/workers", "search/search_index.json")
"""What the theme brings for a search of its own, and nothing reads here."""


def publish(
    records: Iterable[SearchRecord],
    site: Path,
    interfaces: Mapping[str, Interface],
    synonyms: Sequence[Sequence[str]] = (),
    cache: Path | None = None,
) -> None:
    """Write the search of every language that has an interface into the folder of a built site.

    What was read in texts is stored in the folder `cache` and used again, where there is one.
    """
    known = tuple(records)
    reader = FieldReader(cache)
    for stock in _STOCK:
        _remove(site / stock)
    target = site / FOLDER
    _remove(target)
    for language, interface in interfaces.items():
        parts = index.build(
            known,
            interface,
            language=language,
            languages=tuple(interfaces),
            synonyms=synonyms,
            reader=reader,
        )
        for name, content in parts:
            _write(target / language / name, content)
    _write(target / "engine.js", engine())
    reader.save()


def engine() -> bytes:
    """Give the program that reads an index, for a page or for a worker.

    Comments on lines of their own and indentation stay in the source: they are a fifth of it.
    """
    folder = resources.files("generator.search") / "browser"
    modules = ((folder / f"{module}.js").read_text(encoding="utf-8") for module in _MODULES)
    return "".join(_SPARE.sub("", module) for module in modules).encode("utf-8")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
