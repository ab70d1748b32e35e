from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.charts import scale

CASES = [
    ([0], "0 0.25 0.5 0.75 1 1.25", "linear"),
    ([7], "0 2 4 6 8", "linear"),
    ([100], "0 25 50 75 100 125", "linear"),
    ([11000, 14000], "0 5000 10000 15000", "linear"),
    ([1000, 19000], "0 5000 10000 15000 20000", "linear"),
    ([1000, 20000], "1000 10000 100000", "log"),
    ([100000, 9000000, 1000000000], "100000 10000000 1000000000", "log"),
    ([0, 1000, 20000], "1000 10000 100000", "log"),
    ([-5, 3], "-6 -4 -2 0 2 4", "linear"),
    ([-1, 1000], "-500 0 500 1000 1500", "linear"),
    (["0.01", "0.5"], "0.01 0.1 1", "log"),
]


@pytest.mark.parametrize(("values", "ticks", "kind"), CASES)
def test_ticks(values: list[int | str], ticks: str, kind: str) -> None:
    axis = scale.fit([Decimal(value) for value in values], 0, 100)
    assert [Decimal(tick) for tick in ticks.split()] == list(axis.ticks)
    assert axis.is_log is (kind == "log")


@given(values=st.lists(st.decimals("-1e9", "1e9", places=2), min_size=1, max_size=6))
def test_every_value_stands_between_the_ends_in_order(values: list[Decimal]) -> None:
    axis = scale.fit(values, 10, 400)
    places = [axis.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(10 <= place <= 400 for place in places)
    assert axis.first <= max(axis.ticks[0], axis.first)
    assert max(values) <= axis.last
    assert len(axis.ticks) <= 7
    assert len(set(axis.ticks)) == len(axis.ticks)
