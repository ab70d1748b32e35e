"""Writes generated files into the docs folder: only ours, only what changed, each one whole.

A list of what was generated stands beside the pages. A file that is on it, or says itself that
it was generated, may be replaced or removed; any other file is somebody's work and is not.
"""

from __future__ import annotations

import glob
import hashlib
import json
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

LIST = ".generated.json"
_MARK = b"\ngenerated: briefing\n"
_HEAD = 4096
_DATA = re.compile(
    r"data/[a-z_.-]+\.(?:json|csv|sqlite)|(?:[A-Za-z-]+/)?(?:feed\.xml|verify/[a-z0-9-]+\.(?:js|css))"
    r"|search/(?:[A-Za-z0-9-]+/)?[A-Za-z0-9-]+\.js"
)
"""Generated files that do not say themselves that they were generated."""


@dataclass(frozen=True, slots=True)
class File:
    """A generated file."""

    path: str
    """Relative to the folder."""
    content: bytes


def write(
    folder: Path, files: Sequence[File], name: str, *, keep: bool = False
) -> tuple[Finding, ...]:
    """Bring `folder` to hold just these generated files beside the hand-written ones.

    `name` is the folder's path as problems show it; with `keep`, what was generated before stays.
    With a finding, nothing was written.
    """
    refused = tuple(_refused(folder, name))
    if refused:
        return refused
    new = {file.path for file in files}
    old = listed(folder) | _unlisted(folder)
    home = folder.resolve()
    clashes = tuple(
        _clash(f"{name}/{path}")
        for path in sorted(new)
        if not (folder / path).resolve().is_relative_to(home)
        or _is_linked(folder, path)
        or (path not in old and (folder / path).exists() and not _is_ours(folder / path))
    )
    if clashes:
        return clashes
    folder.mkdir(parents=True, exist_ok=True)
    _write_if_changed(folder / LIST, _list(old | new))
    for file in files:
        _write_if_changed(folder / file.path, file.content)
    if not keep:
        for path in sorted(old - new):
            _remove(folder, path)
        _write_if_changed(folder / LIST, _list(new))
    return ()


def _refused(folder: Path, name: str) -> Iterator[Finding]:
    """Why nothing may be written into a folder, or be read from it."""
    if folder.is_symlink():
        message = f"'{name}' is a link; nothing is written through links"
        yield Finding(Place(name), "page-clash", message, "Replace it with the folder.")
    for file in sorted(folder.rglob("*")):
        path = os.fsencode(file.relative_to(folder)).decode("utf-8", "backslashreplace")
        if path != file.relative_to(folder).as_posix():
            message = f"the name of '{name}/{path}' is not UTF-8"
            yield Finding(Place(f"{name}/{path}"), "page-clash", message, "Rename it.")
    for file in endless(folder):
        path = f"{name}/{file.relative_to(folder).as_posix()}"
        yield Finding(Place(path), "page-clash", f"'{path}' is not a file", "Remove it.")


def endless(folder: Path) -> Iterator[Path]:
    """What in a folder is neither file nor folder: a pipe or a device may be read for ever."""
    for path in sorted(folder.rglob("*")):
        if path.exists() and not (path.is_file() or path.is_dir()):
            yield path


def cache(root: Path, name: str) -> Path | None:
    """Where a project caches something; None where that would be written through a link."""
    path = root / ".cache" / name
    return None if path.is_symlink() or path.parent.is_symlink() else path


def store(file: Path, content: bytes) -> None:
    """Put content into a file of the cache, whole; where that is impossible, nothing is stored."""
    draft = file.with_name(f"{draft_prefix(file)}draft")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_digest(content) + b"\n" + content)
        draft.replace(file)


def stored(file: Path) -> bytes | None:
    """What was stored in a file; None where there is none, or it is damaged."""
    try:
        digest, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if digest == _digest(content) else None


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _unlisted(folder: Path) -> set[str]:
    """Generated pages that the list has lost: what an audience may not see could be in them."""
    files = (file for file in folder.rglob("*.md") if not file.is_symlink() and _is_ours(file))
    return {file.relative_to(folder).as_posix() for file in files}


def refresh(folder: Path, files: Iterable[File]) -> None:
    """Write these files where they are generated ones; none is added, and none removed."""
    old = listed(folder)
    for file in files:
        if file.path in old:
            _write_if_changed(folder / file.path, file.content)


def draft_prefix(target: Path) -> str:
    """How the drafts of a file or folder begin: with its name, and the process that makes them."""
    return f".{target.name}-{os.getpid()}-"


def clear_drafts(target: Path) -> None:
    """Remove what killed processes left beside a file or folder, and put back what they took."""
    for draft in sorted(target.parent.glob(f".{glob.escape(target.name)}-*")):
        number = draft.name[len(target.name) + 2 :].partition("-")[0]
        if draft.is_symlink() or not draft.is_dir() or (number.isdigit() and _lives(int(number))):
            continue
        if not target.exists() and (draft / "old").is_dir():
            (draft / "old").rename(target)
        shutil.rmtree(draft, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _write_if_changed(file: Path, content: bytes) -> None:
    if not file.is_file() or file.read_bytes() != content:
        _replace(file, content)


def listed(folder: Path) -> set[str]:
    """The generated files of a folder, relative to it."""
    if not (folder / LIST).is_file():
        return set()
    try:
        paths = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    if not isinstance(paths, list):
        return set()
    return {path for path in paths if isinstance(path, str) and _is_inside(folder, path)}


def _is_inside(folder: Path, path: str) -> bool:
    return (folder / path).resolve().is_relative_to(folder.resolve())


def _is_linked(folder: Path, path: str) -> bool:
    """Whether a file would be written through a link."""
    place = folder
    for part in path.split("/"):
        place /= part
        if place.is_symlink():
            return True
    return False


def _is_ours(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return _MARK in stream.read(_HEAD)


def _clash(path: str) -> Finding:
    return Finding(
        Place(path),
        "page-clash",
        f"'{path}' is hand-written; a generated page would overwrite it",
        "Rename or remove that file, or give the record another id.",
    )


def _list(paths: set[str]) -> bytes:
    return (json.dumps(sorted(paths), indent=0) + "\n").encode()


def _replace(file: Path, content: bytes) -> None:
    """Put the file there whole: a kill in the middle leaves the old one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.draft")
    draft.unlink(missing_ok=True)  # a link there would lead elsewhere
    try:
        with draft.open("xb") as stream:
            stream.write(content)
        draft.replace(file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _remove(folder: Path, path: str) -> None:
    """Remove a file of the list, where it is one that is generated: the list may be forged."""
    if _is_linked(folder, path) or not (_DATA.fullmatch(path) or _is_ours(folder / path)):
        return
    (folder / path).unlink(missing_ok=True)
    parent = (folder / path).parent
    while parent != folder and parent.is_dir() and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent
