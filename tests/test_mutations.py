"""A sample of false sentences is noticed, and no honest one is reported."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks.mutations import DOSSIERS, SEED, measure

if TYPE_CHECKING:
    from pathlib import Path

WANTED = {"figure": 1.0, "month": 0.9, "year": 0.85, "bound": 0.85}
"""The least share noticed of each kind, over all texts of a dossier."""


@pytest.mark.parametrize(("root", "every"), [(DOSSIERS[0], 9), (DOSSIERS[1], 1)])
def test_falsified_sentences_are_noticed(root: Path, every: int) -> None:
    seen, tried, alarms = measure(root, SEED, every=every)
    assert alarms == Counter()
    for kind, share in WANTED.items():
        of = sum(count for key, count in tried.items() if key[0] == kind)
        got = sum(count for key, count in seen.items() if key[0] == kind)
        assert of, kind
        assert got >= share * of, f"{kind}: {got} of {of}"
