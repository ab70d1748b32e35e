"""Letters without accents and capitals, and a text cut into its words.

Which characters make words is data; the browser folds and cuts by the same table.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.search import ruleset

if TYPE_CHECKING:
    from collections.abc import Iterator

Ranges = tuple[tuple[int, int], ...]


class TextPiece(NamedTuple):
    """A run of characters that makes one word or one figure."""

    start: int
    """Offset of its first character, in code points."""

    end: int
    text: str
    form: str
    """`word`, `number`, `acronym` (letters with dots) or `alone` (one ideograph)."""


def pieces(text: str) -> Iterator[TextPiece]:
    """Cut a text into its words and figures, in order."""
    for match in _pattern().finditer(text):
        yield TextPiece(match.start(), match.end(), match.group(), match.lastgroup or "word")


@cache
def fold(word: str) -> str:
    """Write a word in small letters without accents; an apostrophe stays, as `'`."""
    return "".join(_fold_character(character) for character in word)


@cache
def _fold_character(character: str) -> str:
    code = ord(character)
    if code in _apostrophes():
        return "'"
    folded = character
    if _within(code, "folded"):
        small = "".join(each.lower() for each in unicodedata.normalize("NFKD", character))
        folded = unicodedata.normalize("NFKD", small)
    table: dict[str, str] = ruleset.characters()["folds"]
    return "".join(table.get(each, each) for each in folded if not _dropped(each))


def _dropped(character: str) -> bool:
    return _within(ord(character), "ignored") or _within(ord(character), "separators")


def _within(code: int, name: str) -> bool:
    return any(first <= code <= last for first, last in ruleset.characters()[name])


@cache
def _apostrophes() -> frozenset[int]:
    return frozenset(ruleset.characters()["apostrophes"])


@cache
def _pattern() -> re.Pattern[str]:
    """Build the pattern of words: the browser builds the same one from the same table."""
    table = ruleset.characters()
    separators, alone = _class(table["separators"]), _class(table["alone"])
    apostrophes = _class([(code, code) for code in table["apostrophes"]])
    word = f"[^{separators}{alone}]"
    letter = f"(?![0-9]){word}"
    gap = "[.,\u00a0\u2009\u202f]"
    return re.compile(
        f"(?P<acronym>(?:{letter}\\.){{2,}}(?:{letter})?(?!{word}))"
        f"|(?P<number>[0-9]+(?:{gap}[0-9]+)*(?!{word}))"
        f"|(?P<word>{word}+(?:[{apostrophes}]{word}+)*)"
        f"|(?P<alone>[{alone}])"
    )


def _class(ranges: Ranges | list[tuple[int, int]]) -> str:
    return "".join(f"{_escaped(first)}-{_escaped(last)}" for first, last in ranges)


def _escaped(code: int) -> str:
    return f"\\U{code:08x}"
