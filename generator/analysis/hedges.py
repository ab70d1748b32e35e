"""Words that bound or hedge a statement: whether a fact keeps what its quote says.

The words are data (`generator.lexicon`); a language without them is not judged. Negation is not
asked for: it hides inside words, as in "unpublished".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind
from generator.lexicon.tokens import split
from generator.terms.vocabulary import Bound
from generator.text import figures
from generator.text.dates.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lexicon.tokens import Tokens

_BEFORE_A_SENTENCE = frozenset(".!?:;…“”\"'([-\n")
_SHORT = 3
"""Words up to this length have no capital in many headlines."""
_FEWEST = 4
_MOST = 0.8
"""From how many longer words on, and with which share of capitals, words are a headline."""

KEPT_BY = {
    HedgeKind.LIKELIHOOD: (HedgeKind.LIKELIHOOD,),
    HedgeKind.ALLEGATION: (HedgeKind.ALLEGATION,),
    HedgeKind.DENIAL: (HedgeKind.DENIAL,),
    HedgeKind.PLAN: (HedgeKind.PLAN, HedgeKind.LIKELIHOOD),
    HedgeKind.CONDITION: (HedgeKind.CONDITION,),
}
"""Which words of a text keep a hedge: "is expected to" keeps a plan."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedging word of a quote, or a figure with its bound."""

    kind: HedgeKind
    words: str
    """As the quote has it."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """What hedges and bounds a quote has."""

    quote: str
    language: str
    words: tuple[Hedge, ...]
    """Of each kind the first."""
    bounds: frozenset[Bound]
    """The bounds that its words speak of, whether or not they belong to a figure."""

    def of(self, *kinds: HedgeKind) -> tuple[Hedge, ...]:
        """Those of some kinds."""
        return tuple(each for each in self.words if each.kind in kinds)


@lru_cache(maxsize=65536)
def read(quote: str, language: str) -> Hedges:
    """The hedges of a quote."""
    tokens = _split(quote, language)
    found: dict[HedgeKind, Hedge] = {}
    for kind, written in _hedging(tokens, language):
        found.setdefault(kind, Hedge(kind, written))
    words = tuple(found[kind] for kind in (*KEPT_BY, HedgeKind.ATTRIBUTION) if kind in found)
    return Hedges(quote, language, words, _bounds(tokens, language))


def dropped(hedges: Hedges, text: str, language: str) -> Iterator[Hedge]:
    """Those of a quote's hedges and bounds that a text in the same or another language lacks."""
    asked = hedges.of(*KEPT_BY)
    if not asked and not hedges.bounds:
        return
    tokens = _split(text, language)
    known = lexicon.load(language).hedges
    there = {kind for kind, _ in _hedging(tokens, language)} if asked else set()
    for hedge in asked:
        keeping = [each for each in KEPT_BY[hedge.kind] if each in known and known[each].meanings]
        if keeping and there.isdisjoint(keeping):
            yield hedge
    if not hedges.bounds <= _bounds(tokens, language):
        yield from _other_bounds(hedges, text, language)


def says_who(text: str, language: str) -> bool:
    """Whether a text itself tells that somebody says so."""
    kinds = (kind for kind, _ in _hedging(_split(text, language), language))
    return HedgeKind.ATTRIBUTION in kinds


def _split(text: str, language: str) -> Tokens:
    return split(text, lexicon.load(language).separators.group)


@cache
def _starters(language: str) -> Mapping[str, tuple[HedgeKind, ...]]:
    """By the first word of a phrase: the kinds of hedge that such a phrase can be."""
    kinds: dict[str, list[HedgeKind]] = defaultdict(list)
    for kind, book in lexicon.load(language).hedges.items():
        for word in book.by_first:
            kinds[word].append(kind)
    return {word: tuple(of_word) for word, of_word in kinds.items()}


def _hedging(tokens: Tokens, language: str) -> Iterator[tuple[HedgeKind, str]]:
    """Each hedging phrase of a text, the longest of its kind, with its kind."""
    starters, books = _starters(language), lexicon.load(language).hedges
    for index, word in enumerate(tokens.words):
        for kind in starters.get(word, ()):
            found = books[kind].starting(tokens, index)
            if found is not None and not (
                found.first == found.last and _is_name(tokens, index, language)
            ):
                start, end = tokens.spans[found.first][0], tokens.spans[found.last][1]
                yield kind, tokens.text[start:end]


def _is_name(tokens: Tokens, index: int, language: str) -> bool:
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
    begins = index == 0 or tokens.words[index - 1] in _BEFORE_A_SENTENCE
    return not begins and not _is_headline(tokens)


def _is_headline(tokens: Tokens) -> bool:
    long = [word for index in range(len(tokens)) if len(word := tokens.written(index)) > _SHORT]
    capital = sum(not word[0].islower() for word in long)
    return len(long) >= _FEWEST and capital > len(long) * _MOST


def _bounds(tokens: Tokens, language: str) -> frozenset[Bound]:
    """The bounds that the words of a text speak of: cheap to find, unlike its figures."""
    words = lexicon.load(language).bounds
    return frozenset(
        found.meaning
        for book in (words.before, words.after)
        for index, word in enumerate(tokens.words)
        if word in book.by_first
        if (found := book.starting(tokens, index)) is not None
    )


def _other_bounds(hedges: Hedges, text: str, language: str) -> Iterator[Hedge]:
    """Bounded figures of a quote that the text has, but never with this bound."""
    in_text = figures.read(text, language)
    for figure in figures.read(hedges.quote, hedges.language):
        if figure.bound is Bound.EXACTLY or figure.limits is not None:
            continue
        bounds = {
            each.bound
            for each in in_text
            if (each.amount, each.magnitude) == (figure.amount, figure.magnitude)
        }
        if bounds and figure.bound not in bounds:
            words = hedges.quote[figure.bound_start : figure.bound_end]
            yield Hedge(HedgeKind.BOUND, words)
