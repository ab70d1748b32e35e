"""Reads the lexicons that a project brings, `seeds/languages/<tag>/lexicon.toml`, by the schema."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from generator.dossier.seeds import SEEDS
from generator.lexicon import schema
from generator.lexicon.files import use
from generator.load import files
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODE = "bad-lexicon"
FOLDER = f"{SEEDS}/languages"
FILE = "lexicon.toml"
MAX_BYTES = 4 * 1024 * 1024
_TAG = re.compile(r"[a-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_AT = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")


def use_lexicons(root: Path) -> tuple[Finding, ...]:
    """Read the languages of a project by its lexicons from now on; what is wrong in them."""
    tables: dict[str, dict[str, Any]] = {}
    findings: list[Finding] = []
    for path in sorted((root / FOLDER).glob(f"*/{FILE}")):
        tag, place = path.parent.name, path.relative_to(root).as_posix()
        got = _read(root, place, tag)
        if isinstance(got, dict):
            tables[tag] = got
        else:
            findings += got
    use(tables)
    return tuple(findings)


def _read(root: Path, path: str, tag: str) -> dict[str, Any] | list[Finding]:
    """The table of a lexicon, or what is wrong with it."""
    got = tag_of(path, tag, CODE) or files.read_text(root, path, MAX_BYTES)
    if isinstance(got, Finding):
        return [got]
    try:
        table = tomllib.loads(got[0])
    except tomllib.TOMLDecodeError as error:
        return [_undecoded(path, got[0], str(error))]
    return list(_mistakes(path, got[0], table)) or table


def tag_of(path: str, tag: str, code: str) -> Finding | None:
    """What is wrong with the name of a language's folder; none where it is a tag."""
    if _TAG.fullmatch(tag):
        return None
    hint = "Name the folder by the BCP 47 tag of the language, such as 'nl'."
    return Finding(Place(path), code, f"'{tag}' is no tag of a language", hint)


def at_line(text: str, line: int) -> int:
    """The offset at which a line begins, counted from 1."""
    return _offset(text, line, 1)


def _undecoded(path: str, text: str, message: str) -> Finding:
    """The finding of a text that is no TOML, at the place that its reader names."""
    at = _AT.search(message)
    offset = len(text) if at is None else _offset(text, int(at[1]), int(at[2]))
    hint = 'Put words with letters outside ASCII in quotation marks: "één" = 1.'
    what = _AT.sub("", message).strip()
    return Finding(Place(path, offset=offset), CODE, f"'{path}' is no TOML: {what}", hint)


def _mistakes(path: str, text: str, table: dict[str, Any]) -> Iterator[Finding]:
    for key, message, hint in schema.mistakes(table):
        yield Finding(Place(path, offset=_place(text, key)), CODE, message, hint)


def _place(text: str, key: str) -> int:
    """The offset of a key: in its table, or the table's own."""
    section, found = "", 0
    for match in re.finditer(r"^[ \t]*(?:\[([^\]\n]+)\]|([^=#\[\n]+?)[ \t]*=)", text, re.MULTILINE):
        name = re.sub(r"[\"' ]", "", match[1] or f"{section}.{match[2]}")
        section = name if match[1] else section
        if name == key:
            return match.start(1 if match[1] else 2)
        if key.startswith(f"{name}."):
            found = match.start(1 if match[1] else 2)
    return found


def _offset(text: str, line: int, column: int) -> int:
    """The offset of a line and column, both counted from 1."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))
