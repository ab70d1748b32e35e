"""Splits a text into words, numerals and signs, in one pass over it.

Articles and the lexicon's phrases are split alike, so that one matches the other. What the tokens
mean is left to `generator.text.figures` and `generator.dates`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

PARAGRAPH = "\n"
"""The token that stands for a blank line: no phrase reaches across it."""
HYPHEN = "-"
_ALIKE = {"\u2010": HYPHEN, "\u2011": HYPHEN, "\u2019": "'"}
_MARKS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670"  # combining; `\w` leaves them out
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
        return self.words[index] if 0 <= index < len(self.words) else ""

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


def split(text: str, group: str = ",") -> Tokens:
    """Split a text; `group` is the sign that groups the digits of its language.

    Digits in groups with spaces between are one token in every language, so that where spaces do
    not group, "20 000" is refused as a whole instead of read as 20.
    """
    spans = tuple([match.span() for match in _pattern(group).finditer(text)])
    return Tokens(text, tuple(_words(text, spans)), spans)


def _words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    """Return the forms of tokens that are compared."""
    folded = text.casefold()
    if len(folded) == len(text):
        words = [folded[start:end] for start, end in spans]
    else:  # "ß" grows
        words = [text[start:end].casefold() for start, end in spans]
    return [PARAGRAPH if word[0] == PARAGRAPH else _ALIKE.get(word, word) for word in words]


@cache
def _pattern(group: str) -> re.Pattern[str]:
    """Return the pattern of a token; every branch consumes what it looks at."""
    inside = re.escape("".join(sorted({".", ",", group} - {*_SPACES})))
    between = rf"(?:[{inside}][{_HIDDEN}]*+|[{_HIDDEN}]++)"
    return re.compile(
        r"(?i:https?://|www\.)\S+"  # an address holds no figures
        rf"|[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?![0-9])(?:{between}[0-9]+)*"
        rf"|[0-9]+(?:{between}[0-9]+)*"
        r"|\d+"
        rf"|[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}]+[^\W\d_{_MARKS}]*)*"
        r"|\n[^\S\n]*\n\s*"
        r"|\S"
    )
