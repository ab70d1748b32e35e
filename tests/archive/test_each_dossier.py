"""Every dossier of the tests becomes an archive that verifies, whatever its languages."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.projects import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DOSSIERS = {
    "ferry": "en",
    "flood": "en",
    "liman": "tr",
    "nurses": "en,id",
    "orva": "en,id",
}
"""Folders of the tests, and the languages of each."""


@pytest.mark.build
@pytest.mark.audit
@pytest.mark.parametrize("name", DOSSIERS)
def test_an_archive_of_it_verifies(name: str, tmp_path: Path) -> None:
    root = tmp_path / "project"
    made = CliRunner().invoke(
        main, ["init", "--empty", "--languages", DOSSIERS[name], str(root)], catch_exceptions=False
    )
    assert made.exit_code == 0, made.output
    shutil.rmtree(root / "seeds")
    shutil.copytree(ROOT / "tests" / name / "seeds", root / "seeds")
    archived = CliRunner().invoke(main, ["--project", str(root), "archive"], catch_exceptions=False)
    assert archived.exit_code == 0, archived.output
