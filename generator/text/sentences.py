"""Where the sentences of a text end; a letter with a full stop ends none: "P.B.B.", "John F."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"[.!?…][\"”’)\]]*(?=\s)|\n+")  # noqa: RUF001
_ABBREVIATED = re.compile(r"\b[^\W\d_]\.\Z")
_LAST = 3
"""Code points that tell a letter of its own before a full stop."""


def ends(text: str) -> Iterator[int]:
    """Yield the offset behind each sentence, in code points, white space after it left out."""
    for match in _END.finditer(text):
        stop = match.start() + 1
        if match[0][0] != "." or not _ABBREVIATED.search(text[max(0, stop - _LAST) : stop]):
            yield match.end()
