"""What a check reported is reported again while nothing has changed, and no longer."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build, digests
from generator.cli import last_check, main
from generator.cli.last_check import CheckReport
from generator.dossier.audience import PUBLIC, Audience
from generator.terms.handling import Handling
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MADE = CheckReport("a problem\n", "1 source: 1 error", has_problems=True, left_out={"fact": 2})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of which nothing is checked here."""
    (tmp_path / "seeds/articles").mkdir(parents=True)
    (tmp_path / "seeds/facts.yml").write_text("- id: f-rice\n")
    assert is_checked(tmp_path)
    return tmp_path


def is_checked(root: Path, audience: Audience = PUBLIC, form: str = "text") -> bool:
    """Whether a report is made anew."""
    made: list[CheckReport] = []

    def make() -> CheckReport:
        made.append(MADE)
        return MADE

    assert last_check.report(root, audience, form, make) == MADE
    return bool(made)


def test_a_report_is_made_once(root: Path) -> None:
    assert not is_checked(root)


def forged(root: Path) -> None:
    file = root / ".cache/check.json"
    _, _, text = file.read_text(encoding="utf-8").partition("\n")
    text = json.dumps({key: {"text": "", "odd": 1} for key in json.loads(text)})
    file.write_text(f"{digests.of_text(text)}\n{text}", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file": lambda root: (root / "seeds/facts.yml").write_text("- id: f-salt\n"),
    "a new file": lambda root: (root / "seeds/articles/new.txt").write_text("new"),
    "a file's name": lambda root: (root / "seeds/facts.yml").rename(root / "seeds/more.yml"),
    "what is stored": lambda root: (root / ".cache/check.json").write_text("{"),
    "what is stored, with its digest": forged,
    "nothing stored": lambda root: (root / ".cache/check.json").unlink(),
    "a pipe": lambda root: os.mkfifo(root / "seeds/articles/pipe"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_checked(root: Path, change: str) -> None:
    CHANGES[change](root)
    assert is_checked(root)


def test_another_form_audience_day_or_program_is_another_report(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_checked(root, form="json")
    assert is_checked(root, Audience(Handling.RED))
    assert is_checked(root, Audience(today="2030-01-01"))
    assert not is_checked(root)
    monkeypatch.setattr(digests, "of_program", lambda: "another")
    assert is_checked(root)


def test_the_program_is_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gate.py").write_text("strict = True\n")
    monkeypatch.setattr(digests, "_PACKAGE", tmp_path)
    before = digests.of_program.__wrapped__()
    assert digests.of_program.__wrapped__() == before
    (tmp_path / "gate.py").write_text("strict = False\n")
    assert digests.of_program.__wrapped__() != before


def test_what_changes_during_a_check_is_checked_again(root: Path) -> None:
    file = root / "seeds/facts.yml"

    def make() -> CheckReport:
        file.write_text("- id: f-salt\n")
        return MADE

    file.write_text("- id: f-oil\n")
    last_check.report(root, PUBLIC, "text", make)
    assert is_checked(root)
    file.write_text("- id: f-oil\n")
    assert is_checked(root)


def test_the_newest_reports_are_stored(root: Path) -> None:
    for day in range(20):
        is_checked(root, Audience(today=f"2030-01-{day:02}"))
    assert not is_checked(root, Audience(today="2030-01-19"))
    assert is_checked(root)


def test_where_nothing_can_be_stored_all_is_checked(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file")
    (tmp_path / "seeds").mkdir()
    assert is_checked(tmp_path)
    assert is_checked(tmp_path)


def test_the_command_prints_the_same_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = copy(tmp_path, Change("facts.yml", 'amount: "12000"', 'amount: "12001"'))
    command = ("--project", str(broken), "check")
    first = CliRunner().invoke(main, command)
    monkeypatch.setattr(build, "check_both", pytest.fail)
    again = CliRunner().invoke(main, command)
    assert first.exit_code == again.exit_code == 1
    assert (first.stdout, first.stderr) == (again.stdout, again.stderr)
    assert "[figure-not-written]" in again.stdout
