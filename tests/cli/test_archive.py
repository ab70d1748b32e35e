"""`briefing archive` and `briefing verify` from outside."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests import projects, shared
from tests.archive.making import make
from tests.dossiers import Change

pytestmark = pytest.mark.build
NEXT_YEAR = Path(__file__).parent / "next_year"
BROKEN = Change("facts.yml", 'amount: "12000"', 'amount: "12001"')


def state(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def archived(root: Path, to: Path, **environment: str) -> bytes:
    """The archive as a process of its own makes it."""
    command = [sys.executable, "-m", "generator", "--project", str(root), "archive", "-o", str(to)]
    clean = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        command,
        cwd=projects.ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    content = to.read_bytes()
    assert done.stdout == f"{hashlib.sha256(content).hexdigest()}  {to.name}\n"
    return content


@pytest.fixture
def first(once: shared.Shared) -> Path:
    """The small dossier's archive, as it comes out here and now."""
    return once.folder("small archive", shared.build_small_archive) / "briefing.zip"


def test_day_folder_zone_locale_and_hash_seed_do_not_matter(first: Path, tmp_path: Path) -> None:
    there = projects.small(tmp_path / "là bas" / "workers" / "a b")
    for file in there.rglob("*"):
        os.utime(file, (86400, 86400))
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "id_ID.UTF-8", "PYTHONHASHSEED": "2"}
    second = archived(there, tmp_path / "second.zip", PYTHONPATH=str(NEXT_YEAR), **elsewhere)
    assert first.read_bytes() == second


def test_the_clock_of_that_test_is_ahead() -> None:
    asks = "import datetime, time; print(datetime.datetime.now().year, time.gmtime().tm_year)"
    years = [
        subprocess.run(
            [sys.executable, "-c", asks],
            env={**os.environ, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for path in ("", str(NEXT_YEAR))
    ]
    assert [int(year) + 1 for year in years[0]] == [int(year) for year in years[1]]


def test_source_date_epoch_is_the_time_of_the_archive(tmp_path: Path) -> None:
    root = projects.small(tmp_path / "project")
    archived(root, tmp_path / "a.zip", SOURCE_DATE_EPOCH="1600000000")
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        times = {each.date_time for each in packed.infolist()}
    assert times == {(2020, 9, 13, 12, 26, 40)}


def test_nothing_but_the_archive_is_written(tmp_path: Path) -> None:
    root = projects.small(tmp_path / "project")
    before = state(root)
    make(root, root / "archive" / "briefing.zip")
    after = state(root)
    written = {name for name in set(after) - set(before) if not name.startswith(".cache/")}
    assert written == {"archive/briefing.zip"}
    assert {name: after[name] for name in before} == before


def test_pages_of_an_earlier_build_are_not_taken_for_hand_written(
    first: Path, tmp_path: Path
) -> None:
    root = projects.small(tmp_path / "project")
    CliRunner().invoke(main, ["--project", str(root), "pages"], catch_exceptions=False)
    assert (root / "site_src" / "facts" / "index.md").is_file()
    assert make(root, tmp_path / "second.zip").read_bytes() == first.read_bytes()


def test_a_dossier_with_problems_leaves_the_old_archive(tmp_path: Path) -> None:
    root = projects.small(tmp_path / "project", BROKEN)
    (root / "archive").mkdir()
    (root / "archive" / "briefing.zip").write_bytes(b"old")
    result = CliRunner().invoke(main, ["--project", str(root), "archive"])
    assert result.exit_code == 1
    assert "[figure-not-written]" in result.stderr
    assert state(root / "archive") == {"briefing.zip": b"old"}


def test_verify_says_what_holds_and_what_does_not(first: Path, tmp_path: Path) -> None:
    archive = Path(shutil.copy(first, tmp_path / "a.zip"))
    result = CliRunner().invoke(main, ["verify", str(archive)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert " files, 2 articles, 4 quotes: all checks passed\n" in result.stderr
    counts = re.search(
        r"\n(\d+) texts: (\d+) proved, (\d+) in part, 0 not read, 0 published with a reason\n\Z",
        result.stderr,
    )
    assert counts is not None
    texts, proved, partly = map(int, counts.groups())
    assert proved > 0
    assert proved + partly == texts
    archive.write_bytes(archive.read_bytes() + b" ")
    result = CliRunner().invoke(main, ["--quiet", "verify", str(archive)])
    assert result.exit_code == 1
    assert result.stderr == ""
    assert "a.zip: seal mismatch: the zip has been modified" in result.stdout


@pytest.mark.parametrize("arguments", [["verify"], ["verify", "/no/such.zip"], ["archive", "-x"]])
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, arguments).exit_code == 2
