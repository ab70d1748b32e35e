"""Archives stay verifiable: one made before texts had proofs, and what a new one reports.

`stored/before-proofs.zip` is the small dossier of the tests, archived by commit f22704b;
its fonts were left out and its sums made anew.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.archive import verify
from generator.cli import main
from tests.archive.making import make, unpack

STORED = Path(__file__).parent / "stored" / "before-proofs.zip"
LIMAN = Path(__file__).parents[1] / "liman"
"""A dossier in a language that is not read."""
CONFIG = """\
site_name: liman
docs_dir: site_src
theme: {name: material, font: false}
plugins: [briefing]
markdown_extensions: [attr_list, def_list, md_in_html, tables, {toc: {permalink: false}}]
"""


def test_an_archive_of_before_verifies() -> None:
    report = verify.verify(STORED)
    assert report.problems == ()
    assert (report.articles, report.quotes, report.states) == (2, 4, ())
    done = CliRunner().invoke(main, ["verify", str(STORED)])
    assert done.exit_code == 0
    assert "proved" not in done.output
    assert done.output.splitlines()[-1] == verify.OLDER


def test_it_verifies_itself(tmp_path: Path) -> None:
    folder = unpack(STORED, tmp_path / "archive")
    done = subprocess.run([sys.executable, folder / "verify.py"], check=False)
    assert done.returncode == 0


def test_a_changed_word_in_it_is_still_found(tmp_path: Path) -> None:
    folder = unpack(STORED, tmp_path / "archive")
    facts = folder / "data" / "facts.json"
    facts.write_text(facts.read_text("utf-8").replace("12000", "13000"), "utf-8")
    assert verify.verify(folder).problems


@pytest.mark.build
def test_an_archive_of_what_is_not_read_verifies(tmp_path: Path) -> None:
    shutil.copytree(LIMAN, tmp_path / "project")
    (tmp_path / "project/site_src").mkdir()
    (tmp_path / "project/mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    report = verify.verify(make(tmp_path / "project", tmp_path / "liman.zip"))
    assert report.problems == ()
    assert report.proof == "14 texts: 0 proved, 0 in part, 14 not read, 0 published with a reason"


@pytest.mark.build
def test_a_new_archive_reports_the_three_states(archive: Path) -> None:
    report = verify.verify(archive)
    assert report.problems == ()
    assert report.proof == "26 texts: 9 proved, 17 in part, 0 not read, 0 published with a reason"
    done = CliRunner().invoke(main, ["verify", str(archive)])
    assert done.output.splitlines()[-1] == report.proof
