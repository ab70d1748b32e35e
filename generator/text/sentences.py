"""Where the sentences of a text end.

A letter with a full stop ends none ("P.B.B.", "John F."), and neither does the end of a line that
goes on with a small letter, as in a text with lines of one length.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(
    r"[.!?…؟۔।][\"”’»)\]]*(?=\s)"  # noqa: RUF001
    r"|[。！？][\"”’」』）】》〉)\]]*"  # noqa: RUF001
    r"|\n+"
)
"""Where there are no spaces, the mark alone ends a sentence."""
_ABBREVIATED = re.compile(r"\b[^\W\d_]\.\Z")
_INDENT = re.compile(r"[^\S\n]*(\w)")
_CACHED = 4096
"""Texts whose sentences are in memory: the articles of a large dossier."""
_LAST = 3
"""Code points that tell a letter of its own before a full stop."""


@lru_cache(maxsize=_CACHED)
def ends(text: str) -> tuple[int, ...]:
    """The offset behind each sentence, in code points, white space after it left out."""
    return tuple(_ends(text))


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        stop = match.start() + 1
        if match[0] == "\n" and _goes_on(text, match.start(), match.end()):
            continue
        if match[0][0] != "." or not _ABBREVIATED.search(text[max(0, stop - _LAST) : stop]):
            yield match.end()


def _goes_on(text: str, line_end: int, next_line: int) -> bool:
    """Tell whether a line is followed by the rest of its sentence: it was wrapped."""
    before = text[max(0, line_end - 1) : line_end]
    wrapped = before.isalnum() or before in {",", "-", "\u00ad", "\u2010", "\r", " "}
    rest = _INDENT.match(text, next_line)
    return wrapped and rest is not None and rest[1].islower()
