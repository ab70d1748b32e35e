"""The words that say what a text is about, and the clauses they are in.

Two words are alike where they share a stem, by the stemmer of the search; so "bought" is "buys".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences.places import attributions
from generator.lexicon import HedgeKind
from generator.search import stems
from generator.text.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.claims.claim import Claims

_WORD = re.compile(r"[^\W\d_]+")
_APART = frozenset(
    {
        HedgeKind.BOUND,
        HedgeKind.CONDITION,
        HedgeKind.NEGATION,
    }
)
"""Hedges that say how, not what: "denied" and "expected" say what happened as well."""
_COMMA = re.compile(r"[,;:]\s|\s[-\u2013\u2014]\s|[()]")
_SHORTEST = 3
"""Letters of a word that says what a clause is about."""
_FEWEST = 3
"""Words, names and dates of a clause that can be compared; a shorter one belongs to the next."""


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A word or figure that says what a text is about."""

    start: int
    keys: frozenset[str]
    """What it shares with other forms of the word."""
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a text between commas and the like, with its words."""

    start: int
    end: int
    words: tuple[ContentWord, ...]
    sentence: tuple[int, int]
    """Where its sentence begins and ends."""

    def has(self, start: int) -> bool:
        """Whether a place of the text is in the clause."""
        return self.start <= start < self.end


@lru_cache(maxsize=32768)
def content_words(claims: Claims) -> tuple[ContentWord, ...]:
    """The words of a text that say what it is about: no names, dates, negations or hedges."""
    words = lexicon.load(claims.language)
    apart = [
        *claims.names,
        *claims.dates,
        *claims.figures,
        *(each for each in claims.negations if each.family is None),
        *(each for each in claims.hedges if each.kind in _APART),
    ]
    covered = {at for each in apart for at in range(each.start, each.end)}
    covered.update(at for start, end in attributions(claims) for at in range(start, end))
    dull, pronouns, counted = words.figures.function_words, words.names.pronouns, words.counted
    found = [
        ContentWord(match.start(), keys_of(word, claims.language))
        for match in _WORD.finditer(claims.text)
        if match.end() - match.start() >= _SHORTEST
        and match.start() not in covered
        and (word := match[0].casefold()) not in dull
        and word not in pronouns
        and word not in counted
    ]
    found += [
        ContentWord(each.start, frozenset({f"#{each.value}"}), is_figure=True)
        for each in claims.figures
        if not each.loose
    ]
    return tuple(sorted(found, key=lambda word: word.start))


@lru_cache(maxsize=32768)
def clauses(claims: Claims) -> tuple[Clause, ...]:
    """The clauses of a text, each inside one sentence."""
    words = content_words(claims)
    found: list[Clause] = []
    start = 0
    for end in (*ends(claims.text), len(claims.text)):
        if claims.text[start:end].strip():
            found += _of_sentence(claims, words, start, end)
        start = end
    return tuple(found)


def _of_sentence(
    claims: Claims, words: Sequence[ContentWord], start: int, end: int
) -> Iterator[Clause]:
    """The clauses of a sentence; one with too few words belongs to the one after it."""
    cuts = [match.start() for match in _COMMA.finditer(claims.text, start, end)]
    quoted = [(each.start, each.end) for each in claims.quoted]
    cuts = [cut for cut in cuts if not any(first <= cut < last for first, last in quoted)]
    said = attributions(claims)
    spans: list[tuple[int, int]] = []
    at = start
    for cut in (*cuts, end):
        count = sum(at <= word.start < cut for word in words)
        beside = sum(
            at <= each.start < cut and not any(a <= each.start < b for a, b in said)
            for each in (*claims.names, *claims.dates)
        )
        if count and count + beside >= _FEWEST:
            spans.append((at, cut))
            at = cut
    if at < end:
        spans[-1:] = [(spans[-1][0] if spans else start, end)]
    for first, last in spans:
        inside = tuple(word for word in words if first <= word.start < last)
        yield Clause(first, last, inside, (start, end))


@lru_cache(maxsize=65536)
def keys_of(word: str, language: str) -> frozenset[str]:
    """What a folded word shares with its other forms."""
    return frozenset(stems.stems(word, language))
