"""Numbers as short printable text: five bits a character, the sixth says that more follow.

Decoded in the browser by `browser/parts.js`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
HEAVIEST = 63
"""The greatest weight; it says that the record is the very thing named."""

_MORE = 32


def number(value: int) -> str:
    """Write a number that is not negative, its lowest bits first."""
    text = ""
    while value >= _MORE:
        text += ALPHABET[value % _MORE + _MORE]
        value //= _MORE
    return text + ALPHABET[value]


def postings(pairs: Iterable[tuple[int, int]]) -> str:
    """Write pairs of a record's number (rising) and its weight (0 to 63)."""
    parts: list[str] = []
    before = 0
    for record, weight in pairs:
        parts.extend((number(record - before), ALPHABET[weight]))
        before = record
    return "".join(parts)


def places(found: Iterable[tuple[int, list[int]]]) -> str:
    """Write each record's number (rising), how many places follow, and those (rising)."""
    parts: list[str] = []
    record_before = 0
    for record, each in found:
        parts.extend((number(record - record_before), number(len(each))))
        parts.extend(_steps(each))
        record_before = record
    return "".join(parts)


def _steps(rising: list[int]) -> Iterator[str]:
    before = 0
    for value in rising:
        yield number(value - before)
        before = value
