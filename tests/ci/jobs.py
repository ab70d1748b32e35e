"""The steps of CI jobs, read out of their files, and doing them as the systems do.

What a system itself brings stands in for it: its variables and files, and what it would pick up
at the end. Steps that use an action of others are left out.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Job:
    """What a job runs, one shell a script, and which files it leaves."""

    scripts: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Machine:
    """Where a job runs: a clone, and what stands outside it."""

    clone: Path
    outside: Path
    variables: Mapping[str, str]
    stands_in: Sequence[str] = field(default=())
    """Commands that are not run, such as the installer of the system's packages."""


def github(file: Path, name: str) -> Job:
    """A job of a GitHub workflow; its artifacts are what the steps upload."""
    steps = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"][name]["steps"]
    scripts = tuple(step["run"] for step in steps if "run" in step)
    assert not [each for each in scripts if "${{" in each], "an expression cannot be run here"
    uploads = [step for step in steps if step.get("uses", "").startswith("actions/upload-")]
    return Job(scripts, tuple(step["with"]["path"] for step in uploads))


def gitlab(file: Path, *names: str) -> Job:
    """Jobs of a GitLab pipeline, one after the other; all their lines share a shell."""
    pipeline = yaml.safe_load(file.read_text(encoding="utf-8"))
    jobs: list[dict[str, Any]] = [pipeline[name] for name in names]
    scripts = tuple(
        "\n".join([*job.get("before_script", ()), *job["script"]]) + "\n" for job in jobs
    )
    return Job(scripts, tuple(jobs[-1]["artifacts"]["paths"]))


def run(job: Job, machine: Machine) -> str:
    """Do every script and give what a GitHub job tells as its summary.

    Raises AssertionError where a script fails or a file that the job should leave is not there.
    """
    summary, paths = machine.outside / "summary.md", machine.outside / "path"
    for file in (summary, paths):
        file.touch()
    path = f"{_stand_ins(machine)}{os.pathsep}{machine.variables['PATH']}"
    files = {"GITHUB_STEP_SUMMARY": str(summary), "GITHUB_PATH": str(paths), "CI": "true"}
    for script in job.scripts:
        added = paths.read_text(encoding="utf-8").splitlines()
        variables = {**machine.variables, **files, "PATH": os.pathsep.join([*added[::-1], path])}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=machine.clone,
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}"
    missing = [each for each in job.leaves if not (machine.clone / each).exists()]
    assert not missing, f"the job does not leave {missing}"
    return summary.read_text(encoding="utf-8")


def _stand_ins(machine: Machine) -> Path:
    """A folder with commands that do nothing, to be found first."""
    folder = machine.outside / "stand-ins"
    folder.mkdir(exist_ok=True)
    for name in machine.stands_in:
        command = folder / name
        command.write_text("#!/bin/sh\n", encoding="utf-8")
        command.chmod(0o755)
    return folder
