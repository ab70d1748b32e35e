"""Proves that the amount and bound of a claim follow from the words quoted for it.

Also tells whether a quote begins or ends inside a figure or a word.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator import lexicon
from generator.terms.vocabulary import Bound, Magnitude
from generator.text import word_edges
from generator.text.figures.figure import Figure, Kind
from generator.text.figures.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal


def is_cut(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a span of code points begins or ends inside a figure or a word.

    "12 ribu" is cut out of "112 ribu", "10" out of "10 juta", "US$ 10" out of "US$ 100 juta", "5"
    out of "-5" and "kontainer" out of "kontainernya"; "9 juta" is whole in "9 juta butir". Words
    that bound a figure may be left out here; `prove_within` asks for them. So may particles and
    prefixes that a language writes on words.
    """
    cut = word_edges.cuts_start(text, start, language) or word_edges.cuts_end(text, end, language)
    return cut or any(_splits_figure(text, position, language) for position in (start, end))


def _splits_figure(text: str, position: int, language: str) -> bool:
    """Tell whether a position lies inside a figure, its currency or its scale."""
    if not 0 < position < len(text):
        return False
    figures = read(text, language)
    index = bisect_right(figures, position, key=lambda figure: figure.whole_start) - 1
    return index >= 0 and figures[index].whole_start < position < figures[index].whole_end


_QUANTITIES = frozenset({Kind.CARDINAL, Kind.FRACTION})


class Reason(StrEnum):
    """Why words do not carry a claim."""

    NO_FIGURE = "no_figure"
    """The words hold no figure that can be an amount."""
    OTHER_AMOUNT = "other_amount"
    """They hold another amount."""
    OTHER_BOUND = "other_bound"
    """They hold the amount, bounded otherwise."""
    VAGUE_WORDS = "vague_words"
    """They give an order of magnitude, the claim an exact amount."""
    EXACT_WORDS = "exact_words"
    """They give an exact amount, the claim an order of magnitude."""
    OTHER_MAGNITUDE = "other_magnitude"
    """They give another order of magnitude."""
    BOUND_LEFT_OUT = "bound_left_out"
    """The article bounds the figure with words outside the quote."""
    NOT_READ = "not_read"
    """The language has no lexicon: words beside a figure that change it are not known."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A claim that does not follow from its words."""

    reason: Reason
    read: Figure | None
    """The figure that comes closest to the claim; none where there is no figure."""
    words: str
    """That figure with its bound, as the text has it: "lebih dari 20.000"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What the words are said to carry: an amount, a range, or an order of magnitude."""

    amount: Decimal | None = None
    bound: Bound = Bound.EXACTLY
    amount_to: Decimal | None = None
    """The upper end of a range whose lower end is `amount`."""
    magnitude: Magnitude | None = None
    """Instead of an amount, for words such as "jutaan"."""

    def __post_init__(self) -> None:
        """Refuse a claim of both an amount and an order of magnitude, and of neither."""
        if (self.amount is None) == (self.magnitude is None):
            raise ValueError("a claim has either an amount or an order of magnitude")


def prove(words: str, language: str, claim: Claim) -> Mismatch | None:
    """Return why a claim does not follow from quoted words; none where it does.

    Of several figures in the words, one must carry the amount and the bound together.
    """
    return prove_within(words, [(0, len(words))], language, claim)


def prove_within(
    text: str, spans: Sequence[tuple[int, int]], language: str, claim: Claim
) -> Mismatch | None:
    """Prove a claim by the figures inside spans of an article, read as the article has them.

    Stricter than `prove`: where "lebih dari" stands before the quote and not in it, the quote
    carries neither the exact amount nor the bound. In a language without a lexicon no claim is
    proved: figures are read there by what CLDR knows, bounds and negations are not.
    """
    if not lexicon.is_read(language):
        return Mismatch(Reason.NOT_READ, None, "")
    reasons = [
        (_reason(figure, claim, span), figure)
        for figure in read(text, language)
        if figure.kind in _QUANTITIES
        for span in spans
        if span[0] <= figure.whole_start and figure.whole_end <= span[1]
    ]
    if not reasons:
        return Mismatch(Reason.NO_FIGURE, None, "")
    reason, closest = min(reasons, key=lambda found: _CLOSENESS.index(found[0]))
    if reason is None:
        return None
    return Mismatch(reason, closest, text[closest.bound_start : closest.bound_end])


def _reason(figure: Figure, claim: Claim, span: tuple[int, int]) -> Reason | None:
    """Return why a figure does not carry a claim; none where it does."""
    amounts = _vague_reason if claim.amount is None else _amount_reason
    reason = amounts(figure, claim)
    if reason is not None:
        return reason
    bound = figure.bound
    if claim.amount_to is not None and figure.limits is not None:
        bound = figure.limits.bound
    if bound is not claim.bound:
        return Reason.OTHER_BOUND
    inside = span[0] <= figure.bound_start and figure.bound_end <= span[1]
    return None if inside else Reason.BOUND_LEFT_OUT


def _amount_reason(figure: Figure, claim: Claim) -> Reason | None:
    """Compare the amounts alone, or the ranges."""
    if figure.magnitude is not None:
        return Reason.VAGUE_WORDS
    if claim.amount_to is None:
        return None if figure.amount == claim.amount else Reason.OTHER_AMOUNT
    limits = figure.limits
    if limits is None or (limits.low, limits.high) != (claim.amount, claim.amount_to):
        return Reason.OTHER_AMOUNT
    return None


def _vague_reason(figure: Figure, claim: Claim) -> Reason | None:
    """Compare the orders of magnitude."""
    if figure.magnitude is None:
        return Reason.EXACT_WORDS
    return None if figure.magnitude is claim.magnitude else Reason.OTHER_MAGNITUDE


_CLOSENESS = (
    None,
    Reason.BOUND_LEFT_OUT,
    Reason.OTHER_BOUND,
    Reason.OTHER_AMOUNT,
    Reason.OTHER_MAGNITUDE,
    Reason.VAGUE_WORDS,
    Reason.EXACT_WORDS,
)
"""Reasons from the nearest miss to the farthest."""
