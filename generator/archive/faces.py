"""Leaves out of a style sheet the fonts of letters that a file does not have."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_RANGE = re.compile(r"unicode-range:\s*([^;}]+)")


def letters(texts: Iterable[str]) -> frozenset[int]:
    """The code points of HTML texts."""
    return frozenset(ord(each) for text in texts for each in set(unescape(text)))


def needed(style: str, codes: frozenset[int]) -> str:
    """The style sheet without faces whose range has none of the code points."""
    return _FACE.sub(lambda face: face[0] if _has_any(face[0], codes) else "", style)


def _has_any(face: str, codes: frozenset[int]) -> bool:
    found = _RANGE.search(face)
    if found is None:
        return True
    ends = (each.strip().upper().removeprefix("U+").partition("-") for each in found[1].split(","))
    spans = [(int(first, 16), int(last or first, 16)) for first, _, last in ends]
    return any(first <= code <= last for code in codes for first, last in spans)
