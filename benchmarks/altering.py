"""Changes to the files of an unpacked archive."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[Path], None]


def replace(path: str, old: str, new: str) -> Change:
    """Put other words in place of the first of some words; they must be there."""

    def change(folder: Path) -> None:
        text = (folder / path).read_bytes().decode()
        if old not in text:
            raise ValueError(f"{path} has no {old!r}")
        (folder / path).write_bytes(text.replace(old, new, 1).encode())

    return change


def replace_first(path: str, pattern: str, new: str) -> Change:
    """Put words in place of the first match of a pattern."""

    def change(folder: Path) -> None:
        text, count = re.subn(pattern, new, (folder / path).read_bytes().decode(), count=1)
        if not count:
            raise ValueError(f"{path} has no {pattern!r}")
        (folder / path).write_bytes(text.encode())

    return change


def data(path: str, alter: Callable[[list[Any]], object]) -> Change:
    """Alter the records of a data file."""

    def change(folder: Path) -> None:
        records = json.loads((folder / path).read_bytes())
        alter(records)
        (folder / path).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")

    return change


def put(path: str, *keys: str | int, value: object) -> Change:
    """Put a value in a data file, at a place given by keys."""

    def alter(records: list[Any]) -> None:
        place: Any = records
        for key in keys[:-1]:
            place = place[key]
        if place[keys[-1]] == value:
            raise ValueError(f"{path} has this value already")
        place[keys[-1]] = value

    return data(path, alter)


def add(path: str, text: str) -> Change:
    """Write a file."""

    def change(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")

    return change


def append(path: str, text: str) -> Change:
    """Write more at the end of a file."""

    def change(folder: Path) -> None:
        with (folder / path).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return change


def remove(path: str) -> Change:
    """Remove a file."""
    return lambda folder: (folder / path).unlink()


def on_pages(pattern: str, new: str) -> Change:
    """Put words in place of every match of a pattern on pages."""

    def change(folder: Path) -> None:
        count = 0
        for file in folder.rglob("*.html"):
            text, changed = re.subn(pattern, new, file.read_text(encoding="utf-8"))
            file.write_text(text, encoding="utf-8")
            count += changed
        if not count:
            raise ValueError(f"no page has {pattern!r}")

    return change
