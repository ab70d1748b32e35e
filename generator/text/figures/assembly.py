"""Puts a number, its unit, its bound and the other end of its range together as a figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.terms.vocabulary import Bound
from generator.text.figures.bounds import Range, bound_of
from generator.text.figures.figure import Figure, Kind, Limits
from generator.text.figures.units import Measured, measure
from generator.text.folding import span_of

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number
    from generator.text.folding import Folded

_AMOUNTS = frozenset({Kind.CARDINAL, Kind.FRACTION})


def as_written(figure: Figure, levelled: Folded, text: str) -> Figure:
    """Return a figure with its positions in the text as written."""
    start, end = span_of(levelled, text, figure.start, figure.end)
    whole = span_of(levelled, text, figure.whole_start, figure.whole_end)
    bound = span_of(levelled, text, figure.bound_start, figure.bound_end)
    return replace(
        figure,
        start=start,
        end=end,
        whole_start=whole[0],
        whole_end=whole[1],
        bound_start=bound[0],
        bound_end=bound[1],
    )


def measured(tokens: Tokens, number: Number, lexicon: Lexicon) -> Measured:
    """Return an amount with its unit; other kinds of figure have none."""
    if number.kind in _AMOUNTS:
        return measure(tokens, number, lexicon)
    return Measured(number.first, number.last, None)


def figure(tokens: Tokens, number: Number, measured: Measured, lexicon: Lexicon) -> Figure:
    """Put a number, its unit and its bound together, in positions of the text."""
    first, last, bound = measured.first, measured.last, Bound.EXACTLY
    if number.kind in _AMOUNTS:
        bounded = bound_of(tokens, number, measured, lexicon)
        first, last, bound = bounded.first, bounded.last, bounded.bound
    suffixed = last > measured.last and tokens.touches(measured.last + 1)
    spans = tokens.spans
    return Figure(
        start=spans[number.first][0],
        end=spans[number.last][1],
        whole_start=spans[measured.first][0],
        whole_end=spans[last if suffixed else measured.last][1],
        bound_start=spans[first][0],
        bound_end=spans[last][1],
        amount=number.amount,
        magnitude=number.magnitude,
        bound=bound,
        kind=number.kind,
        unit=measured.unit,
        limits=None,
    )


def ends(tokens: Tokens, found: Range, low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """Bound two figures as the ends of one range; the words of the range belong to both."""
    opens = min(tokens.spans[found.opens][0], low.bound_start)
    low_amount, high_amount = found.lower.amount, found.upper.amount
    if low_amount is None or high_amount is None:
        return low, high
    opened = low.bound_start == tokens.spans[found.opens][0] < low.whole_start
    limits = Limits(low_amount, high_amount, Bound.EXACTLY if opened else low.bound)
    low, high = (
        replace(
            end,
            bound_start=opens,
            bound_end=high.bound_end,
            whole_start=low.whole_start if found.dashed else end.whole_start,
            whole_end=high.whole_end if found.dashed else end.whole_end,
            limits=limits,
        )
        for end in (low, high)
    )
    return (
        replace(low, amount=low_amount, bound=Bound.AT_LEAST, unit=low.unit or high.unit),
        replace(high, bound=Bound.UP_TO),
    )


def repeated(tokens: Tokens, one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Bound a number and its repetition in brackets alike: not less than thirty (30) days."""
    between = tokens.text[one.whole_end : other.whole_start].strip()
    if between != "(" or one.amount is None or one.amount != other.amount:
        return one, other
    bounded = one if one.bound is not Bound.EXACTLY else other
    if bounded.bound is Bound.EXACTLY:
        return one, other
    start, end = one.bound_start, max(one.bound_end, other.bound_end)
    return (
        replace(one, bound=bounded.bound, bound_start=start, bound_end=end),
        replace(other, bound=bounded.bound, bound_start=start, bound_end=end),
    )
