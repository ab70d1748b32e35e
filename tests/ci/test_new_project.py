"""What a new project's CI does, done here: its very steps, in a fresh clone, from a wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ci import clones, jobs
from tests.docs import environment

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.audit


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project of two commits; the second says something else of a fact."""
    root = tmp_path_factory.mktemp("project") / "harbour"
    command = [sys.executable, "-m", "generator", "init", str(root), "--languages", "en"]
    subprocess.run(command, check=True)
    clones.commit(root, "A new dossier")
    facts = root / "seeds/facts.yml"
    text = facts.read_text(encoding="utf-8")
    assert "The Melati was carrying" in text
    facts.write_text(text.replace("The Melati was", "The ship Melati was"), encoding="utf-8")
    clones.commit(root, "Say that she is a ship")
    return root


@pytest.fixture
def machine(wheel: Path, project: Path, tmp_path: Path) -> jobs.Machine:
    """All that the wheel requires is there, so that pip takes the wheel alone, from its folder."""
    commands = environment.before(tmp_path / "environment", wheel, "add", "smoke")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheel.parent)}
    return jobs.Machine(
        clones.clone(project, tmp_path / "clone"),
        tmp_path,
        {**environment.variables(commands), **offline},
        stands_in=("apt-get",),
    )


def test_the_steps_for_github(machine: jobs.Machine) -> None:
    file = machine.clone / ".github/workflows/briefing.yml"
    summary = jobs.run(jobs.github(file, "build"), machine)
    assert "- **changed** fact `f-melati-containers`" in summary


def test_the_steps_for_gitlab(machine: jobs.Machine) -> None:
    file = machine.clone / ".gitlab-ci.yml"
    jobs.run(jobs.gitlab(file, "build"), machine)
    changes = (machine.clone / "changes.md").read_text(encoding="utf-8")
    assert "- **changed** fact `f-melati-containers`" in changes
    jobs.run(jobs.gitlab(file, "pages"), machine)
    assert (machine.clone / "public/index.html").is_file()


def test_a_second_run_with_what_the_first_kept_makes_the_same(
    machine: jobs.Machine, project: Path, tmp_path: Path
) -> None:
    job = jobs.github(machine.clone / ".github/workflows/briefing.yml", "build")
    jobs.run(job, machine)
    again = clones.clone(project, tmp_path / "again")
    for name in ("claims", "pages"):
        shutil.copytree(machine.clone / ".cache" / name, again / ".cache" / name)
    before = modified(again / ".cache")
    jobs.run(job, replace(machine, clone=again))
    assert modified(again / ".cache") == before
    assert contents(again / "site") == contents(machine.clone / "site")


def modified(folder: Path) -> dict[str, int]:
    """When each file of what is kept was written."""
    files = [each for name in ("claims", "pages") for each in (folder / name).iterdir()]
    return {each.name: each.stat().st_mtime_ns for each in files}


def contents(folder: Path) -> dict[str, bytes]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def test_a_problem_ends_the_job(machine: jobs.Machine) -> None:
    facts = machine.clone / "seeds/facts.yml"
    facts.write_text(facts.read_text("utf-8").replace('"900"', '"901"'), "utf-8")
    job = jobs.github(machine.clone / ".github/workflows/briefing.yml", "build")
    with pytest.raises(AssertionError, match=r"::error file=seeds/facts\.yml,line=\d+"):
        jobs.run(job, machine)
