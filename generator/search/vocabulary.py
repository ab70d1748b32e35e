"""Real words that look like a mistyped word of an index, which a correction must not replace.

`rules/<language>.words.txt` has the words of a language; its roots are words, too.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.search import ruleset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = 5
"""Letters of the shortest word that is corrected without asking."""


def mistakable(languages: Iterable[str], indexed: frozenset[str]) -> set[str]:
    """Return the words of some languages that are one slip away from one that is indexed."""
    near = {variant for word in indexed for variant in _variants(word)}
    return {
        word
        for language in languages
        for word in _words(language)
        if word not in indexed and not near.isdisjoint(_variants(word))
    }


@cache
def _words(language: str) -> frozenset[str]:
    listed = ruleset.words(language) | ruleset.load(language).roots
    return frozenset(word for word in listed if len(word) >= _SHORTEST)


def _variants(word: str) -> Iterator[str]:
    """Give a word and what is left without one letter: words one slip apart share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


ruleset.on_change(_words.cache_clear)
