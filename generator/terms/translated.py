"""Texts that a reader sees, in one or several languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_END = re.compile(r"[.!?][\"”)]*(?=\s+[\"“(]?[^\W\d_a-z])")
_SHORTEST = 40
"""Code points: what ends before is an abbreviation rather than a sentence."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and the language it is in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Words:
    """One text in several languages, in the order written."""

    items: tuple[tuple[str, str], ...]
    """(BCP 47 tag, text)."""

    @classmethod
    def of(cls, mapping: Mapping[str, str]) -> Words:
        """Words from a mapping of language to text."""
        return cls(tuple(mapping.items()))

    def get(self, language: str) -> str | None:
        """The text in `language`, or None."""
        for tag, text in self.items:
            if tag == language:
                return text
        return None

    @property
    def opening(self) -> Words:
        """The first sentence of each text."""
        return Words(tuple((tag, _opening(text)) for tag, text in self.items))

    def choose(self, language: str, default: str) -> Phrase:
        """The text in `language`; else in `default`; else the first there is."""
        for tag in (language, default):
            text = self.get(tag)
            if text is not None:
                return Phrase(text, tag)
        tag, text = self.items[0]
        return Phrase(text, tag)


def _opening(text: str) -> str:
    ends = (found.end() for found in _END.finditer(text))
    return text[: next((end for end in ends if end >= _SHORTEST), len(text))]
