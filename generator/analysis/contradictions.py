"""Finds every pair of contradicting figures without comparing every pair.

With n figures at w different times and k contradictions, the work grows as n log n + w² + k.
What contradicts what is decided in `generator.analysis.comparison`; a test holds the two to one
answer.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

from generator.analysis import windows
from generator.analysis.windows import Order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.analysis.comparison import Reading
    from generator.analysis.intervals import Interval
    from generator.analysis.windows import Window

_INFINITY = Decimal("Infinity")


def contradicting(
    readings: Mapping[str, Reading], *, cumulative: bool
) -> tuple[tuple[str, str], ...]:
    """The pairs of facts on one measure that contradict, each sorted, all sorted."""
    comparable: dict[object, dict[Window | None, _Figures]] = defaultdict(dict)
    for fact, reading in readings.items():
        at_times = comparable[reading.stance]
        at_times.setdefault(reading.window, _Figures()).add(fact, reading.interval)
    found = {
        tuple(sorted(pair))
        for at_times in comparable.values()
        for pair in _between_times(at_times, cumulative=cumulative)
    }
    return tuple((first, second) for first, second in sorted(found))


def _between_times(
    at_times: Mapping[Window | None, _Figures], *, cumulative: bool
) -> Iterator[tuple[str, str]]:
    for one, other in combinations_with_replacement(at_times, 2):
        order = windows.order(one, other)
        if order is Order.SAME:
            yield from _exceeding(at_times[one], at_times[other])
            yield from _exceeding(at_times[other], at_times[one])
        elif order is Order.WITHIN and cumulative:
            yield from _exceeding(at_times[one], at_times[other])
        elif order is Order.AROUND and cumulative:
            yield from _exceeding(at_times[other], at_times[one])


class _Figures:
    """The figures of one time, sorted from both ends when first asked for."""

    def __init__(self) -> None:
        self._figures: list[tuple[str, Interval]] = []
        self._highest_low: Sequence[tuple[str, Interval]] | None = None
        self._lowest_high: Sequence[tuple[str, Interval]] | None = None

    def add(self, fact: str, interval: Interval) -> None:
        self._figures.append((fact, interval))

    @property
    def highest_low_first(self) -> Sequence[tuple[str, Interval]]:
        if self._highest_low is None:
            self._highest_low = sorted(self._figures, key=_low, reverse=True)
        return self._highest_low

    @property
    def lowest_high_first(self) -> Sequence[tuple[str, Interval]]:
        if self._lowest_high is None:
            self._lowest_high = sorted(self._figures, key=_high)
        return self._lowest_high


def _exceeding(these: _Figures, those: _Figures) -> Iterator[tuple[str, str]]:
    """Pairs in which no number of the first is within reach of the second's upper end."""
    for fact, interval in these.highest_low_first:
        found = False
        for other, ceiling in those.lowest_high_first:
            if interval.may_not_exceed(ceiling):
                break
            found = True
            yield fact, other
        if not found:
            return


def _low(figure: tuple[str, Interval]) -> tuple[Decimal, bool]:
    interval = figure[1]
    return (-_INFINITY if interval.low is None else interval.low), interval.low_open


def _high(figure: tuple[str, Interval]) -> tuple[Decimal, bool]:
    interval = figure[1]
    return (_INFINITY if interval.high is None else interval.high), not interval.high_open
