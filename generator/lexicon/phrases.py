"""Finds the phrases of a lexicon among tokens, the longest first.

A look-up takes the same time in a long text as in a short one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.lexicon.tokens import Tokens, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

T = TypeVar("T")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A phrase found among tokens."""

    first: int
    """Index of its first token."""
    last: int
    """Index of its last token."""
    meaning: T


@dataclass(frozen=True, slots=True)
class PhraseBook(Generic[T]):
    """Phrases with their meanings, ready to be looked up from either end."""

    meanings: Mapping[Words, T]
    by_first: Mapping[str, tuple[Words, ...]]
    """The phrases that begin with a word, the longest first."""
    by_last: Mapping[str, tuple[int, ...]]
    """The lengths of the phrases that end with a word, the longest first."""

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, T]]) -> PhraseBook[T]:
        """Build a book from phrases as they are written; of a repeated one, the last meaning."""
        meanings = {split(phrase).words: meaning for phrase, meaning in phrases}
        longest_first = sorted(meanings, key=lambda words: (-len(words), words))
        by_first: dict[str, list[Words]] = {}
        by_last: dict[str, dict[int, None]] = {}
        for words in longest_first:
            by_first.setdefault(words[0], []).append(words)
            by_last.setdefault(words[-1], {})[len(words)] = None
        return cls(
            meanings,
            {word: tuple(found) for word, found in by_first.items()},
            {word: tuple(found) for word, found in by_last.items()},
        )

    def starting(self, tokens: Tokens, first: int) -> Found[T] | None:
        """Return the longest phrase whose first token stands at an index."""
        candidates = self.by_first.get(tokens.word(first))
        if candidates is None:
            return None
        for words in candidates:
            end = first + len(words)
            if tokens.words[first:end] == words:
                return Found(first, end - 1, self.meanings[words])
        return None

    def ending(self, tokens: Tokens, last: int) -> Found[T] | None:
        """Return the longest phrase whose last token stands at an index."""
        lengths = self.by_last.get(tokens.word(last))
        if lengths is None:
            return None
        for length in lengths:
            first = last + 1 - length
            words = tokens.words[first : last + 1] if first >= 0 else ()
            if words in self.meanings:
                return Found(first, last, self.meanings[words])
        return None

    def all(self, tokens: Tokens) -> Iterator[Found[T]]:
        """Yield the phrases of a text in order; where two overlap, the earlier and longer one."""
        floor = 0
        for index, word in enumerate(tokens.words):
            if index < floor or word not in self.by_first:
                continue
            found = self.starting(tokens, index)
            if found is not None:
                yield found
                floor = found.last + 1
