"""Splits a text into words, numerals and signs, in one pass over it.

Articles and the lexicon's phrases are split alike, so that one matches the other. What the tokens
mean is left to `generator.text.figures` and `generator.dates`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from generator.lexicon import dates_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon.splitting import Splitter

PARAGRAPH = "\n"
"""The token that stands for a blank line: no phrase reaches across it."""
HYPHEN = "-"
_PLANES = 0x20000
"""Code points in which the marks of words are."""
_ALIKE = {"\u2010": HYPHEN, "\u2011": HYPHEN, "\u2019": "'"}
ARABIC_DECIMAL, ARABIC_GROUP = "\u066b", "\u066c"
"""The decimal sign and the sign between groups that are written with Arabic digits."""
_SPACES = " \u00a0\u2009\u202f"
_HIDDEN = "\u00ad\u200b-\u200f\u2060\ufeff"  # unseen between the digits of one number


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as parallel tuples in text order."""

    text: str
    words: tuple[str, ...]
    """Each token, case-folded; a blank line is `PARAGRAPH`, hyphens and apostrophes are plain."""
    spans: tuple[tuple[int, int], ...]
    """Start and end of each token in `text`, in code points."""

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.words)

    def word(self, index: int) -> str:
        """Return the case-folded token, or an empty text where there is none."""
        if index < 0:
            return ""
        try:  # most are there, and this is the quickest way to most
            return self.words[index]
        except IndexError:
            return ""

    def written(self, index: int) -> str:
        """Return the token as it stands in the text, or an empty text where there is none."""
        if not 0 <= index < len(self.words):
            return ""
        start, end = self.spans[index]
        return self.text[start:end]

    def touches(self, index: int) -> bool:
        """Tell whether a token stands directly against the one before it."""
        return 0 < index < len(self.words) and self.spans[index - 1][1] == self.spans[index][0]


def is_numeral(word: str) -> bool:
    """Tell whether a token is a run of ASCII digits with the separators inside it."""
    return "0" <= word[:1] <= "9"


def is_word(word: str) -> bool:
    """Tell whether a token is made of letters."""
    return word[:1].isalpha()


def split(text: str, group: str = ",", splitter: Splitter | None = None) -> Tokens:
    """Split a text; `group` is the sign that groups the digits of its language.

    A splitter parts what its language writes together.

    Digits in groups with spaces between are one token in every language, so that where spaces do
    not group, "20 000" is refused as a whole instead of read as 20.
    """
    spans = tuple([match.span() for match in _pattern(group).finditer(text)])
    if splitter is None:
        return Tokens(text, tuple(_words(text, spans)), spans)
    spans = splitter.merged(text, tuple(_parted(text, spans, splitter)))
    dated = dates_in_words.parts(text) if splitter.has_dates_in_words else {}
    if dated:
        spans = tuple(_rejoined(spans, dated))
    words = _words(text.translate(splitter.alike), spans)
    if dated:
        words = [
            dated[start][1] if start in dated else word
            for (start, _), word in zip(spans, words, strict=True)
        ]
    return Tokens(text, tuple(words), spans)


def _rejoined(
    spans: tuple[tuple[int, int], ...], parts: dict[int, tuple[int, str]]
) -> Iterator[tuple[int, int]]:
    """Yield the spans of tokens, each part of a date in words as one, and what is cut from it."""
    done = 0
    for start, end in spans:
        at = max(start, done)
        while at < end:
            begin = next((each for each in range(at, end) if each in parts), end)
            if begin > at:
                yield at, begin
            at = end
            if begin < end:
                done = at = parts[begin][0]
                yield begin, at


def _parted(
    text: str, spans: tuple[tuple[int, int], ...], splitter: Splitter
) -> Iterator[tuple[int, int]]:
    """Yield the spans of words, those written together apart."""
    for start, end in spans:
        if not text[start].isalpha():
            yield start, end
            continue
        at, counted = start, text[start - 1 : start].isdecimal()
        for length in splitter.parts(text[start:end], counted=counted):
            yield at, at + length
            at += length


def _words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    """Return the forms of tokens that are compared."""
    folded = text.casefold()
    if len(folded) == len(text):
        words = [folded[start:end] for start, end in spans]
    else:  # "ß" grows
        words = [text[start:end].casefold() for start, end in spans]
    return [PARAGRAPH if word[0] == PARAGRAPH else _ALIKE.get(word, word) for word in words]


@cache
def _marks() -> str:
    """Return the combining marks as ranges of a class; letters and digits leave them out."""
    marks = [at for at in range(_PLANES) if unicodedata.category(chr(at))[0] == "M"]
    runs = groupby(enumerate(marks), lambda pair: pair[1] - pair[0])
    ranges = [[mark for _, mark in run] for _, run in runs]
    return "".join(f"\\U{found[0]:08x}-\\U{found[-1]:08x}" for found in ranges)


@cache
def _pattern(group: str) -> re.Pattern[str]:
    """Return the pattern of a token; every branch consumes what it looks at."""
    inside = re.escape(
        "".join(sorted({".", ",", ARABIC_DECIMAL, ARABIC_GROUP, group} - {*_SPACES}))
    )
    marks = _marks()
    between = rf"(?:[{inside}][{_HIDDEN}]*+|[{_HIDDEN}]++)"
    return re.compile(
        r"(?i:https?://|www\.)\S+"  # an address holds no figures
        rf"|[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?![0-9])(?:{between}[0-9]+)*"
        rf"|[0-9]+(?:{between}[0-9]+)*"
        r"|\d+"
        rf"|[^\W\d_][^\W\d_]*(?:[{marks}]+[^\W\d_]*)*"
        r"|\n[^\S\n]*\n\s*"
        r"|\S"
    )
