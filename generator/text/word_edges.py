"""Where a word begins and ends, for quotes and names alike."""

from __future__ import annotations

import re
import unicodedata

from generator import lexicon
from generator.lexicon.scripts import is_unspaced

_APOSTROPHES = frozenset("'\u2019\u02bc")
_NAME = re.compile(r"[A-Za-z]+-?[0-9]+$")
"""A name that ends in digits, which a particle may follow: KN-23이."""
_FEWEST = 2
"""Letters of a word that another is written on."""
_LONGEST = 40
_MOST_HIDDEN = 16
"""Hidden characters in a row past which two letters are no longer one word."""


def is_inside(text: str, position: int) -> bool:
    """Tell whether a position has a letter or digit of one word on both sides."""
    if not 0 < position < len(text):
        return False
    if unicodedata.category(text[position])[0] == "M":
        return True
    before, after = _seen(text, position - 1, -1), _seen(text, position, 1)
    if before in _APOSTROPHES or after in _APOSTROPHES:
        return _is_spelled(text, position)
    return _in_word(before) and _in_word(after) and not (is_unspaced(before) or is_unspaced(after))


def cuts_start(text: str, position: int, language: str) -> bool:
    """Tell whether a stretch that begins at a position begins inside a word.

    What a language writes on the word after it may be left out: كوريا of وكوريا.
    """
    if not is_inside(text, position):
        return False
    splitter = lexicon.load(language).splitter
    start, end = _word(text, position)
    attached = splitter is not None and splitter.is_prefix(text[start:position])
    return not (attached and end - position >= _FEWEST)


def cuts_end(text: str, position: int, language: str) -> bool:
    """Tell whether a stretch that ends at a position ends inside a word.

    Particles and endings of a language may be left out: 100발 of 100발을.
    """
    if not is_inside(text, position):
        return False
    splitter = lexicon.load(language).splitter
    _, end = _word(text, position)
    return not (
        splitter is not None
        and (
            text[position - 1].isalpha()
            or _NAME.search(text, max(0, position - _LONGEST), position)
        )
        and splitter.is_ending(text[position:end])
    )


def _word(text: str, position: int) -> tuple[int, int]:
    """Return the start and end of the letters around a position, no further than a long word."""
    start = end = position
    while start > 0 and _in_word(text[start - 1]) and position - start < _LONGEST:
        start -= 1
    while end < len(text) and _in_word(text[end]) and end - position < _LONGEST:
        end += 1
    return start, end


def rest_of_word(text: str, position: int) -> str:
    """Return the letters of a word from a position on."""
    return text[position : _word(text, position)[1]]


def _seen(text: str, position: int, step: int) -> str:
    """Return the nearest character that can be seen, past soft hyphens and the like."""
    for _ in range(_MOST_HIDDEN):
        if not 0 <= position < len(text):
            return " "
        if unicodedata.category(text[position]) != "Cf":
            return text[position]
        position += step
    return " "


def _is_spelled(text: str, position: int) -> bool:
    """Tell whether an apostrophe beside a position is inside a word, as in Ukrainian."""
    sign = position - 1 if text[position - 1] in _APOSTROPHES else position
    beside = text[sign - 1 : sign] + text[sign + 1 : sign + 2]
    return len(beside) == _FEWEST and all(
        unicodedata.name(letter, "").startswith("CYRILLIC") for letter in beside
    )


def _in_word(character: str) -> bool:
    """Tell whether a character is a letter, a digit or a mark on one."""
    return unicodedata.category(character)[0] in "LNM" or character == "_"
