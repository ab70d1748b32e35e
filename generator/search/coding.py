"""Numbers as short printable text: five bits a character, the sixth says that more follow.

Decoded in the browser by `browser/parts.js`; the roots of a language by `browser/rules.js`.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
HEAVIEST = 63
"""The greatest weight; it says that the record is the very thing named."""

_MORE = 32
_LETTERS = 26


def number(value: int) -> str:
    """Write a number that is not negative, its lowest bits first."""
    return _SHORT[value] if value < len(_SHORT) else _long(value)


def _long(value: int) -> str:
    text = ""
    while value >= _MORE:
        text += ALPHABET[value % _MORE + _MORE]
        value //= _MORE
    return text + ALPHABET[value]


_SHORT = tuple(_long(value) for value in range(_MORE * _MORE))


def posting(record: int, weight: int) -> int:
    """A record's number and its weight (0 to 63) as one number."""
    return record * len(ALPHABET) + weight


def parted(posting: int) -> tuple[int, int]:
    """The number and the weight of a posting."""
    return divmod(posting, len(ALPHABET))


def postings(rising: Iterable[int]) -> str:
    """Write postings, each as how far its record is from the one before, and its weight."""
    parts: list[str] = []
    before = 0
    for each in rising:
        record, weight = parted(each)
        parts.append(number(record - before))
        parts.append(ALPHABET[weight])
        before = record
    return "".join(parts)


def places(found: Iterable[tuple[int, Sequence[int]]]) -> str:
    """Write each record's number (rising), how many places follow, and those (rising)."""
    parts: list[str] = []
    record_before = 0
    for record, each in found:
        parts.append(number(record - record_before))
        parts.append(number(len(each)))
        before = 0
        for place in each:
            parts.append(number(place - before))
            before = place
        record_before = record
    return "".join(parts)


def roots(rising: Iterable[str]) -> str:
    """Write small-letter words in order, each as how much it shares with the one before (A: none).

    That is a third less, compressed, than the words themselves.
    """
    parts: list[str] = []
    before = ""
    for word in rising:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False))
        shared = min(len(list(alike)), _LETTERS - 1)
        parts.append(f"{chr(ord('A') + shared)}{word[shared:]}")
        before = word
    return "".join(parts)


def read_roots(text: str) -> list[str]:
    """Read the words that `roots` wrote."""
    words: list[str] = []
    for shared, rest in re.findall("([A-Z])([^A-Z]*)", text):
        words.append((words[-1] if words else "")[: ord(shared) - ord("A")] + rest)
    return words
