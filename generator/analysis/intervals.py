"""Figures as intervals: every number that a written figure can mean.

Words such as "about" have no sharp edge; they are read as ten per cent, and the method page
says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.terms.vocabulary import Bound, Magnitude

if TYPE_CHECKING:
    from generator.dossier.records import Quantity

LEEWAY = Decimal("0.1")
"""How far "about" and "almost" reach, as a share of the figure."""
_ZERO = Decimal(0)
_EXPONENT = {magnitude: number for number, magnitude in enumerate(Magnitude, start=1)}
_GROUP = 3
"""Thousands, millions and billions each reach up to the next of them; tens and hundreds of
something up to ten times as much."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between two ends."""

    low: Decimal | None
    """None: no lower end."""
    high: Decimal | None
    """None: no upper end."""
    low_open: bool = False
    """True where `low` itself is not in it."""
    high_open: bool = False
    """True where `high` itself is not in it."""

    def may_not_exceed(self, other: Interval) -> bool:
        """Whether some number of this is less than or equal to some number of `other`."""
        if self.low is None or other.high is None:
            return True
        if self.low == other.high:
            return not (self.low_open or other.high_open)
        return self.low < other.high

    def meets(self, other: Interval) -> bool:
        """Whether some number is in both."""
        return self.may_not_exceed(other) and other.may_not_exceed(self)


def read(quantity: Quantity) -> Interval:
    """Every number that the figure can mean."""
    if quantity.magnitude is not None:
        exponent = _EXPONENT[quantity.magnitude]
        reach = 1 if exponent % _GROUP else _GROUP
        low, high = Decimal(10) ** exponent, Decimal(10) ** (exponent + reach)
        return _bounded(low, high, quantity.bound, high_open=True)
    assert quantity.amount is not None  # noqa: S101 -- a quantity has an amount or a magnitude
    high_amount = quantity.amount if quantity.amount_to is None else quantity.amount_to
    return _bounded(quantity.amount, high_amount, quantity.bound, high_open=False)


def _bounded(low: Decimal, high: Decimal, bound: Bound, *, high_open: bool) -> Interval:
    upper = _upper(high, bound)
    open_above = high_open or bound in (Bound.LESS_THAN, Bound.ALMOST)
    return Interval(
        _lower(low, high, bound),
        upper,
        low_open=bound is Bound.MORE_THAN,
        high_open=open_above and upper is not None,
    )


def _lower(low: Decimal, high: Decimal, bound: Bound) -> Decimal | None:
    if bound in (Bound.LESS_THAN, Bound.UP_TO):
        # Nothing that is counted is below zero; only a figure below zero says otherwise.
        return None if high < 0 else _ZERO
    if bound in (Bound.ABOUT, Bound.ALMOST):
        return low - abs(low) * LEEWAY
    return low


def _upper(high: Decimal, bound: Bound) -> Decimal | None:
    if bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return None
    if bound is Bound.ABOUT:
        return high + abs(high) * LEEWAY
    return high
