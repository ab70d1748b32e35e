"""Orders of magnitude and the amounts they begin at."""

from __future__ import annotations

from decimal import Decimal

from generator.terms.vocabulary import Magnitude

_ORDERED = tuple(Magnitude)
"""From tens on, each ten times the one before."""


def floor(magnitude: Magnitude) -> Decimal:
    """Return the least amount of an order of magnitude: 1000000 for millions."""
    return Decimal(10 ** (_ORDERED.index(magnitude) + 1))


def magnitude_of(amount: Decimal) -> Magnitude | None:
    """Return the order of magnitude of an amount: none below ten, trillions for all above."""
    exponent = amount.adjusted()
    return None if exponent < 1 else _ORDERED[min(exponent, len(_ORDERED)) - 1]
