from __future__ import annotations

from typing import TYPE_CHECKING

from generator import build
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

DECLARED = """\
differences:
  - id: d-settled
    facts: [f-ships, f-rice]
    kind: undecided
    prefer: [f-ships]
    note: {id: A., en: A.}
  - id: d-wording
    facts: [f-ships, f-rice]
    kind: undecided
    nature: wording
    note: {id: A., en: A.}
  - id: d-agrees
    facts: [f-ships, f-bags]
    kind: agrees
    note: {id: A., en: A.}
  - id: d-small
    facts: [f-rice, f-bags]
    kind: undecided
    note: {id: A., en: A.}
  - id: d-key
    facts: [f-ships, f-bags]
    kind: compatible
    nature: undecidable
    note: {id: A., en: A.}
origins:
"""


def test_what_nothing_settles_comes_first_and_what_agrees_not_at_all(tmp_path: Path) -> None:
    outcome = build.check(copy(tmp_path, Change("briefing.yml", "origins:\n", DECLARED)))
    assert outcome.analysis is not None, outcome.problems
    found = [each.id for each in outcome.analysis.disputes]
    assert found == ["d-key", "d-small", "d-settled", "d-wording"]
