"""Finds where an actor is named, so that each of its names finds what any other one finds.

Names come from the records of actors and ships; what a name means is left to whoever wrote them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from generator.search import analysis
from generator.search.records import RecordKind, SearchRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.search.analysis import Word

NAMED = (RecordKind.ENTITY, RecordKind.VESSEL)
"""Kinds whose records have names that others may mention."""


@dataclass(frozen=True, slots=True)
class SearchName:
    """One name of one record, as the words it is made of."""

    words: tuple[str, ...]
    """The key each word must have: the acronym's where it is one, otherwise the surface."""

    key: str
    """Under which the index keeps it: the surfaces, each followed by a space."""

    owner: int
    """Number of the record that it names."""


def collect(records: Sequence[SearchRecord]) -> tuple[SearchName, ...]:
    """Give every name of every actor and ship, each once."""
    found = {
        (name.key, name.owner): name
        for owner, record in enumerate(records)
        if record.kind in NAMED
        for name in _names(record, owner)
    }
    return tuple(found.values())


def _names(record: SearchRecord, owner: int) -> Iterator[SearchName]:
    for text in (record.title, *record.names):
        words = analysis.words(text, record.title_language or record.text_language)
        needed = tuple(_needed(word) for word in words)
        for key in dict.fromkeys((_key(words), _key(words, glued=True))):
            if words:
                yield SearchName(needed, key, owner)


def _key(words: Sequence[Word], *, glued: bool = False) -> str:
    """Join the surfaces of a name; `glued`: "KN-23" as one, as some write it."""
    parts: list[str] = []
    joined = False
    for word, after in zip_longest(words, words[1:]):
        surface = word.exact[0]
        parts.append(surface if not joined else "")
        joined = glued and after is not None and surface + after.exact[0] in word.exact
        if joined:
            parts[-1] += after.exact[0]
    return "".join(f"{part} " for part in parts if part)


def _needed(word: Word) -> str:
    return next((key for key in word.exact if key.startswith("=")), word.exact[0])


class Mentions:
    """Which actors a text names."""

    def __init__(self, names: Iterable[SearchName]) -> None:
        by_words: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for name in names:
            by_words[name.words].add(name.owner)
        self._by_first: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        for words, owners in by_words.items():
            if len(owners) == 1:  # a name that two share says nothing about which one is meant
                self._by_first[words[0]].append((words, next(iter(owners))))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda each: (-len(each[0]), each[0]))

    def find(self, words: Sequence[Word]) -> Iterator[int]:
        """Give the owner of each name in the text; the longest name at a place wins."""
        at = 0
        while at < len(words):
            match = self._match(words, at)
            if match is None:
                at += 1
                continue
            length, owner = match
            yield owner
            at += length

    def _match(self, words: Sequence[Word], at: int) -> tuple[int, int] | None:
        for key in words[at].exact:
            for needed, owner in self._by_first.get(key, ()):
                window = words[at : at + len(needed)]
                if len(window) == len(needed) and all(
                    each in word.exact for each, word in zip(needed, window, strict=True)
                ):
                    return len(needed), owner
        return None
