"""Checks that an archive's data in other formats is that of its JSON files, and of the YAML.

The files are made again and compared; of the SQLite file, the tables are.
"""

from __future__ import annotations

import json
import re
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.exports.formats.data_index import data_index
from generator.exports.formats.formats import DATABASE, FORMATS, READ
from generator.exports.formats.sqlite_file import sqlite_database

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.archive.agreement import Agreement, Fault

_FOLDER = "data/"
_AMOUNTS = ("amount", "amount_to", "value")


def other_formats(
    names: Sequence[str], content: Callable[[str], bytes], agreement: Agreement
) -> Iterator[Fault]:
    """Everything that does not agree; an older archive has none of these files."""
    there = [each[len(_FOLDER) :] for each in names if each.startswith(_FOLDER)]
    made = [each for each in (*FORMATS, "dossier.json", "index.json") if each in there]
    if not made:
        return
    data = {name: json.loads(content(f"{_FOLDER}{name}.json")) for name in READ}
    for name in made:
        path = _FOLDER + name
        if name == DATABASE:
            yield from _database(path, content(path), data)
        elif name == "dossier.json":
            yield from _records(path, json.loads(content(path)), agreement)
        elif name in FORMATS and content(path) != FORMATS[name](data):
            yield path, "data", "is not what the JSON files make"
    files = [each for each in there if each != "index.json"]
    if "index.json" not in made or content(_FOLDER + "index.json") != data_index(data, files):
        yield _FOLDER + "index.json", "data", "does not list the data as it is"
    is_asked_for = "stix" in agreement.briefing.get("data_formats", [])
    missing = [each for each in FORMATS if each not in there]
    if missing != ([] if is_asked_for else ["bundle.stix.json"]) or "dossier.json" not in there:
        yield _FOLDER + "index.json", "data", "lists other formats than the YAML asks for"


def _database(path: str, content: bytes, data: Mapping[str, Any]) -> Iterator[Fault]:
    try:
        import sqlite3  # noqa: PLC0415 -- not every Python has it
    except ImportError:
        yield path, "data", "cannot be checked: this Python has no sqlite3"
        return
    handle, file = tempfile.mkstemp(suffix=".sqlite")
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123 -- a handle, not a path
            stream.write(content)
        found = sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
        try:
            where = _other_table(sqlite_database(data), found, len(content))
        except sqlite3.Error as error:
            where = str(error)
        finally:
            found.close()
    finally:
        Path(file).unlink()
    if where is not None:
        yield path, "data", f"is not what the JSON files make: {where}"


def _other_table(expected: sqlite3.Connection, found: sqlite3.Connection, size: int) -> str | None:
    """Where two databases differ. What the other one defines is compared before it is used."""
    listed = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY rowid"
    tables = expected.execute(listed).fetchall()
    if tables != found.execute(listed).fetchall():
        return "it defines other tables"
    if found.execute("PRAGMA freelist_count").fetchone()[0]:
        return "it has unused pages"
    pages = [each.execute("PRAGMA page_count").fetchone()[0] for each in (expected, found)]
    if pages[1] > pages[0] + len(tables) or pages[1] * 4096 != size:
        return "it has other pages"
    for kind, name, *_ in tables:
        query = f'SELECT * FROM "{name}" ORDER BY rowid'  # noqa: S608 -- a name of ours
        if kind == "table" and any(
            one != other for one, other in _pairs(expected.execute(query), found.execute(query))
        ):
            return f"table '{name}'"
    return None


def _pairs(one: Iterator[Any], other: Iterator[Any]) -> Iterator[tuple[Any, Any]]:
    """Rows beside each other; None where there are no more."""
    while True:
        pair = next(one, None), next(other, None)
        if pair == (None, None):
            return
        yield pair


def _records(path: str, found: Any, agreement: Agreement) -> Iterator[Fault]:  # noqa: ANN401 -- as read
    expected = {**agreement.records, "briefing": agreement.briefing}
    if not isinstance(found, dict) or set(found) != set(expected):
        yield path, "data", "has other files than the YAML"
        return
    for name, value in expected.items():
        where = _other(value, found[name], name)
        if where is not None:
            yield path, "data", f"differs from the YAML in {where}"


def _other(yaml: Any, found: Any, path: str) -> str | None:  # noqa: ANN401 -- as read
    """Where a value of the YAML and its record differ, but for how a text is written."""
    if isinstance(yaml, dict) and isinstance(found, dict):
        if set(yaml) != set(found):
            return f"{path}.{min(set(yaml) ^ set(found))}"
        pairs = [(f"{path}.{key}", value, found[key]) for key, value in yaml.items()]
    elif isinstance(found, list) and (isinstance(yaml, list) or ".properties." in path):
        listed = yaml if isinstance(yaml, list) else [yaml]
        if len(listed) != len(found):
            return path
        pairs = [
            (f"{path}[{number}]", one, found[number - 1])
            for number, one in enumerate(listed, start=1)
        ]
    else:
        return None if _is_same(yaml, found, path) else path
    differing = (_other(one, other, where) for where, one, other in pairs)
    return next((each for each in differing if each is not None), None)


def _is_same(yaml: object, found: object, path: str) -> bool:
    if isinstance(found, bool):
        return yaml == str(found).lower()
    if not isinstance(yaml, str) or not isinstance(found, str):
        return yaml is None and found is None
    if yaml.strip() == found.strip():
        return True
    is_amount = path.rpartition(".")[2] in _AMOUNTS and re.match(r"[-+.\d_eE]+\Z", yaml.strip())
    return bool(is_amount) and str(Decimal(yaml.strip())) == found
