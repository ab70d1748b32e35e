"""Programs and styles of an archive are compared with those of the version that verifies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.archive import programs
from generator.cli import main
from tests.archive.making import unpack

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.build


def test_other_programs_than_those_of_this_version_are_named(archive: Path, tmp_path: Path) -> None:
    """A style that hides, a program that accepts; what a page lists is compared elsewhere."""
    assert programs.foreign(archive) == ()
    folder = unpack(archive, tmp_path)
    for name in ("assets/css/main.css", "verify.py"):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(" ")
    (folder / "assets/js/more.js").write_text("", encoding="utf-8")
    changed = ("assets/css/main.css", "assets/js/more.js", "verify.py")
    assert programs.foreign(folder) == changed
    manifest = folder / "MANIFEST.json"
    manifest.write_text(manifest.read_text("utf-8").replace("site 0.", "site 99."), "utf-8")
    assert programs.foreign(folder) is None


def test_verify_reports_whose_programs_an_archive_runs(archive: Path) -> None:
    result = CliRunner().invoke(main, ["verify", str(archive)])
    assert f"scripts and styles: those of {programs.MADE_WITH}\n" in result.output
