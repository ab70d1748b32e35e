"""Keeps what was read in texts before, so that only what is new is read again.

What a text states depends on the text, its language, the words of the lexicons and the programs
that read; its claims depend on the names of the dossier's entities as well. Each file of
`.cache/claims` is named after all of these but the texts, which are in it as digests; it is right
or not used, and can be deleted at any time. What came of comparing texts is kept by `text_keys`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from generator import digests, lexicon, write
from generator.analysis.kept_results import KeptResults
from generator.text import figures
from generator.text.cached_reading import CachedReading
from generator.text.claims.claim import Claims
from generator.text.dates.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.dossier.records import EntityRecord

READINGS: tuple[CachedReading[Any], ...] = (figures.read, mentions)
"""What is read in texts whatever the dossier is."""
_MOST = 24
"""Files that are kept: of several languages, audiences and earlier names."""


class KeptClaims:
    """What is kept in a folder; without a folder, nothing is."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use what is kept from now on; call it once the project's lexicons are used."""
        self._folder = folder
        self._files: list[tuple[Path, CachedReading[Any] | KeptResults]] = []
        self.results: KeptResults | None = None
        """What came of comparing texts; None where nothing is kept."""
        if folder is not None:
            self.results = KeptResults()
            self._begin(self.results)
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

    def _begin(self, reading: CachedReading[Any] | KeptResults, *made_of: object) -> None:
        if self._folder is None:
            return
        key = repr((reading.name, made_of, lexicon.of_project(), digests.of_program()))
        file = self._folder / f"{digests.of_text(key)}.txt"
        reading.begin(_load(file))
        self._files.append((file, reading))


def _save(file: Path, reading: CachedReading[Any] | KeptResults) -> bool:
    """Write what is to be kept, where anything is new. Give whether there was."""
    entries = reading.entries()
    if entries is None:
        return False
    lines = (b"%s %s" % (key.encode(), entries[key]) for key in sorted(entries))
    write.store(file, b"\n".join(lines))
    return True


def _load(file: Path) -> dict[str, bytes]:
    """What is kept in a file, as JSON by the digest of its text; nothing where it is damaged."""
    content = write.stored(file)
    if content is None:
        return {}
    parted = (line.partition(b" ") for line in content.split(b"\n"))
    return {key.decode("ascii", "replace"): text for key, _, text in parted}
