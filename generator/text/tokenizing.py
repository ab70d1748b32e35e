"""The tokens of a text in its language: what reads figures, dates and words shares them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon.tokens import split

if TYPE_CHECKING:
    from generator.lexicon.tokens import Tokens

_MOST = 512
"""Texts whose tokens are in memory: those of the sentences that are compared with each other."""


@lru_cache(maxsize=_MOST)
def tokens_of(text: str, language: str) -> Tokens:
    """The tokens of a text by the separators of its language."""
    words = lexicon.load(language)
    return split(text, words.separators.group, words.splitter)


lexicon.on_change(tokens_of.cache_clear)
