"""Where a word begins and ends, for quotes and names alike."""

from __future__ import annotations

import unicodedata

from generator.lexicon.scripts import is_unspaced

_MOST_HIDDEN = 16
"""Hidden characters in a row past which two letters are no longer one word."""


def is_inside(text: str, position: int) -> bool:
    """Tell whether a position has a letter or digit of one word on both sides."""
    if not 0 < position < len(text):
        return False
    if unicodedata.category(text[position])[0] == "M":
        return True
    before, after = _seen(text, position - 1, -1), _seen(text, position, 1)
    return _in_word(before) and _in_word(after) and not (is_unspaced(before) or is_unspaced(after))


def _seen(text: str, position: int, step: int) -> str:
    """Return the nearest character that can be seen, past soft hyphens and the like."""
    for _ in range(_MOST_HIDDEN):
        if not 0 <= position < len(text):
            return " "
        if unicodedata.category(text[position]) != "Cf":
            return text[position]
        position += step
    return " "


def _in_word(character: str) -> bool:
    """Tell whether a character is a letter, a digit or a mark on one."""
    return unicodedata.category(character)[0] in "LNM" or character == "_"
