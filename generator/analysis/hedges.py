"""Words that bound or hedge a statement: whether a fact keeps what its quote says.

The words are data (`generator.lexicon`); a language without them is not judged. Negation is not
asked for: it hides inside words, as in "unpublished".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import figures, lexicon
from generator.lexicon import HedgeKind
from generator.lexicon.tokens import split
from generator.model.terms import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.figures import Figure
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

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
    figure: Figure | None = None
    """The figure that the words bound."""


def read(quote: str, language: str) -> tuple[Hedge, ...]:
    """The hedges of a quote: of each kind the first, and every bounded figure."""
    words = lexicon.load(language)
    tokens = split(quote, words.separators.group)
    found = [
        hedge
        for kind in (*KEPT_BY, HedgeKind.ATTRIBUTION)
        if (hedge := _first(words, tokens, kind)) is not None
    ]
    return (*found, *_bounded_figures(words, tokens, language))


def dropped(hedges: tuple[Hedge, ...], text: str, language: str) -> Iterator[Hedge]:
    """Those of a quote's hedges and bounds that a text in the same or another language lacks."""
    if not hedges:
        return
    words = lexicon.load(language)
    tokens = split(text, words.separators.group)
    for hedge in hedges:
        if hedge.figure is not None:
            if _other_bound(hedge.figure, text, language):
                yield hedge
            continue
        keeping = [each for each in KEPT_BY.get(hedge.kind, ()) if _has_words(words, each)]
        if keeping and all(_first(words, tokens, each) is None for each in keeping):
            yield hedge


def says_who(text: str, language: str) -> bool:
    """Whether a text itself tells that somebody says so."""
    words = lexicon.load(language)
    tokens = split(text, words.separators.group)
    return _first(words, tokens, HedgeKind.ATTRIBUTION) is not None


def _has_words(words: Lexicon, kind: HedgeKind) -> bool:
    book = words.hedges.get(kind)
    return book is not None and bool(book.meanings)


def _first(words: Lexicon, tokens: Tokens, kind: HedgeKind) -> Hedge | None:
    book = words.hedges.get(kind)
    found = next(book.all(tokens), None) if book else None
    if found is None:
        return None
    start, end = tokens.spans[found.first][0], tokens.spans[found.last][1]
    return Hedge(kind, tokens.text[start:end])


def _bounded_figures(words: Lexicon, tokens: Tokens, language: str) -> Iterator[Hedge]:
    books = (words.bounds.before, words.bounds.after)
    if all(next(book.all(tokens), None) is None for book in books):
        return  # most quotes bound nothing, and reading their figures takes time
    for figure in figures.read(tokens.text, language):
        if figure.bound is not Bound.EXACTLY and figure.limits is None:
            bounded = tokens.text[figure.bound_start : figure.bound_end]
            yield Hedge(HedgeKind.BOUND, bounded, figure)


def _other_bound(figure: Figure, text: str, language: str) -> bool:
    """Whether the text has the figure, but never with this bound."""
    bounds = {
        each.bound
        for each in figures.read(text, language)
        if (each.amount, each.magnitude) == (figure.amount, figure.magnitude)
    }
    return bool(bounds) and figure.bound not in bounds
