"""Wrong speakers are noticed, and no right one is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.mutations import DOSSIERS
from benchmarks.speaker_mutations import KINDS, measure

if TYPE_CHECKING:
    from pathlib import Path

WANTED = dict(zip(KINDS, (0.89, 0.97, 0.88), strict=True))
"""The least share noticed of each kind: what a source says in its own voice has no speaker."""


@pytest.mark.parametrize("root", DOSSIERS, ids=lambda root: root.name)
@pytest.mark.slow
def test_wrong_speakers_are_noticed(root: Path) -> None:
    seen, tried, alarms = measure(root)
    assert alarms == []
    for kind, share in WANTED.items():
        assert tried[kind], kind
        assert seen[kind] >= share * tried[kind], f"{kind}: {seen[kind]} of {tried[kind]}"
