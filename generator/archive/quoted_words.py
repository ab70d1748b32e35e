"""Finds the words of quotes in articles and other texts, levelled."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class ArticleWords(NamedTuple):
    """The words of an article that the archive holds: the whole, or passages."""

    file: str
    passages: tuple[tuple[int, str], ...]
    """The offset of the first code point, and the text; the whole is one passage at 0."""

    def at(self, start: int, end: int) -> str:
        """The words at a place; "" where the archive does not have them."""
        for offset, text in self.passages:
            if offset <= start < end <= offset + len(text):
                return text[start - offset : end - offset]
        return ""

    def carries(self, exact: str, spans: Sequence[Sequence[int]]) -> bool:
        """Whether just these words are at these places, and no figure is cut in two."""
        for start, end in spans:
            if self.at(start - 1, start + 1).isdecimal() or self.at(end - 1, end + 1).isdecimal():
                return False
        pieces = [fold(self.at(start, end)).strip() for start, end in spans]
        return bool(pieces) and all(pieces) and pieces in ([fold(exact).strip()], parts(exact))


_MARKS = (("“”„‟«»", '"'), ("‘’‚‛‹›", "'"))  # noqa: RUF001
_REPEATED = 500
"""Characters of a text that is levelled once: pages repeat labels and names many times."""


def fold(text: str) -> str:
    """Level what may differ between a quote and its article: NFC, white space, marks."""
    return _fold(text) if len(text) <= _REPEATED else _fold.__wrapped__(text)


@lru_cache(maxsize=16384)
def _fold(text: str) -> str:
    folded = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text))
    if not folded.isascii():
        for marks, plain in _MARKS:
            for mark in marks:
                folded = folded.replace(mark, plain)
    return folded


def parts(words: str) -> list[str]:
    """Give the parts of a quote between elisions, folded."""
    return [part.strip() for part in fold(words).split("…") if part.strip()]


class FoldedTexts:
    """Folded texts, looked through by the rarest word of what is looked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._having: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for word in set(text.split(" ")):
                self._having.setdefault(word, []).append(number)

    def hold(self, wanted: Sequence[str]) -> bool:
        """Tell whether one text has all these parts."""
        # The first and the last word of a part may be cut.
        words = [word for part in wanted for word in part.split(" ")[1:-1]]
        likely: Sequence[int] = range(len(self._texts))
        likely = min([likely, *(self._having.get(word, []) for word in words)], key=len)
        return any(all(part in self._texts[number] for part in wanted) for number in likely)


class FoldedSequel:
    """A folded text in which things are mostly found in the order in which they are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def has(self, part: str) -> bool:
        """Tell whether the text has a part, looked for from the one found last."""
        at = self._text.find(part, self._at)
        if at < 0:
            at = self._text.find(part)
        self._at = max(at, 0)
        return at >= 0
