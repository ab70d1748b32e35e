"""Pages, data files and locked facts change on purpose or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pins.__main__ import PINS, pins

if TYPE_CHECKING:
    from generator import build


@pytest.mark.slow
def test_the_output_is_as_pinned(checked: build.Outcome) -> None:
    pinned = PINS.read_text(encoding="utf-8").splitlines()
    changed = sorted(set(pinned) ^ set(pins(checked).splitlines()))
    assert not changed, "run `python -m tests.pins` where this is meant"
