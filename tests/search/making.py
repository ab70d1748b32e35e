"""Records and interface words for the tests of the search."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.search.interface import Interface
from generator.search.records import RecordKind, SearchRecord

HERE = Path(__file__).parent

INTERFACE = Interface(
    kinds={kind: kind.title() for kind in RecordKind},
    labels={kind: kind.title() for kind in RecordKind},
    all="All",
    filter="Show only",
    prompt="Type to search",
    results={
        "one": "%(count)s result for “%(query)s”",
        "other": "%(count)s results for “%(query)s”",
    },
    none="No results for “%(query)s”.",
    advice="Use other words.",
    offered="Did you mean %(query)s?",
    example="For example",
    lists="Browse",
    related="%(typed)s: also %(used)s",
    corrected="No results for “%(typed)s”; showing “%(used)s”.",
    partly="No result matches every word; showing partial matches.",
    missing="Without: %(words)s",
    searching="Searching …",
    failed="The search could not be loaded.",
)


def record(text: str = "", **values: Any) -> SearchRecord:
    """Give a record in Indonesian, for the Indonesian site."""
    defaults: dict[str, Any] = {
        "kind": RecordKind.PAGE,
        "id": "p",
        "location": "p/",
        "title": "",
        "text": text,
    }
    languages = {"text_language": "id", "site_language": "id", "quote_language": "id"}
    return SearchRecord(**{**defaults, **languages, **values})


def pages() -> tuple[SearchRecord, ...]:
    """Give the pages and actors of `pages.txt`."""
    lines = (HERE / "pages.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_page(line) for line in lines if line and not line.startswith("#"))


def _page(line: str) -> SearchRecord:
    identity, _, text = line.partition(" ")
    if not identity.startswith("@"):
        return record(text, id=identity, location=f"{identity}/", title=identity)
    title, *names = (name.strip() for name in text.split("|"))
    known = identity.removeprefix("@")
    return record(
        kind=RecordKind.ENTITY,
        id=known,
        location=f"glossary/{known}/",
        title=title,
        names=tuple(names),
    )
