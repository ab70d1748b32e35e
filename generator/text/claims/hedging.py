"""Finds the hedging words of a text; a month or a surname that looks like one is none."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind
from generator.text.dates.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lexicon import Found
    from generator.lexicon.tokens import Tokens

BEFORE_A_SENTENCE = frozenset(".!?¿¡:;…“”\"'([-\n")
_WHOLE = frozenset({HedgeKind.DENIAL, HedgeKind.LIKELIHOOD})
"""Kinds of which the words of a longer phrase hedge nothing by themselves."""
_SHORT = 3
"""Words up to this length have no capital in many headlines."""
_FEWEST = 4
_MOST = 0.8
"""From how many longer words on, and with which share of capitals, words are a headline."""


def hedging(tokens: Tokens, language: str) -> Iterator[Found[HedgeKind]]:
    """Each hedging phrase of a text, the longest of its kind, with its kind."""
    starters, books = _starters(language), lexicon.load(language).hedges
    idioms = lexicon.load(language).hedge_idioms
    last = -1
    for index, word in enumerate(tokens.words):
        idiom = idioms.starting(tokens, index) if word in idioms.by_first else None
        last = max(last, -1 if idiom is None else idiom.last)
        if index <= last:
            continue
        for kind in starters.get(word, ()):
            found = books[kind].starting(tokens, index)
            if found is not None and not (
                found.first == found.last and is_name(tokens, index, language)
            ):
                if kind in _WHOLE:
                    last = max(last, found.last)
                yield found


def keeping(tokens: Tokens, language: str) -> Iterator[HedgeKind]:
    """The kinds of hedges that words of a text may keep which hedge nothing themselves."""
    for kind, book in lexicon.load(language).keeping.items():
        yield from (kind for _ in book.all(tokens))


def is_headline(tokens: Tokens) -> bool:
    """Whether nearly all longer words have a capital, as in an English headline."""
    long = [tokens.text[start] for start, end in tokens.spans if end - start > _SHORT]
    capital = sum(not first.islower() for first in long)
    return len(long) >= _FEWEST and capital > len(long) * _MOST


@cache
def _starters(language: str) -> Mapping[str, tuple[HedgeKind, ...]]:
    """By the first word of a phrase: the kinds of hedge that such a phrase can be."""
    kinds: dict[str, list[HedgeKind]] = defaultdict(list)
    for kind, book in lexicon.load(language).hedges.items():
        for word in book.by_first:
            kinds[word].append(kind)
    return {word: tuple(of_word) for word, of_word in kinds.items()}


def is_name(tokens: Tokens, index: int, language: str) -> bool:
    """Whether a word that also hedges is a name here: "12 May", but not "it may".

    A capital is a name's, unless a sentence begins here or nearly all words have one, as in an
    English headline; even then, what belongs to a date is a month.
    """
    written = tokens.written(index)
    if tokens.words[index] not in lexicon.load(language).hedges_or_names or written.islower():
        return False
    start, end = tokens.spans[index]
    if any(each.start <= start and end <= each.end for each in mentions(tokens.text, language)):
        return True
    begins = index == 0 or tokens.words[index - 1] in BEFORE_A_SENTENCE
    return not begins and not is_headline(tokens)


lexicon.on_change(_starters.cache_clear)
