"""Texts that a reader sees, in one or several languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = re.compile(r"[.!?][\"”)]*(?=\s+[\"“(]?[^\W\d_a-z])")
_SHORTEST = 40
"""Code points: what ends before is an abbreviation rather than a sentence."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is in."""

    text: str
    language: str


class Words(dict[str, str]):
    """One text in several languages, by BCP 47 tag, in the order written; never changed."""

    __slots__ = ()

    @property
    def opening(self) -> Words:
        """The first sentence of each text."""
        return Words((tag, _opening(text)) for tag, text in self.items())

    def choose(self, language: str, default: str) -> Phrase:
        """The text in `language`; else in `default`; else the first there is."""
        for tag in (language, default):
            text = self.get(tag)
            if text is not None:
                return Phrase(text, tag)
        tag, text = next(iter(self.items()))
        return Phrase(text, tag)


def _opening(text: str) -> str:
    ends = (found.end() for found in _END.finditer(text))
    return text[: next((end for end in ends if end >= _SHORTEST), len(text))]
