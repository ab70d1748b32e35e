"""The dates that fall with others: directly or through others, in time that grows with them."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, cast

from generator.analysis.date_grounds import DateGrounds

if TYPE_CHECKING:
    from collections.abc import ItemsView, Mapping

    from generator.analysis.dating import Dating, Key


class _Dating:
    """A date of which only the key is read."""

    def __init__(self, key: Key) -> None:
        self.key = key


class _Below(dict["Key", "tuple[Key, ...]"]):
    """Counts how often everything is gone through."""

    times = 0

    def items(self) -> ItemsView[Key, tuple[Key, ...]]:  # type: ignore[override] # as dict has it
        self.times += 1
        return super().items()


def grounds(below: Mapping[Key, tuple[Key, ...]]) -> DateGrounds:
    made = DateGrounds(tuple(cast("Dating", _Dating(key)) for key in below))
    made.__dict__["below"] = below  # as worked out
    return made


def falling(below: Mapping[Key, tuple[Key, ...]], lost: set[Key]) -> tuple[Key, ...]:
    """By the definition."""
    fallen = set(lost)
    while more := {key for key, on in below.items() if key not in fallen and fallen & set(on)}:
        fallen |= more
    return tuple(key for key in below if key in fallen - lost)


def test_what_rests_on_lost_dates_falls_in_the_order_of_the_files() -> None:
    keys = [("fact", f"f-{number}") for number in range(3)]
    some = [on for count in range(4) for on in combinations(keys, count)]
    for resting in product(some, repeat=3):
        below = dict(zip(keys, resting, strict=True))
        for key in keys:
            lost = {key, ("source", "gone")}
            assert grounds(below).resting_on(lost) == falling(below, lost)


def test_all_dates_are_gone_through_once_for_any_number_of_sources() -> None:
    below = _Below({("fact", f"f-{number}"): (("source", f"s-{number}"),) for number in range(50)})
    made = grounds(below)
    for number in range(50):
        assert made.resting_on([("source", f"s-{number}")]) == (("fact", f"f-{number}"),)
    assert below.times == 1
