"""Whether the workers get all tests, in an order in which few wait."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from tests import order

if TYPE_CHECKING:
    import pytest


@dataclass(eq=False)
class Item:
    """What the order asks of a test."""

    path: Path
    marks: frozenset[str] = frozenset()
    fixturenames: list[str] = field(default_factory=list)

    def get_closest_marker(self, name: str) -> bool:
        return name in self.marks


TESTS = st.lists(
    st.builds(
        Item,
        path=st.sampled_from([Path("a"), Path("b"), Path("c"), Path("d"), Path("e")]),
        marks=st.sampled_from([frozenset(), frozenset({"build"}), frozenset({"browser"})]),
        fixturenames=st.sampled_from([[], [], ["hosted"], ["in_a_folder"]]),
    ),
    max_size=40,
)


def dealt(tests: list[Item], workers: int) -> list[Item]:
    given_out = order.dealt(cast("list[pytest.Item]", tests), workers)
    return cast("list[Item]", given_out)


@given(tests=TESTS, workers=st.integers(2, 5))
def test_each_test_runs_once(tests: list[Item], workers: int) -> None:
    assert sorted(map(id, dealt(tests, workers))) == sorted(map(id, tests))


def test_two_workers_begin_with_what_all_need_and_all_end_with_short_tests() -> None:
    short = [Item(Path(f"short-{number}")) for number in range(60)]
    builds = [Item(Path(f"build-{number}"), frozenset({"build"})) for number in range(8)]
    hosted = [Item(Path(f"page-{number}"), fixturenames=["hosted"]) for number in range(4)]
    opened = [Item(Path("archive"), fixturenames=["in_a_folder"]) for _ in range(4)]
    tests = dealt([*short, *builds, *hosted, *opened], 4)
    size = len(tests) // 4
    hands = [tests[start : start + size] for start in range(0, len(tests), size)]
    assert [hand[0] for hand in hands[:2]] == [hosted[0], opened[0]]
    assert all(hand[0] in builds for hand in hands[2:])
    assert all(hand[-1] in short for hand in hands)
    assert {hands.index(hand) for hand in hands for test in opened[1:] if test in hand} == {
        next(at for at, hand in enumerate(hands) if opened[1] in hand)
    }
