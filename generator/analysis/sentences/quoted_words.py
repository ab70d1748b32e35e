"""Finds words that a text quotes in its grounds: as they are, none cutting a word in two."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = re.compile(r"\s*(?:…|\.\.\.|\[[^\]]*\])\s*")
_MARK = "\x01"


def has_words(words: str, texts: Sequence[str], written: Sequence[str]) -> bool:
    """Quoted words occur as they are; an ellipsis or square brackets stand for other words.

    `texts` are the grounds folded, `written` the same as written.
    """
    parts = [part for part in map(folded, _GAP.split(words)) if part]
    return any(_in_order(parts, *each) for each in zip(texts, written, strict=True))


@lru_cache(maxsize=65536)
def folded(words: str) -> str:
    """Words without capitals, accents of typography and quotation marks."""
    return _marked(words).replace(_MARK, "").strip(" .,;:!?'")


@lru_cache(maxsize=65536)
def _marked(words: str) -> str:
    """Folded words, with a sign of no word for each quotation mark."""
    return fold(words).text.casefold().replace('"', _MARK)


def _in_order(parts: Sequence[str], text: str, written: str) -> bool:
    """Whether the parts occur one after another, none cutting a word in two.

    A quotation mark ends a word, also where no space follows it: “900톤이었다”고.
    """
    if not all(part in text for part in parts):
        return False
    at, marked = 0, _marked(written)
    for part in parts:
        spaced = re.escape(part).replace(r"\ ", f"{_MARK}* {_MARK}*")
        match = re.compile(rf"(?<!\w){spaced}(?!\w)").search(marked, at)
        if match is None:
            return False
        at = match.end()
    return True
