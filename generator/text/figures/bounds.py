"""Finds the words that bound a number: "lebih dari" before it, "atau lebih" after it."""

from dataclasses import dataclass

from generator.lexicon import Found, Lexicon
from generator.lexicon.tokens import Tokens
from generator.terms.vocabulary import Bound
from generator.text.figures.numbers import Number
from generator.text.figures.suffixes import suffix_after
from generator.text.figures.units import Measured, noun_after

_OPENING = frozenset({'"', "\u201c", "\u201e", "\u2018", "\u00ab"})
"""Quotation marks that may open between a bound and its number."""
_MOST_BETWEEN = 2
"""Transparent phrases that may stand between a bound and its number: setidaknya ada sebanyak."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """The bound of a number, with the tokens of the whole expression."""

    first: int
    last: int
    bound: Bound


def bound_of(tokens: Tokens, number: Number, measured: Measured, lexicon: Lexicon) -> Bounded:
    """Return a number's bound; of two before it, the one nearest to it."""
    before = _before(tokens, measured.first, lexicon)
    after = _after(tokens, measured, lexicon)
    first = measured.first if before is None else _outermost(tokens, before, lexicon).first
    last = measured.last if after is None else after.last
    if before is not None:
        return Bounded(first, last, before.meaning)
    return Bounded(first, last, number.bound if after is None else after.meaning)


def bound_before(tokens: Tokens, index: int, lexicon: Lexicon) -> Bound | None:
    """Return the bound of the words before a token."""
    found = _before(tokens, index, lexicon)
    return None if found is None else found.meaning


def _before(tokens: Tokens, index: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase before a number, past words such as "sebanyak"."""
    last = index - 1 - (tokens.word(index - 1) in _OPENING)
    for _ in range(_MOST_BETWEEN + 1):
        found = lexicon.bounds.before.ending(tokens, last)
        if found is not None:
            return found
        between = lexicon.figures.transparent.ending(tokens, last)
        if between is None:
            return None
        last = between.first - 1
    return None


def _outermost(tokens: Tokens, nearest: Found[Bound], lexicon: Lexicon) -> Found[Bound]:
    """Return the bound before a bound, so that a quote does not leave it out: hingga sekitar."""
    return lexicon.bounds.before.ending(tokens, nearest.first - 1) or nearest


def _after(tokens: Tokens, measured: Measured, lexicon: Lexicon) -> Found[Bound] | None:
    """Find the phrase after a number, or after the number and what it counts."""
    found = suffix_after(tokens, measured.last, lexicon)
    noun = noun_after(tokens, measured.last, lexicon)
    if found is not None or noun is None or tokens.word(noun) in lexicon.bounds.unless_unit:
        return found
    return suffix_after(tokens, noun, lexicon)
