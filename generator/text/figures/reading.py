"""Reads the figures of a text: the one way in, step by step."""

from dataclasses import replace

from generator.kept import kept
from generator.lexicon import Lexicon
from generator.lexicon.tokens import Tokens
from generator.terms.vocabulary import Bound
from generator.text.figures.bounds import bound_of
from generator.text.figures.figure import Figure, Kind, Limits
from generator.text.figures.numbers import Number
from generator.text.figures.ranges import Range, range_of
from generator.text.figures.scanning import scan
from generator.text.figures.units import Measured, measure

_AMOUNTS = frozenset({Kind.CARDINAL, Kind.FRACTION})
_KEPT = 65536
"""Texts whose figures are kept, a few kilobytes each: several gates ask for each article."""


@kept(_KEPT)
def read(text: str, language: str) -> tuple[Figure, ...]:
    """Return the figures of a text in its order; none stands inside another.

    Words such as "sebuah" and "seorang" ("a"), "keduanya" and "both" are no figures. A language
    without a lexicon has its numerals read by CLDR's separators and none of its words.
    """
    scanned = scan(text, language)
    tokens, lexicon = scanned.tokens, scanned.lexicon
    numbers = [(number, _measured(tokens, number, lexicon)) for number in scanned.numbers]
    figures = [_figure(tokens, number, measured, lexicon) for number, measured in numbers]
    index = 0
    while index + 1 < len(numbers):
        joined = range_of(tokens, numbers[index], numbers[index + 1], lexicon)
        if joined is not None:
            figures[index : index + 2] = _ends(tokens, joined, figures[index], figures[index + 1])
        index += 1 if joined is None else 2
    return tuple(figures)


def _measured(tokens: Tokens, number: Number, lexicon: Lexicon) -> Measured:
    """Return an amount with its unit; other kinds of figure have none."""
    if number.kind in _AMOUNTS:
        return measure(tokens, number, lexicon)
    return Measured(number.first, number.last, None)


def _figure(tokens: Tokens, number: Number, measured: Measured, lexicon: Lexicon) -> Figure:
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


def _ends(tokens: Tokens, found: Range, low: Figure, high: Figure) -> tuple[Figure, Figure]:
    """Bound two figures as the ends of one range; the words of the range belong to both."""
    opens = min(tokens.spans[found.opens][0], low.bound_start)
    low_amount, high_amount = found.lower.amount, found.upper.amount
    if low_amount is None or high_amount is None:
        return low, high
    limits = Limits(low_amount, high_amount, low.bound)
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
