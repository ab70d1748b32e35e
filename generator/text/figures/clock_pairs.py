"""Tells neighbours that are times of day, or added to a number that is not read.

Ten minutes past six, rings at 8 and 6, pukul lima lewat sepuluh; four score and seven, 1 & 1/2.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.figure import Kind
from generator.text.figures.units import noun_after

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number

DASHES = frozenset({(HYPHEN,), ("\u2013",)})
_AMOUNTS = frozenset({Kind.CARDINAL, Kind.FRACTION})
_NAMING = frozenset({Kind.YEAR, Kind.IDENTIFIER})
_HOURS = 24


def as_times(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> tuple[Number, Number] | None:
    """Return two neighbours as times or years, or as added to what is not read; else none."""
    if Kind.TIME in {one.kind, other.kind} and _joins(between, lexicon):
        return _timed(one), _timed(other)
    hours = _are_hours(tokens, one, other, between, lexicon)
    if hours or (one.kind in _NAMING and _may_be_year(tokens, other, between, lexicon)):
        return one, unclear(other)
    if between in lexicon.dates.clock_links.meanings:
        clock = _clock(tokens, one, other, lexicon)
        if clock is not None:
            return clock
    if _adds_to_scaled(one, other, between, lexicon):
        return unclear(one) if one.kind in _AMOUNTS else one, unclear(other)
    return None


def _may_be_year(
    tokens: Tokens, number: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether an amount after a year or label may be one: from 2019 to 2021 boats sank."""
    digits = number.kind is Kind.CARDINAL and number.first == number.last
    joined = _joins(between, lexicon) or lexicon.dates.of.issuperset(between)  # Law 44 of 1998
    return digits and joined and is_likely_year(tokens.word(number.first))


def _timed(number: Number) -> Number:
    """Return a number beside a time as one too, where it can be an hour."""
    hour = number.kind is Kind.CARDINAL and number.amount is not None and not number.scales
    if not hour or not 0 <= (number.amount or 0) <= _HOURS:
        return number
    return replace(number, amount=None, kind=Kind.TIME)


def _joins(between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether words join two numbers of one kind: to, and, a dash."""
    return (
        between in DASHES
        or between in lexicon.ranges.links.meanings
        or (len(between) == 1 and between[0] in lexicon.dates.day_joiners)
    )


def _are_hours(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether a number is an hour as the one before it may be: rings at 8 and 6."""
    led = one.kind is Kind.UNCLEAR and tokens.word(one.first - 1) in lexicon.dates.time_in_doubt
    if not led or other.kind is not Kind.CARDINAL or not _joins(between, lexicon):
        return False
    hour = other.amount is not None and 0 < other.amount <= _HOURS
    return hour and noun_after(tokens, other.last, lexicon) is None


def _adds_to_scaled(one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether a number is added to one that is not read: four score and seven, 1 & 1/2."""
    if other.kind not in _AMOUNTS:
        return False
    if lexicon.numbers.scales.keys() >= {*between}:
        return one.kind is Kind.UNCLEAR
    if between == ("&",):
        return other.amount is not None and 0 < other.amount < 1
    scaled = between[:-1] in lexicon.doubts.unreadable.meanings
    return scaled and between[-1] in lexicon.numbers.joiners


def _clock(
    tokens: Tokens, one: Number, other: Number, lexicon: Lexicon
) -> tuple[Number, Number] | None:
    """Return minutes and their hour without amounts: ten past six; none if they are none."""
    if one.kind is Kind.TIME and other.kind in _AMOUNTS:
        return one, unclear(other)
    hour = other.kind is Kind.TIME or noun_after(tokens, other.last, lexicon) is None
    if not (hour and one.kind in _AMOUNTS and (other.amount is None or 0 < other.amount <= _HOURS)):
        return None
    return unclear(one), unclear(other) if other.kind in _AMOUNTS else other


def unclear(number: Number) -> Number:
    """Return a number without its amount."""
    return replace(number, amount=None, magnitude=None, kind=Kind.UNCLEAR, scales=())
