"""The data as one SQLite file, with a table a kind of record and a key for each link.

The same records give the same bytes: the number of the SQLite version that wrote the file, which
its header has, is replaced by a fixed one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    SqliteData = Mapping[str, list[dict[str, Any]]]
    SqliteColumn = tuple[str, str, Callable[[Any], object]]
    SqliteTable = tuple[str, list[SqliteColumn], Iterable[Any]]

_SQLITE_WRITTEN_BY = slice(96, 100)
"""Where a SQLite file has the number of the version that wrote it (file format, 1.3.20)."""
_SQLITE_VERSION = (3_040_000).to_bytes(4, "big")
_SQLITE_KEY = "TEXT PRIMARY KEY"


def sqlite_file(data: SqliteData) -> bytes:
    """`briefing.sqlite`; needs Python 3.11."""
    base = sqlite_database(data)
    try:
        content: bytes = base.serialize()
    finally:
        base.close()
    return (
        content[: _SQLITE_WRITTEN_BY.start] + _SQLITE_VERSION + content[_SQLITE_WRITTEN_BY.stop :]
    )


def sqlite_database(data: SqliteData) -> sqlite3.Connection:
    """The database, in memory."""
    import sqlite3  # noqa: PLC0415 -- not every Python has it, and only this file needs it

    base = sqlite3.connect(":memory:", isolation_level=None)
    base.execute("PRAGMA page_size = 4096")
    base.execute("BEGIN")
    for table in _SQLITE_TABLES:
        name, columns, records = table(data)
        told = ", ".join(f'"{column}" {kind}' for column, kind, _ in columns)
        base.execute(f"CREATE TABLE {name} ({told})")
        marks = ", ".join("?" * len(columns))
        rows = ([pick(each) for _, _, pick in columns] for each in records)
        base.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608 -- our names
    base.execute("COMMIT")
    return base


def _sqlite_of_briefing(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    about = data["briefing"][0]
    texts = ("title", "description", "bottom_line")
    return (
        "briefing",
        [
            ("language", _SQLITE_KEY, lambda each: each),
            *((key, "TEXT", _sqlite_in_this(about[key])) for key in texts),
            ("confidence", "TEXT", lambda _: about["confidence"]),
            ("as_of", "TEXT", lambda _: (about["as_of"] or {}).get("edtf")),
        ],
        languages,
    )


def _sqlite_of_entities(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    return (
        "entities",
        [
            _sqlite_column("id", _SQLITE_KEY),
            _sqlite_column("schema"),
            *_sqlite_worded(("name",), languages),
            *_sqlite_worded(("description",), languages),
            _sqlite_column("reliability"),
            _sqlite_column("permalink"),
        ],
        data["entities"],
    )


def _sqlite_of_entity_names(data: SqliteData) -> SqliteTable:
    return (
        "entity_names",
        _sqlite_numbered("entity", "text", "language", "strength", entity="entities"),
        _sqlite_names(data["entities"]),
    )


def _sqlite_of_entity_properties(data: SqliteData) -> SqliteTable:
    return (
        "entity_properties",
        _sqlite_numbered("entity", "property", "value", "language", entity="entities"),
        _sqlite_properties(data["entities"]),
    )


def _sqlite_of_origins(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    return (
        "origins",
        [
            _sqlite_column("id", _SQLITE_KEY),
            *_sqlite_worded(("name",), languages),
            _sqlite_column("by", _sqlite_link("entities")),
            _sqlite_column("rests_on", _sqlite_link("origins")),
            _sqlite_column("interest"),
            *_sqlite_dated("date"),
        ],
        data["origins"],
    )


def _sqlite_of_sources(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    return (
        "sources",
        [
            _sqlite_column("id", _SQLITE_KEY),
            *map(_sqlite_column, ("title", "language", "url", "file", "sha256", "rights")),
            _sqlite_column("publisher", _sqlite_link("entities")),
            _sqlite_column("version_of", _sqlite_link("sources")),
            *_sqlite_dated("published"),
            *_sqlite_worded(("summary",), languages),
            _sqlite_column("permalink"),
        ],
        data["sources"],
    )


def _sqlite_of_facts(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    return (
        "facts",
        [
            _sqlite_column("id", _SQLITE_KEY),
            *_sqlite_worded(("text",), languages),
            *map(_sqlite_column, ("topic", "kind", "weight")),
            *_sqlite_dated("date"),
            *(_sqlite_inside("quantity", key) for key in ("measure", "bound")),
            *(_sqlite_inside("quantity", key, "NUMERIC") for key in ("amount", "amount_to")),
            _sqlite_inside("quantity", "magnitude"),
            ("transfer", "TEXT", lambda each: each["transfer"] and json.dumps(each["transfer"])),
            _sqlite_column("permalink"),
        ],
        data["facts"],
    )


def _sqlite_of_fact_entities(data: SqliteData) -> SqliteTable:
    return (
        "fact_entities",
        _sqlite_numbered("fact", "entity", fact="facts", entity="entities"),
        [(each["id"], name) for each in data["facts"] for name in dict.fromkeys(each["entities"])],
    )


def _sqlite_of_evidence(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    return (
        "evidence",
        [
            _sqlite_column("id", _SQLITE_KEY),
            _sqlite_column("fact", _sqlite_link("facts")),
            _sqlite_column("entity", _sqlite_link("entities")),
            _sqlite_column("source", _sqlite_link("sources")),
            _sqlite_column("origin", _sqlite_link("origins")),
            ("quote", "TEXT", lambda each: each["quote"]["exact"]),
            *_sqlite_worded(("quote", "translation"), languages),
            _sqlite_column("start", "INTEGER"),
            _sqlite_column("end", "INTEGER"),
            ("attributed_to", "TEXT", lambda each: " ".join(each["attributed_to"])),
            *map(_sqlite_column, ("modality", "credibility", "permalink")),
        ],
        [*_sqlite_evidence(data["facts"], "fact"), *_sqlite_evidence(data["entities"], "entity")],
    )


def _sqlite_of_differences(data: SqliteData) -> SqliteTable:
    languages: list[str] = data["briefing"][0]["languages"]
    return (
        "differences",
        [
            _sqlite_column("id", _SQLITE_KEY),
            *map(_sqlite_column, ("kind", "nature")),
            *_sqlite_worded(("title",), languages),
            *_sqlite_worded(("note",), languages),
            _sqlite_column("permalink"),
        ],
        data["differences"],
    )


def _sqlite_of_difference_facts(data: SqliteData) -> SqliteTable:
    return (
        "difference_facts",
        _sqlite_numbered("difference", "fact", difference="differences", fact="facts"),
        [(each["id"], fact) for each in data["differences"] for fact in each["facts"]],
    )


def _sqlite_link(table: str) -> str:
    return f"TEXT REFERENCES {table}(id)"


def _sqlite_column(name: str, kind: str = "TEXT") -> SqliteColumn:
    return name, kind, lambda each: each.get(name)


def _sqlite_inside(outer: str, name: str, kind: str = "TEXT") -> SqliteColumn:
    return name, kind, lambda each: (each[outer] or {}).get(name)


def _sqlite_dated(name: str) -> list[SqliteColumn]:
    """A date as EDTF, with the first and the last day that it allows."""
    return [
        (f"{name}_{key}", kind, pick)
        for key, kind, pick in (_sqlite_inside(name, key) for key in ("edtf", "earliest", "latest"))
    ]


def _sqlite_worded(path: tuple[str, ...], languages: Iterable[str]) -> list[SqliteColumn]:
    """A text, a column a language."""

    def pick(language: str) -> Callable[[Any], object]:
        def picked(each: Any) -> object:  # noqa: ANN401 -- as read
            for key in path:
                each = each[key]
            return (each or {}).get(language)

        return picked

    return [(f"{path[-1]}_{language}", "TEXT", pick(language)) for language in languages]


def _sqlite_in_this(words: Mapping[str, str] | None) -> Callable[[Any], object]:
    return (words or {}).get


def _sqlite_numbered(*names: str, **links: str) -> list[SqliteColumn]:
    """Columns whose values are listed in their order; `links` has the tables that some name."""

    def column(place: int, name: str) -> SqliteColumn:
        kind = _sqlite_link(links[name]) if name in links else "TEXT"
        return name, kind, lambda each: each[place]

    return [column(place, name) for place, name in enumerate(names)]


def _sqlite_names(entities: Iterable[Any]) -> Iterable[tuple[object, ...]]:
    for each in entities:
        for language, text in each["name"].items():
            yield each["id"], text, language, "strong"
        for alias in each["aliases"]:
            yield each["id"], alias["text"], alias["language"], alias["strength"]


def _sqlite_properties(entities: Iterable[Any]) -> Iterable[tuple[object, ...]]:
    for each in entities:
        for name, values in each["properties"].items():
            for value in values:
                texts = value if isinstance(value, dict) else {None: value}
                for language, text in texts.items():
                    yield each["id"], name, text, language


def _sqlite_evidence(owners: Iterable[Any], kind: str) -> Iterable[dict[str, Any]]:
    for owner in owners:
        for number, each in enumerate(owner["evidence"], start=1):
            yield {**each, "id": f"{owner['id']}-{number}", kind: owner["id"]}


_SQLITE_TABLES = (
    _sqlite_of_briefing,
    _sqlite_of_entities,
    _sqlite_of_entity_names,
    _sqlite_of_entity_properties,
    _sqlite_of_origins,
    _sqlite_of_sources,
    _sqlite_of_facts,
    _sqlite_of_fact_entities,
    _sqlite_of_evidence,
    _sqlite_of_differences,
    _sqlite_of_difference_facts,
)
"""In an order in which links lead back."""
