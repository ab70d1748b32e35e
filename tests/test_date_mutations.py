"""Every wrong date of a fact is noticed, and no right one is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.date_mutations import KINDS, measure
from benchmarks.mutations import DOSSIERS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("root", DOSSIERS, ids=lambda root: root.name)
@pytest.mark.slow
def test_every_shifted_date_is_noticed(root: Path) -> None:
    seen, tried, alarms = measure(root)
    assert alarms == []
    assert min(tried[kind] for kind in KINDS) > 0
    assert {kind: (seen[kind], tried[kind]) for kind in KINDS} == {
        kind: (tried[kind], tried[kind]) for kind in KINDS
    }
