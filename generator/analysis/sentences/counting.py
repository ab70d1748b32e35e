"""What a figure counts: the words after it, by their stems, and the goods that they name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences.content_words import keys_of
from generator.search import stems, thesaurus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.text.claims.claim import Claims, FigureClaim, NameClaim

_WORD = re.compile(r"[\s\u2010\u2011-]*([^\W\d_]+)")
_MOST = 3
"""Words after a figure that may say what it counts."""


@lru_cache(maxsize=32768)
def counted(claims: Claims, figure: FigureClaim) -> tuple[frozenset[str], ...]:
    """The words that say what a figure counts, each by what it shares with words like it.

    They end with a mark or a word of grammar. Names of states and people say whose it is, not what:
    "14,000 North Korean soldiers" counts soldiers. Nothing is given for what a dossier counts of
    itself, such as sources, nor in a language without rules for the forms of its words.
    """
    if not stems.has_rules(claims.language):
        return ()
    words = lexicon.load(claims.language)
    dull = words.figures.function_words | words.counted.keys()
    found: list[frozenset[str]] = []
    at = figure.end
    while len(found) < _MOST and (match := _WORD.match(claims.text, at)):
        word = match[1].casefold()
        if word in dull:
            break
        name = _name_at(claims.names, match.start(1))
        at = match.end()
        if name is not None and match[1][:1].isupper():
            continue
        goods = () if name is None or name.entity is None else (name.entity,)
        found.append(alike(word, claims.language).union(goods))
    return tuple(found)


def is_same(text: Sequence[frozenset[str]], passage: Sequence[frozenset[str]]) -> bool:
    """Whether a text counts what a passage counts: "missiles" are "ballistic missiles"."""
    every = frozenset().union(*passage)
    return not text[0].isdisjoint(every) or not passage[0].isdisjoint(frozenset().union(*text))


def may_be_same(text: Claims, figure: FigureClaim, passage: Claims, other: FigureClaim) -> bool:
    """Whether one of two figures counts people of any kind and the other those of one kind."""
    if text.language != passage.language:
        return False
    known = lexicon.load(text.language).passing
    here, there = (_words_after(*each) for each in ((text, figure), (passage, other)))
    return any(
        not known.people.isdisjoint(one) and not known.counted.isdisjoint(two)
        for one, two in ((here, there), (there, here))
    )


def _words_after(claims: Claims, figure: FigureClaim) -> list[str]:
    return re.findall(r"[^\W\d_]+", claims.text[figure.end :].casefold())[:_MOST]


def _name_at(names: Sequence[NameClaim], start: int) -> NameClaim | None:
    return next((each for each in names if each.start <= start < each.end), None)


@lru_cache(maxsize=8192)
def alike(word: str, language: str) -> frozenset[str]:
    """What a word shares with its other forms, and with words that mean the same."""
    others = thesaurus.of_word(word, language)
    return keys_of(word, language).union(*(keys_of(other, language) for other in others))
