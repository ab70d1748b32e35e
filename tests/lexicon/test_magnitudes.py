"""Orders of magnitude and the amounts they begin at."""

from decimal import Decimal

import pytest

from generator.lexicon.magnitudes import floor, magnitude_of
from generator.terms.vocabulary import Magnitude


@pytest.mark.parametrize(
    ("magnitude", "amount"),
    [
        ("tens", 10),
        ("hundreds", 100),
        ("hundreds_of_thousands", 10**5),
        ("millions", 10**6),
        ("trillions", 10**12),
    ],
)
def test_floor(magnitude: str, amount: int) -> None:
    assert floor(Magnitude(magnitude)) == amount


@pytest.mark.parametrize("magnitude", Magnitude)
def test_the_floor_of_a_magnitude_is_of_that_magnitude(magnitude: Magnitude) -> None:
    assert magnitude_of(floor(magnitude)) is magnitude
    assert magnitude_of(floor(magnitude) - 1) is not magnitude


def test_below_ten_there_is_none_and_above_all_the_last() -> None:
    assert magnitude_of(Decimal(9)) is None
    assert magnitude_of(Decimal(10) ** 20) is Magnitude.TRILLIONS
