"""The benchmarks start, and their made-up dossier passes every check."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from benchmarks import synthetic
from generator import build

FOLDER = Path(__file__).parent.parent / "benchmarks"
NAMES = sorted(path.stem for path in FOLDER.glob("*.py"))


@pytest.mark.slow
def test_the_made_up_dossier_passes_every_check(tmp_path: Path) -> None:
    outcome = build.check(synthetic.make(tmp_path, 13))
    assert list(map(str, outcome.problems)) == []
    assert outcome.briefing is not None


@pytest.mark.parametrize("name", NAMES)
def test_each_benchmark_can_be_imported(name: str) -> None:
    importlib.import_module(f"benchmarks.{name}")
