"""One file of an index: a script with one call, which a page can read as JSON or run."""

from __future__ import annotations

import json

Part = tuple[str, bytes]
"""A file's name inside the index's folder, and its bytes."""


def part(name: str, data: object) -> Part:
    """The file of this name, without its ending, that gives `data`."""
    return f"{name}.js", call(name, written(data))


def call(name: str, text: str) -> bytes:
    """The script that gives what is written as JSON in `text`."""
    # Lone surrogates cannot be written as UTF-8; they are separators and never part of a key.
    return f'briefingPart("{name}",{text});\n'.encode("utf-8", "replace")


def written(value: object) -> str:
    """A value as JSON, without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
