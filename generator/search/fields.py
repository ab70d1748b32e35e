"""What the words of a field give to an index; a field that was read before is not read again.

What a field gives depends on its text, its language, the rules of the search, the words of the
lexicons and the programs that read. `.cache/search` has a file that is named after all of these but
the texts, which are in it as digests; it is right or not used, and can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from generator import digests, lexicon, write
from generator.search import analysis, dates, ruleset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_DIGEST = 32
"""Characters of a digest."""
_SPARE = 2
"""Fields that are stored, for each that is used: of earlier texts, and of other audiences."""
_MOST = 4
"""Files that are stored: of earlier rules."""


class FieldKeys(NamedTuple):
    """The keys of a field's words."""

    words: int
    """How many words there are."""

    width: int
    """How many places the words have."""

    exact: Mapping[str, Sequence[int]]
    """By key of what is written: the places of the words that have it, rising."""

    stems: Mapping[str, Sequence[int]]
    """By stem: for how many words it is the likeliest, and for how many another one that they may
    have."""

    dates: Sequence[str]
    """Keys of the dates that the text names, again for each time."""


def read(text: str, language: str) -> FieldKeys:
    """Give the keys of a text's words."""
    words = analysis.words(text, language)
    exact: dict[str, list[int]] = defaultdict(list)
    stems: dict[str, list[int]] = {}
    for word in words:
        for key in word.exact:
            exact[key].append(word.place)
        for number, key in enumerate(word.stems):
            stems.setdefault(key, [0, 0])[min(number, 1)] += 1
    width = words[-1].place + 1 if words else 0
    return FieldKeys(len(words), width, exact, stems, dates.keys_in(text, language))


class FieldReader:
    """Reads fields, each text once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use what is stored in a folder; without a folder, nothing is stored."""
        self._file: Path | None = None
        self._stored: dict[str, bytes] = {}
        self._used: dict[str, bytes] = {}
        if folder is not None:
            made_of = (lexicon.of_project(), ruleset.of_project(), digests.of_program())
            self._file = folder / f"{digests.of_text(repr(made_of))}.txt"
            self._stored = _load(self._file)

    def read(self, text: str, language: str) -> FieldKeys:
        """Give the keys of a text's words."""
        written = f"{language}\n{text}".encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(written, digest_size=_DIGEST // 2).hexdigest()
        stored = self._used.get(digest) or self._stored.get(digest)
        if stored is None:
            found = read(text, language)
            stored = json.dumps(found, separators=(",", ":")).encode()
        else:
            found = FieldKeys(*json.loads(stored))
        self._used[digest] = stored
        return found

    def save(self) -> None:
        """Store what was read; where that is impossible, it is read again next time."""
        if self._file is None or self._used.keys() <= self._stored.keys():
            return
        kept = self._used
        if len(self._stored) < _SPARE * len(self._used):
            kept = {**self._stored, **self._used}
        write.store(self._file, b"\n".join(f"{key} ".encode() + kept[key] for key in sorted(kept)))
        with suppress(OSError):
            files = sorted(self._file.parent.iterdir(), key=lambda each: -each.stat().st_mtime_ns)
            for file in files[_MOST:]:
                file.unlink(missing_ok=True)


def _load(file: Path) -> dict[str, bytes]:
    """The stored fields by their digests; none where the file is damaged."""
    content = write.stored(file)
    if not content:
        return {}
    parted = (line.partition(b" ") for line in content.split(b"\n"))
    return {key.decode("ascii", "replace"): text for key, _, text in parted}
