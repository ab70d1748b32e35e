"""The signs between digits, whichever language wrote them: `20.000`, `20,000` and `20 000` agree.

Only signs are looked at here; what number a text states is read by `generator.text.figures`. The
browser does the same in `browser/digits.js`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.search import characters

if TYPE_CHECKING:
    from generator.lexicon.number_words import Separators

_RUN = re.compile(
    "[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*"
)
_GROUPED = re.compile(
    "[1-9][0-9]{0,2}(?:(?P<group>[., \u00a0\u2009\u202f])[0-9]{3}(?:(?P=group)[0-9]{3})*)?"
)
_DECIMAL = re.compile("(?P<whole>.*[0-9])(?P<decimal>[.,])(?P<part>[0-9]+)")
_FOREIGN = re.compile("[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
_LONGEST = 30
"""Characters of a number; a longer run of digits is no quantity."""


def key(text: str) -> str | None:
    """Return a number without signs but a decimal point, and without needless zeros.

    None where the digits are no single number, as in `22.01.2024`.
    """
    if len(text) > _LONGEST:
        return text.lstrip("0") or "0" if text.isdecimal() else None
    shape = _shape(text)
    if shape is None:
        return None
    whole = "".join(character for character in shape[0] if character.isdecimal()).lstrip("0")
    part = shape[1].rstrip("0")
    return f"{whole or '0'}.{part}" if part else whole or "0"


def respelt(text: str, separators: Separators) -> str:
    """Write every number of a text with the signs of its own language, at the same positions."""
    ascii_digits = _FOREIGN.sub(lambda match: characters.fold(match.group()), text)
    return _RUN.sub(lambda match: _respelt(match.group(), separators), ascii_digits)


def _respelt(number: str, separators: Separators) -> str:
    shape = _shape(number)
    if shape is None or number.isdecimal():
        return number
    whole, part = shape
    grouped = re.sub("[^0-9]", separators.group, whole)
    return f"{grouped}{separators.decimal}{part}" if part else grouped


def _shape(text: str) -> tuple[str, str] | None:
    """Return the whole and the decimals of a number, as they are written.

    Three digits after each sign are groups; one other sign is a decimal point.
    """
    if text.isdecimal() or _GROUPED.fullmatch(text):
        return text, ""
    match = _DECIMAL.fullmatch(text)
    if match is None:
        return None
    whole = match["whole"]
    grouped = _GROUPED.fullmatch(whole)
    other = grouped is not None and grouped["group"] != match["decimal"]
    return (whole, match["part"]) if whole.isdecimal() or other else None
