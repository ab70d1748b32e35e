"""What is proved of a text, as the data files record it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from generator import build
from generator.exports import proof
from tests.projects import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_both_ends_of_a_range_are_one_claim_with_their_support(tmp_path: Path) -> None:
    outcome = build.check(shutil.copytree(ROOT / "tests/ferry", tmp_path / "ferry"))
    assert outcome.briefing is not None
    assert outcome.analysis is not None
    [fact] = [each for each in outcome.briefing.facts if each.id == "f-passengers"]
    record = proof.of_fact(outcome.briefing, outcome.analysis, fact)
    assert record is not None
    claims = record["en"]["claims"]
    assert [each["words"] for each in claims] == ["Holmsea Council", "between 1,500 and 1,800"]
    assert [each["words"] for each in claims[1]["support"]] == ["Between 1,500 and 1,800"]
