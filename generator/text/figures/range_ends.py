"""Tells the ends of a range, and whether one is unclear because the other is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.text.figures.bounds import changes
from generator.text.figures.clock_pairs import DASHES, unclear
from generator.text.figures.figure import Kind
from generator.text.figures.units import measure

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number

AMOUNTS = frozenset({Kind.CARDINAL, Kind.FRACTION})
_UNREAD = frozenset({Kind.UNCLEAR, Kind.IDENTIFIER})
_MOST_BETWEEN = 4


def is_amount(number: Number) -> bool:
    """Tell whether a number is an amount."""
    return number.kind in AMOUNTS


def words_between(tokens: Tokens, one: Number, other: Number) -> tuple[str, ...] | None:
    """Return the words between two numbers; none where there are more than a few."""
    if other.first - one.last - 1 > _MOST_BETWEEN:
        return None
    return tokens.words[one.last + 1 : other.first]


def is_lower_end(tokens: Tokens, one: Number, between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether an amount begins a range whose end has a bound: from 5 to as many as 9."""
    if between[1:] not in lexicon.bounds.before.meanings:
        return False
    first = measure(tokens, one, lexicon).first
    if (tokens.word(first - 1), between[0]) in lexicon.ranges.between:
        return True
    if (between[0],) not in lexicon.ranges.links.meanings:
        return False
    opened = lexicon.ranges.openings.ending(tokens, first - 1) is not None
    start = tokens.word(first - 1) in lexicon.ranges.change
    return opened or (start and not changes(tokens, first, lexicon))


def shares_doubt(tokens: Tokens, one: Number, other: Number, lexicon: Lexicon) -> Number:
    """Return the lower end of a range as unclear where its upper end is, or is no amount."""
    if not is_amount(one) or other.kind not in _UNREAD or one.magnitude is not None:
        return one
    between = words_between(tokens, one, other)
    if between is None:
        return one
    before = tokens.word(measure(tokens, one, lexicon).first - 1)
    opened = (before, *between) in lexicon.ranges.between
    return unclear(one) if opened or _are_ends(between, lexicon) else one


def continues_doubt(tokens: Tokens, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number is the upper end of a range whose lower end is unclear."""
    between = words_between(tokens, one, other)
    doubt = one.kind is Kind.UNCLEAR and is_amount(other) and not other.scales
    return doubt and between is not None and _are_ends(between, lexicon)


def _are_ends(between: tuple[str, ...], lexicon: Lexicon) -> bool:
    return between in DASHES or between in lexicon.ranges.links.meanings
