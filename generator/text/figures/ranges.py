"""Finds the pairs of numbers that are the two ends of a range: 10-15, antara 10 dan 15."""

from dataclasses import dataclass, replace
from decimal import Decimal

from generator.lexicon import Lexicon
from generator.lexicon.tokens import HYPHEN, Tokens
from generator.text.figures.figure import Kind
from generator.text.figures.numbers import Number
from generator.text.figures.sums import product
from generator.text.figures.units import Measured

_DASHES = frozenset({(HYPHEN,), ("\u2013",)})


@dataclass(frozen=True, slots=True)
class Range:
    """Two numbers as one range."""

    lower: Number
    upper: Number
    opens: int
    """First token of the range, with the word that opens it: antara."""
    dashed: bool
    """Whether a dash joins the ends, so that neither can be quoted alone."""


def range_of(
    tokens: Tokens, one: tuple[Number, Measured], other: tuple[Number, Measured], lexicon: Lexicon
) -> Range | None:
    """Return the range that two neighbouring numbers make; none where they make none."""
    (low, low_measured), (high, high_measured) = one, other
    if {low.kind, high.kind} != {Kind.CARDINAL} or low.amount is None or high.amount is None:
        return None
    link = _after_unit(tokens, low_measured, high_measured)
    links = tokens.words[link : high_measured.first]
    before = tokens.word(low_measured.first - 1)
    dashed, opened = links in _DASHES, (before, *links) in lexicon.ranges.between
    united = link > low.last + 1
    book = lexicon.ranges.links_after_unit if united else lexicon.ranges.links
    if not (dashed or opened) and links not in book.meanings:
        return None
    lower = _share_scale(low, high)
    if before in lexicon.ranges.change or lower.amount is None or lower.amount >= high.amount:
        return None
    return Range(lower, high, low_measured.first - 1 if opened else low_measured.first, dashed)


def _after_unit(tokens: Tokens, low: Measured, high: Measured) -> int:
    """Return the token after the lower end, past its unit where both ends have the same."""
    link = low.last + 1
    same = low.unit is not None and low.unit == high.unit
    return link + 1 if same and tokens.written(link) == low.unit else link


def _share_scale(low: Number, high: Number) -> Number:
    """Give the lower end the scales of the upper as far as it stays below: 10 hingga 15 juta."""
    if low.amount is None or high.amount is None:
        return low
    shared, scale = low.amount, Decimal(1)
    for next_scale in reversed(high.scales):
        scale = product(scale, next_scale)
        scaled = product(low.amount, scale)
        if shared < scaled < high.amount:
            shared = scaled
    return replace(low, amount=shared)
