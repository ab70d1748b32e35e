"""What the README shows is so: its message, its commands, its links and its length."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.cli.commands import NAMES
from generator.problems import Severity

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
QUOTE = "Pyongyang mengirim lebih dari 20.000 kontainer dengan senjata ke Rusia"


@pytest.mark.slow
def test_one_changed_digit_gives_the_message_shown(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    facts = tmp_path / "seeds/facts/transfers.yml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace(QUOTE, QUOTE.replace("20", "30"), 1), encoding="utf-8")
    problems = build.check(tmp_path).problems
    (error,) = [each for each in problems if each.severity is Severity.ERROR]
    assert f"```\n{error}\n  {error.hint}\n```" in README


def test_the_make_commands_shown_are_those_there_are() -> None:
    shown = re.findall(r"^make (\w+)", README, re.MULTILINE)
    made = re.findall(r"^([\w ]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert shown == ["site", "test"]
    assert set(shown) <= set(" ".join(made).split())


def test_every_command_is_shown_with_the_options_it_has() -> None:
    rows = re.findall(r"^\| `briefing ([^`]*)` \|", README, re.MULTILINE)
    assert {row.split()[0] for row in rows} == set(NAMES)
    for row in rows:
        name = row.split()[0]
        helped = CliRunner().invoke(main, [name, "--help"]).stdout
        for option in re.findall(r"--[\w-]+|(?<=\[)-\w", row):
            assert option in helped, (name, option)


def test_every_link_leads_to_a_file() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).is_file(), target


def test_it_is_short() -> None:
    assert len(README.splitlines()) < 150


def test_the_fact_shown_is_the_one_in_the_seeds() -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (fact,) = yaml.safe_load(shown)
    facts = yaml.safe_load((ROOT / "seeds/facts/transfers.yml").read_text(encoding="utf-8"))
    assert is_part(fact, next(each for each in facts if each["id"] == fact["id"]))


def is_part(shown: object, whole: object) -> bool:
    """Whether all that is shown is so; "…" stands for any text."""
    if isinstance(shown, dict) and isinstance(whole, dict):
        return all(key in whole and is_part(value, whole[key]) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(whole, list):
        return all(is_part(one, other) for one, other in zip(shown, whole, strict=False))
    return shown in ("…", whole)
