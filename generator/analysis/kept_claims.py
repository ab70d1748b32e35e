"""Keeps what was read in texts before, so that only what is new is read again.

What a text states depends on the text, its language, the words of the lexicons and the programs
that read; its claims depend on the names of the dossier's entities as well. Each file of
`.cache/claims` is named after all of these but the texts, which are in it as digests; it is right
or not used, and can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import sys
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import lexicon, write
from generator.text import figures
from generator.text.cached_reading import CachedReading
from generator.text.claims.claim import Claims
from generator.text.dates.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.dossier.records import EntityRecord

READINGS: tuple[CachedReading[Any], ...] = (figures.read, mentions)
"""What is read in texts whatever the dossier is."""
_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = ("babel", "pyahocorasick", "pydantic")
_MOST = 24
"""Files that are kept: of several languages, audiences and earlier names."""


class KeptClaims:
    """What is kept in a folder; without a folder, nothing is."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use what is kept from now on; call it once the project's lexicons are used."""
        self._folder = folder
        self._files: list[tuple[Path, CachedReading[Any]]] = []
        if folder is not None:
            for reading in READINGS:
                self._begin(reading)

    def shelf(
        self, language: str, entities: Iterable[EntityRecord], read: Callable[[str, str], Claims]
    ) -> CachedReading[Claims]:
        """The claims of texts in one language, with the names of these entities."""
        made = CachedReading(read, Claims)
        if self._folder is not None:
            named = [(each.id, each.name, each.aliases, each.schema_) for each in entities]
            self._begin(made, language, named)
        return made

    def save(self) -> None:
        """Keep what was read; where that is impossible, it is read again next time."""
        saved = [_save(file, reading) for file, reading in self._files]
        if self._folder is None or not any(saved):
            return
        with suppress(OSError):
            files = sorted(self._folder.iterdir(), key=lambda each: -each.stat().st_mtime_ns)
            for file in files[_MOST:]:
                file.unlink(missing_ok=True)

    def _begin(self, reading: CachedReading[Any], *made_of: object) -> None:
        if self._folder is None:
            return
        key = repr((reading.name, made_of, lexicon.of_project(), _programs())).encode()
        file = self._folder / f"{hashlib.sha256(key).hexdigest()}.txt"
        reading.begin(_load(file))
        self._files.append((file, reading))


def _save(file: Path, reading: CachedReading[Any]) -> bool:
    """Write what is to be kept, where anything is new. Give whether there was."""
    entries = reading.entries()
    if entries is None:
        return False
    content = b"\n".join(b"%s %s" % (key.encode(), entries[key]) for key in sorted(entries))
    draft = file.with_name(f"{write.draft_prefix(file)}draft")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_digest(content) + b"\n" + content)
        draft.replace(file)
    return True


def _load(file: Path) -> dict[str, bytes]:
    """What is kept in a file, as JSON by the digest of its text; nothing where it is damaged."""
    try:
        digest, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return {}
    if _digest(content) != digest:
        return {}
    parted = (line.partition(b" ") for line in content.split(b"\n"))
    return {key.decode("ascii", "replace"): text for key, _, text in parted}


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


@cache
def _programs() -> str:
    """What reads: the text of this package, and the versions of what it reads with."""
    sums = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*.*")):
        if file.suffix in {".py", ".toml", ".json", ".txt"}:
            sums.update(file.read_bytes())
    versions = [f"{each} {metadata.version(each)}" for each in _LIBRARIES]
    return f"{sums.hexdigest()} {versions} {sys.version}"
