"""Keeps the claims of texts that were read before, so that only what is new is read again.

What a text claims depends on the text, its language, the names of the dossier's entities and the
programs that read. Each file of `.cache/claims` is named after all of these but the texts, which
are in it; it is right or not used, and can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from generator import write
from generator.text.claims.claim import Claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.dossier.records import EntityRecord

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("babel", "pyahocorasick", "pydantic")
_MOST = 16
"""Files that are kept: of several languages, audiences and earlier names."""


class KeptClaims:
    """The claims that are kept in a folder; without a folder, none are."""

    def __init__(self, folder: Path | None = None) -> None:
        """Nothing is read before a shelf is asked for."""
        self._folder = folder
        self._shelves: list[Shelf] = []

    def shelf(self, language: str, entities: Iterable[EntityRecord]) -> Shelf:
        """The claims of texts in one language, with the names of these entities."""
        file = None
        if self._folder is not None:
            named = [(each.id, each.name, each.aliases, each.schema_) for each in entities]
            made_of = repr((language, named, _programs())).encode()
            file = self._folder / f"{hashlib.sha256(made_of).hexdigest()}.json"
        made = Shelf(file)
        self._shelves.append(made)
        return made

    def save(self) -> None:
        """Keep what was read; where that is impossible, it is read again next time."""
        saved = [shelf.save() for shelf in self._shelves]
        if self._folder is None or not any(saved):
            return
        with suppress(OSError):
            files = sorted(self._folder.iterdir(), key=lambda each: -each.stat().st_mtime_ns)
            for file in files[_MOST:]:
                file.unlink(missing_ok=True)


class Shelf:
    """The claims of texts in one language."""

    def __init__(self, file: Path | None) -> None:
        """The claims in this file, if it is whole."""
        self._file = file
        self._kept = {each.text: each for each in _load(file)} if file is not None else {}
        self._used: dict[str, Claims] = {}
        self._is_new = False

    def get(self, text: str, read: Callable[[str], Claims]) -> Claims:
        """The claims of a text, which is read where they are not kept."""
        found = self._used.get(text)
        if found is None:
            found = self._kept.get(text)
            if found is None:
                found, self._is_new = read(text), True
            self._used[text] = found
        return found

    def save(self) -> bool:
        """Write the claims where any is new; those long unused go. Give if it was written."""
        if self._file is None or not self._is_new:
            return False
        kept = self._used
        if len(self._kept) < 2 * len(kept):
            kept = self._kept | kept
        self._kept, self._is_new = kept, False
        content = _adapter().dump_json(tuple(kept[text] for text in sorted(kept)))
        draft = self._file.with_name(f"{write.draft_prefix(self._file)}draft")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(_digest(content) + b"\n" + content)
            draft.replace(self._file)
        return True


def _load(file: Path) -> tuple[Claims, ...]:
    try:
        digest, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return ()
    if _digest(content) != digest:
        return ()
    try:
        return _adapter().validate_json(content)
    except ValidationError:
        return ()


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


@cache
def _adapter() -> TypeAdapter[tuple[Claims, ...]]:
    return TypeAdapter(tuple[Claims, ...])


@cache
def _programs() -> str:
    """What reads: the text of this package, and the versions of what it reads with."""
    sums = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*.*")):
        if file.suffix in {".py", ".toml", ".json", ".txt"}:
            sums.update(file.read_bytes())
    versions = [f"{each} {metadata.version(each)}" for each in _LIBRARIES]
    return f"{sums.hexdigest()} {versions} {sys.version}"
