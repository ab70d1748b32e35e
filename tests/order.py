"""The order in which tests run: what takes long comes first, and few workers wait for another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BUILT_ONCE = ("hosted", "in_a_folder")
"""The fixtures that take longest: whoever asks for one while it is being built waits."""
_OWN, _SHARED, _BROWSER, _SHORT = range(4)


def arrange(items: list[pytest.Item]) -> None:
    """Sort tests for the workers, each of which gets an equal part of the list, from its start.

    Two begin with what all need later; the others with what they build themselves. All end with
    short tests, of which one that is done takes some from another.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    items.sort(key=_place)
    if workers > 1:
        items[:] = dealt(items, workers)


def dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """One worker's tests after another's, cut where the scheduler does; a file's stay together."""
    leaders = [
        next((item for item in items if name in _fixtures(item)), None) for name in BUILT_ONCE
    ]
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        if _place(item) != _SHORT and item not in leaders:
            files.setdefault(item.path, []).append(item)
    hands: list[list[pytest.Item]] = [[] for _ in range(workers)]
    for at, leader in enumerate(each for each in leaders if each is not None):
        hands[at % workers].append(leader)
    for at, file in enumerate(files.values()):
        hands[at % workers].extend(file)
    short = (item for item in items if _place(item) == _SHORT and item not in leaders)
    left = len(items)
    for at, hand in enumerate(hands):
        size = left // (workers - at)
        hand.extend(item for _, item in zip(range(size - len(hand)), short, strict=False))
        left -= size
    return [*(item for hand in hands for item in hand), *short]


def _place(item: pytest.Item) -> int:
    if any(name in _fixtures(item) for name in BUILT_ONCE):
        return _SHARED
    if item.get_closest_marker("build") or item.get_closest_marker("audit"):
        return _OWN
    return _BROWSER if item.get_closest_marker("browser") else _SHORT


def _fixtures(item: pytest.Item) -> tuple[str, ...]:
    return tuple(getattr(item, "fixturenames", ()))
