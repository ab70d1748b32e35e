"""Text folded so that only what may differ between a quote and its article is levelled.

Unicode form (NFC), runs of white space and typographic quotation marks are folded; case,
digits and every other character stay. Offsets lead back to the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "‘": "'",  # noqa: RUF001
        "’": "'",  # noqa: RUF001
        "‚": "'",  # noqa: RUF001
        "‛": "'",  # noqa: RUF001
        "‹": "'",  # noqa: RUF001
        "›": "'",  # noqa: RUF001
    }
)
_GAPS = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back."""

    text: str
    _here: tuple[int, ...]
    """Offsets in the folded text where the distance to the text as written changes."""
    _there: tuple[int, ...]
    """The offsets in the text as written that these stand for."""

    def back(self, offset: int) -> int:
        """The offset in the text as written of an offset in the folded text."""
        if not self._here:
            return offset
        index = bisect_right(self._here, offset) - 1
        if index < 0:
            return offset
        return self._there[index] + offset - self._here[index]


@lru_cache(maxsize=256)
def fold(text: str) -> Folded:
    """Fold a text; linear in its length."""
    parts: list[str] = []
    here: list[int] = []
    there: list[int] = []
    length = done = 0
    for start, end, new in _changes(text):
        parts += [text[done:start], new]
        length += start - done + len(new)
        done = end
        if len(new) != end - start:
            here.append(length)
            there.append(done)
    parts.append(text[done:])
    even = re.sub(r"\s", " ", "".join(parts))
    return Folded(even.translate(_MARKS), tuple(here), tuple(there))


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches that folding makes longer or shorter, or composes, in order."""
    if unicodedata.is_normalized("NFC", text):
        for match in _GAPS.finditer(text):
            yield match.start(), match.end(), " "
        return
    start = 0
    while start < len(text):
        end = _cluster_end(text, start)
        raw = text[start:end]
        if len(raw) > 1 and raw.isspace():
            yield start, end, " "
        elif (new := unicodedata.normalize("NFC", raw)) != raw:
            yield start, end, new
        start = end


def _cluster_end(text: str, start: int) -> int:
    """The end of the run of white space, or of the characters that compose to one, at `start`."""
    end = start + 1
    if text[start].isspace():
        while end < len(text) and text[end].isspace():
            end += 1
        return end
    while end < len(text):
        composed = unicodedata.normalize("NFC", text[start:end])
        joined = unicodedata.normalize("NFC", text[start : end + 1])
        alone = unicodedata.normalize("NFC", text[end])
        if unicodedata.combining(text[end]) == 0 and joined == composed + alone:
            break
        end += 1
    return end
