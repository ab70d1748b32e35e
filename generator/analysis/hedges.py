"""Words that bound or hedge a statement: whether a fact keeps what its quote says.

The words are data (`generator.lexicon`); a language without them is not judged. Negation is not
asked for: it hides inside words, as in "unpublished".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon import HedgeKind
from generator.terms.vocabulary import Bound
from generator.text import figures
from generator.text.claims.hedging import hedging, keeping
from generator.text.tokenizing import tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.lexicon.tokens import Tokens

KEPT_BY = {
    HedgeKind.LIKELIHOOD: (HedgeKind.LIKELIHOOD,),
    HedgeKind.ALLEGATION: (HedgeKind.ALLEGATION,),
    HedgeKind.DENIAL: (HedgeKind.DENIAL,),
    HedgeKind.PLAN: (HedgeKind.PLAN, HedgeKind.LIKELIHOOD),
    HedgeKind.CONDITION: (HedgeKind.CONDITION,),
}
"""Which words of a text keep a hedge: "is expected to" keeps a plan."""

_WEAKLY = {HedgeKind.ALLEGATION: (HedgeKind.ATTRIBUTION,)}
"""Which words keep one that hedges in some sentences only: "said" keeps "claimed"."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedging word of a quote, or a figure with its bound."""

    kind: HedgeKind
    words: str
    """As the quote has it."""
    weak: bool = False
    """Whether it hedges in some sentences only."""
    start: int = 0
    end: int = 0
    """Where it is in the quote."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """What hedges and bounds a quote has."""

    quote: str
    language: str
    every: tuple[Hedge, ...]
    """All of them, in text order."""
    keeping: Counter[HedgeKind]
    """How many words it has that hedge nothing and may keep a hedge, by its kind."""
    weak: Counter[HedgeKind]
    """How many words it has that hedge in some sentences only, by kind."""
    bounds: frozenset[Bound]
    """The bounds that its words speak of, whether or not they belong to a figure."""

    @property
    def words(self) -> tuple[Hedge, ...]:
        """Of each kind the first, one that hedges in every sentence before others."""
        return self.of(*KEPT_BY, HedgeKind.ATTRIBUTION)

    def of(
        self, *kinds: HedgeKind, wanted: Callable[[Hedge], bool] = lambda _: True
    ) -> tuple[Hedge, ...]:
        """Of each of some kinds the first that is wanted, a firm one before others."""
        first: dict[HedgeKind, Hedge] = {}
        for each in sorted(self.every, key=lambda hedge: hedge.weak):
            if each.kind in kinds and each.kind not in first and wanted(each):
                first[each.kind] = each
        return tuple(first[kind] for kind in kinds if kind in first)


@lru_cache(maxsize=65536)
def read(quote: str, language: str) -> Hedges:
    """The hedges of a quote."""
    tokens = tokens_of(quote, language)
    known, weak, found = lexicon.load(language).weak_hedges, Counter[HedgeKind](), []
    for each in hedging(tokens, language):
        start, end = tokens.spans[each.first][0], tokens.spans[each.last][1]
        is_weak = tokens.words[each.first] in known
        weak[each.meaning] += is_weak
        found.append(Hedge(each.meaning, quote[start:end], is_weak, start, end))
    return Hedges(
        quote,
        language,
        tuple(found),
        Counter(keeping(tokens, language)),
        weak,
        _bounds(tokens, language),
    )


def dropped(
    hedges: Hedges,
    text: str,
    language: str,
    wanted: Callable[[Hedge], bool] = lambda _: True,
) -> Iterator[Hedge]:
    """Those of a quote's hedges and bounds that a text in the same or another language lacks.

    Of the hedges only those `wanted` are asked for.
    """
    asked = hedges.of(*KEPT_BY, wanted=wanted)
    if not asked and not hedges.bounds:
        return
    tokens = tokens_of(text, language)
    known = lexicon.load(language).hedges
    every, firm = _kept(hedges, tokens, language) if asked else (set(), set())
    for hedge in asked:
        kinds = (*KEPT_BY[hedge.kind], *(_WEAKLY.get(hedge.kind, ()) if hedge.weak else ()))
        keeping = [each for each in kinds if each in known and known[each].meanings]
        if keeping and (every if hedge.weak else firm).isdisjoint(keeping):
            yield hedge
    if not hedges.bounds <= _bounds(tokens, language):
        yield from _other_bounds(hedges, text, language)


def _kept(hedges: Hedges, tokens: Tokens, language: str) -> tuple[set[HedgeKind], set[HedgeKind]]:
    """The kinds of hedges of a text, and those without the weak words that the quote has too."""
    weak = lexicon.load(language).weak_hedges
    found = list(_hedging(tokens, language))
    loose = Counter(kind for kind, words in found if words.split()[0].casefold() in weak)
    firm = Counter(kind for kind, _ in found) - loose
    other = Counter(keeping(tokens, language)) - hedges.keeping
    return {*firm, *loose, *other}, {*firm, *(loose - hedges.weak), *other}


def says_who(text: str, language: str) -> bool:
    """Whether a text itself tells that somebody says so."""
    kinds = (kind for kind, _ in _hedging(tokens_of(text, language), language))
    return HedgeKind.ATTRIBUTION in kinds


def _hedging(tokens: Tokens, language: str) -> Iterator[tuple[HedgeKind, str]]:
    """Each hedging phrase of a text with its kind."""
    for found in hedging(tokens, language):
        start, end = tokens.spans[found.first][0], tokens.spans[found.last][1]
        yield found.meaning, tokens.text[start:end]


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


lexicon.on_change(read.cache_clear)
