"""Where a number stands on an axis: linear, or logarithmic where the span asks for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDE = 20
"""From this ratio of the greatest to the least figure on, the axis is logarithmic."""
_STEPS = 4
"""At most so many steps between ticks."""
_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from `first` to `last`, drawn from `left` to `right`."""

    first: Decimal
    last: Decimal
    ticks: tuple[Decimal, ...]
    is_log: bool
    left: float
    right: float

    def at(self, value: Decimal) -> float:
        """Where a value stands; one beyond an end stands at that end."""
        value = min(max(value, self.first), self.last)
        if self.is_log:
            share = math.log10(value / self.first) / math.log10(self.last / self.first)
        else:
            share = float((value - self.first) / (self.last - self.first))
        return round(self.left + share * (self.right - self.left), 1)


def fit(values: Iterable[Decimal], left: float, right: float) -> Scale:
    """The axis that shows all the values, with some room beyond the greatest."""
    shown = sorted(set(values)) or [Decimal(0)]
    positive = [value for value in shown if value > 0]
    if shown[0] >= 0 and positive and positive[-1] >= positive[0] * WIDE:
        return _logarithmic(positive[0], positive[-1], left, right)
    return _linear(shown[0], shown[-1], left, right)


def _logarithmic(least: Decimal, greatest: Decimal, left: float, right: float) -> Scale:
    low, high = least.adjusted(), greatest.adjusted() + 1
    every = math.ceil((high - low) / _STEPS)
    ticks = tuple(Decimal(10) ** power for power in range(low, high + 1, every))
    return Scale(ticks[0], Decimal(10) ** high, ticks, is_log=True, left=left, right=right)


def _linear(least: Decimal, greatest: Decimal, left: float, right: float) -> Scale:
    low = min(least, Decimal(0))
    span = max(greatest, Decimal(0)) - low or Decimal(1)
    step = _step(span)
    first = (low / step).to_integral_value("ROUND_FLOOR") * step
    count = int((low + span - first) / step) + 1
    ticks = tuple(first + step * number for number in range(count + 1))
    return Scale(ticks[0], ticks[-1], ticks, is_log=False, left=left, right=right)


def _step(span: Decimal) -> Decimal:
    """The least of 1, 2, 2.5, 5 times a power of ten that needs no more than a few steps."""
    rough = span / _STEPS
    power = Decimal(10) ** rough.adjusted()
    return next(nice * power for nice in _NICE if nice * power >= rough)
