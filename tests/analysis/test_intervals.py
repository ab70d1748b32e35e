from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.intervals import Interval, read
from tests.analysis import making

READ = [
    ("exactly 5", "[5, 5]"),
    ("more_than 5", "(5, ∞)"),
    ("at_least 5", "[5, ∞)"),
    ("less_than 5", "[0, 5)"),
    ("up_to 5", "[0, 5]"),
    ("about 50", "[45.0, 55.0]"),
    ("almost 50", "[45.0, 50)"),
    ("about -50", "[-55.0, -45.0]"),
    ("up_to -5", "(-∞, -5]"),
    ("5..8", "[5, 8]"),
    ("up_to 5..8", "[0, 8]"),
    ("at_least 5..8", "[5, ∞)"),
    ("about 50..80", "[45.0, 88.0]"),
    ("almost 50..80", "[45.0, 80)"),
    ("tens", "[10, 100)"),
    ("hundreds", "[100, 1000)"),
    ("thousands", "[1000, 1000000)"),
    ("tens_of_thousands", "[10000, 100000)"),
    ("hundreds_of_thousands", "[100000, 1000000)"),
    ("millions", "[1000000, 1000000000)"),
    ("trillions", "[1000000000000, 1000000000000000)"),
    ("more_than millions", "(1000000, ∞)"),
    ("up_to millions", "[0, 1000000000)"),
]


def written(interval: Interval) -> str:
    low = "-∞" if interval.low is None else str(interval.low)
    high = "∞" if interval.high is None else str(interval.high)
    left = "(" if interval.low is None or interval.low_open else "["
    right = ")" if interval.high is None or interval.high_open else "]"
    return f"{left}{low}, {high}{right}"


@pytest.mark.parametrize(("figure", "expected"), READ, ids=[figure for figure, _ in READ])
def test_a_figure_is_read_as_an_interval(figure: str, expected: str) -> None:
    assert written(read(making.quantity(figure))) == expected


ENDS = st.none() | st.integers(0, 6)
INTERVALS = st.builds(
    lambda low, high, low_open, high_open: Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        low_open=low_open,
        high_open=high_open,
    ),
    ENDS,
    ENDS,
    st.booleans(),
    st.booleans(),
)
GRID = tuple(Decimal(quarter) / 4 for quarter in range(-8, 33))


def inside(interval: Interval, number: Decimal) -> bool:
    low, high = interval.low, interval.high
    above = low is None or number > low or (number == low and not interval.low_open)
    below = high is None or number < high or (number == high and not interval.high_open)
    return above and below


def numbers(interval: Interval) -> list[Decimal]:
    return [number for number in GRID if inside(interval, number)]


@given(first=INTERVALS, second=INTERVALS)
def test_relations_are_those_of_the_numbers_inside(first: Interval, second: Interval) -> None:
    these, those = numbers(first), numbers(second)
    if these and those:
        assert first.meets(second) == bool(set(these) & set(those))
        assert first.may_not_exceed(second) == (min(these) <= max(those))
