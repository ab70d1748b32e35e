"""Text files of a project, read with bounds; what cannot be read is a finding."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.dossier.dossier import Article
from generator.problems import Finding, Place
from generator.text import quotes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_ARTICLE_BYTES = 8 * 1024 * 1024
MAX_YAML_BYTES = 64 * 1024 * 1024


def read_text(root: Path, path: str, limit: int) -> tuple[str, str] | Finding:
    """The text and the SHA-256 of a UTF-8 file of at most `limit` bytes."""
    file = root / path
    try:
        if not file.exists():
            return _finding(path, "missing-file", f"the file '{path}' does not exist", "Create it.")
        if not _is_inside(root, file):
            message = f"'{path}' is not a file inside the project"
            return _finding(path, "missing-file", message, "Replace the link with the file itself.")
        size = file.stat().st_size
        data = file.read_bytes() if size <= limit else b""
    except OSError as error:
        message = f"the file '{path}' cannot be read: {error.strerror}"
        return _finding(path, "missing-file", message, "Check its permissions.")
    if size > limit:
        message = f"the file '{path}' has {size} bytes, more than the {limit} allowed"
        return _finding(path, "file-size", message, "Split the file, or reduce it to its text.")
    try:
        return data.decode("utf-8"), hashlib.sha256(data).hexdigest()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        return Finding(
            Place(path, offset=len(before)),
            "bad-utf-8",
            f"byte {error.start + 1} (0x{data[error.start]:02x}) of '{path}' is not UTF-8",
            "Save the file as UTF-8.",
        )


def legible(root: Path, path: str) -> str:
    """As much of a file as can be read, to tell lines and columns by; nothing where it cannot."""
    file = root / path
    try:
        if not _is_inside(root, file) or file.stat().st_size > MAX_YAML_BYTES:
            return ""
        return file.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return ""


def _is_inside(root: Path, file: Path) -> bool:
    """Whether this is a plain file of the project: no pipe, no device, and no link to elsewhere."""
    return file.is_file() and file.resolve().is_relative_to(root.resolve())


def read_article(root: Path, path: str, boilerplate: Iterable[str]) -> Article | Finding:
    """An article by its path in the project, and which of its lines are boilerplate."""
    got = read_text(root, path, MAX_ARTICLE_BYTES)
    if isinstance(got, Finding):
        return got
    text, digest = got
    return Article(path, text, digest, quotes.lines_equal(text, frozenset(boilerplate)))


def _finding(path: str, code: str, message: str, hint: str) -> Finding:
    return Finding(Place(path), code, message, hint)
