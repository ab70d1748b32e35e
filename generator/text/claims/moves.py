"""Reads who gives goods to whom: "X sent … to Y", "Y membeli … dari X", "… dikirim X ke Y".

Only a sentence with words for both sides is read; a giver or receiver alone says nothing, as what
is left out may be anybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.text.sentences import ends
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.lexicon.claim_words import GoodsWords
    from generator.text.claims.claim import Claims

_BETWEEN = 3
"""Words that may be between a preposition and its name: to a *large Russian* port."""
_WORD = re.compile(r"\w")
_BREAK = re.compile(r"[,;:]")
_LEFT_OUT = re.compile(r"…\s+(?![A-Z])")
"""Where a quote leaves words of a sentence out."""


@dataclass(frozen=True, slots=True)
class Move:
    """Two names of a sentence of which one gives and the other gets."""

    giver: str
    receiver: str
    start: int
    end: int
    """The sentence, in code points."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A name or a word of a sentence."""

    word: str
    entity: str | None
    part: str | None = None
    """Of a name, what the word before it makes of it: from, to or by."""


@lru_cache(maxsize=32768)
def moves(claims: Claims) -> tuple[Move, ...]:
    """The moves that a text states, sentence by sentence; none where its words are not known."""
    words = lexicon.load(claims.language).goods
    if not words:
        return ()
    found, start = [], 0
    for end in (*_ends(claims.text), len(claims.text)):
        items = _items(claims, words, start, end)
        pairs = dict.fromkeys((*_routes(items), *_acts(items, words)))
        found += [Move(giver, receiver, start, end) for giver, receiver in pairs]
        start = end
    return tuple(found)


def _ends(text: str) -> Iterator[int]:
    inside = {each.start() + 1 for each in _LEFT_OUT.finditer(text)}
    return (end for end in ends(text) if end not in inside)


def _items(claims: Claims, words: GoodsWords, start: int, end: int) -> list[_Item]:
    """The names and words of a sentence, each name as one item with its part."""
    tokens = tokens_of(claims.text, claims.language)
    names = [each for each in claims.names if each.entity and start <= each.start < end]
    items: list[_Item] = []
    taken = start
    for word, (first, last) in zip(tokens.words, tokens.spans, strict=True):
        if not start <= first < end or first < taken or not _WORD.search(word):
            continue
        if _BREAK.search(claims.text, taken, first):
            items.append(_Item(",", None))
        name = next((each for each in names if each.start <= first < each.end), None)
        if name is None:
            items.append(_Item(word, None))
            taken = last
        else:
            items.append(_Item(name.words, name.entity, _part(items, words)))
            taken = name.end
    return items


def _part(items: Sequence[_Item], words: GoodsWords) -> str | None:
    """What the words before a name make of it, up to the name or verb before them."""
    verbs = words.gives | words.takes | words.given | words.taken
    for index in range(len(items) - 1, max(len(items) - _BETWEEN - 2, -1), -1):
        word = items[index].word
        if items[index].entity is not None or word in verbs or word == ",":
            return None
        if word in words.before:
            whole = f"{items[index - 1].word} {word}" if index else word
            return None if whole in words.speaking else words.before[word]
    return None


def _routes(items: Sequence[_Item]) -> Iterator[tuple[str, str]]:
    """From X to Y, in any order."""
    for giver in (each.entity for each in items if each.part == "from"):
        for receiver in (each.entity for each in items if each.part == "to"):
            if giver is not None and receiver is not None:
                yield giver, receiver


def _acts(items: Sequence[_Item], words: GoodsWords) -> Iterator[tuple[str, str]]:
    """X sends Y, or sends … to Y; Y gets … from X; and both in the passive."""
    for index, each in enumerate(items):
        before, after = items[:index], items[index + 1 :]
        is_passive = not words.passive or (index > 0 and items[index - 1].word in words.passive)
        if each.word in words.given and is_passive:
            yield from _pairs(_agents(after), _with(after, "to"))
        elif each.word in words.taken and is_passive:
            yield from _pairs(_with(after, "from"), _agents(after))
        elif each.word in words.gives:
            yield from _pairs(_subject(before), [*_with(after, "to"), *_next(after)])
        elif each.word in words.takes:
            yield from _pairs(_with(after, "from"), _subject(before))


def _pairs(givers: Sequence[str], receivers: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from ((giver, receiver) for giver in givers for receiver in receivers)


def _subject(before: Sequence[_Item]) -> list[str]:
    """The nearest name before a verb that no preposition takes away from it."""
    names = [each.entity for each in before if each.entity is not None and each.part is None]
    return names[-1:]


def _with(after: Sequence[_Item], part: str) -> list[str]:
    """The first name with a part."""
    return [each.entity for each in after if each.entity is not None and each.part == part][:1]


def _next(after: Sequence[_Item]) -> list[str]:
    """The name right after a verb: supplied *Russia* with."""
    return [each.entity for each in after[:1] if each.entity is not None]


def _agents(after: Sequence[_Item]) -> list[str]:
    """Who does it, in the passive: dikirim *Rusia*; sent by *Russia*."""
    return [*_next(after), *_with(after, "by")]
