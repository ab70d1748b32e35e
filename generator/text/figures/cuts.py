"""Tells whether a span of a text begins or ends inside a figure or a word."""

import unicodedata
from bisect import bisect_right

from generator.lexicon.scripts import is_unspaced
from generator.text.figures.reading import read

_MOST_HIDDEN = 16
"""Hidden characters in a row past which two letters are no longer one word."""


def is_cut(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a span of code points begins or ends inside a figure or a word.

    "12 ribu" is cut out of "112 ribu", "10" out of "10 juta", "US$ 10" out of "US$ 100 juta", "5"
    out of "-5" and "kontainer" out of "kontainernya"; "9 juta" is whole in "9 juta butir". Words
    that bound a figure may be left out here; `prove_within` asks for them.
    """
    return any(
        _splits_word(text, position) or _splits_figure(text, position, language)
        for position in (start, end)
    )


def _splits_word(text: str, position: int) -> bool:
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


def _splits_figure(text: str, position: int, language: str) -> bool:
    """Tell whether a position lies inside a figure, its currency or its scale."""
    if not 0 < position < len(text):
        return False
    figures = read(text, language)
    index = bisect_right(figures, position, key=lambda figure: figure.whole_start) - 1
    return index >= 0 and figures[index].whole_start < position < figures[index].whole_end
