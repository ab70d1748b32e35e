"""The CI files, of this repository and of a new project, are valid, pinned and ask for little."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from generator.curate import start
from tests import shared

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
_WRITING = {"publish": {"pages", "id-token"}, "attest": {"attestations", "id-token"}}
"""What a job may write, by its name."""
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


@pytest.fixture(scope="module", params=["repository", "new project"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "repository":
        return ROOT
    made = tmp_path_factory.mktemp("project")
    for path, data in start.project(["id", "en"]):
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_bytes(data)
    return made


def workflows(folder: Path) -> list[Path]:
    found = sorted((folder / ".github/workflows").glob("*.yml"))
    assert found
    return found


def run(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_github_takes_them(folder: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema"]
    run(*command, "--builtin-schema", "vendor.github-workflows", *workflows(folder))
    run(BIN / "actionlint", *workflows(folder))


@pytest.mark.slow
def test_gitlab_takes_them(folder: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"]
    run(*command, folder / ".gitlab-ci.yml")


def test_an_auditor_finds_nothing(folder: Path) -> None:
    run(BIN / "zizmor", "--offline", "--quiet", *workflows(folder))


def test_every_action_is_pinned_by_hash(folder: Path) -> None:
    for file in workflows(folder):
        uses = [
            line.strip(" -") for line in file.read_text("utf-8").splitlines() if "uses:" in line
        ]
        assert uses
        assert [line for line in uses if not PINNED.fullmatch(line)] == []


def test_only_publishing_may_write_and_only_from_main(folder: Path) -> None:
    for file in workflows(folder):
        text = file.read_text("utf-8")
        assert "secrets" not in text
        assert "pull_request_target" not in text
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {}
        for name, job in workflow["jobs"].items():
            writes = {key for key, value in job["permissions"].items() if value != "read"}
            assert writes == _WRITING.get(name, set())
            if writes:
                assert job["if"].startswith("github.ref == 'refs/heads/main' &&")


@pytest.mark.build
def test_what_a_build_keeps_is_cached(folder: Path, once: shared.Shared) -> None:
    root = once.folder("small site", shared.build_small_site)
    kept = {f".cache/{each.name}" for each in (root / ".cache").iterdir() if each.is_dir()}
    steps = yaml.safe_load((folder / ".github/workflows/briefing.yml").read_text("utf-8"))
    [cache] = [
        step["with"]
        for step in steps["jobs"]["build"]["steps"]
        if step.get("uses", "").startswith("actions/cache@")
    ]
    assert set(cache["path"].split()) == kept
    pipeline = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))
    assert set(pipeline["build"]["cache"]["paths"]) == {".cache/pip", *kept}


def test_the_archive_is_attested(folder: Path) -> None:
    """By a job that runs nothing of the project, on the file that the build uploaded."""
    file = folder / ".github/workflows/briefing.yml"
    jobs = yaml.safe_load(file.read_text("utf-8"))["jobs"]
    (uploaded,) = (
        each["with"] for each in jobs["build"]["steps"] if "upload-artifact" in each.get("uses", "")
    )
    fetched, attested = jobs["attest"]["steps"]
    assert fetched["uses"].startswith("actions/download-artifact@")
    assert fetched["with"]["name"] == uploaded["name"]
    assert attested["uses"].startswith("actions/attest-build-provenance@")
    assert attested["with"]["subject-path"] == uploaded["path"]
    assert jobs["attest"]["needs"] == "build"
    gitlab = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))["build"]
    assert gitlab["variables"]["RUNNER_GENERATE_ARTIFACTS_METADATA"] == "true"
    assert "briefing.zip" in gitlab["artifacts"]["paths"]


def test_a_new_project_has_the_pages_that_this_repository_has() -> None:
    """A page family that is added to mkdocs.yml belongs in new projects, too."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda *_: None)
    nav = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)["nav"]  # noqa: S506
    assert tuple(next(iter(nav[0].values()))) == start.PAGES


def test_the_oldest_python_that_is_supported_is_tested_and_a_newer_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    github = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text("utf-8"))
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    oldest, newest = github["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert project["requires-python"] == f">={oldest}"
    assert int(newest.removeprefix("3.")) > int(oldest.removeprefix("3."))
    assert gitlab["test"]["parallel"]["matrix"] == [{"PYTHON": [oldest, newest]}]
