"""Every problem code, shown by what is changed in the small dossier and what is then said.

A case is a TOML file in cases/<code>/: `change` (file, old, new; old = "" for a whole new file)
and `problems`, each with the line as printed and its hint.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator import pipeline
from generator.checks import RULES
from tests.dossiers import Change, copy

CASES = sorted(Path(__file__).parent.glob("cases/*/*.toml"))


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", CASES, ids=named)
def test_case(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    root = copy(tmp_path, *(Change(**each) for each in case.get("change", ()) if each["old"]))
    for each in case.get("change", ()):
        if not each["old"]:
            file = root / "seeds" / each["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(each["new"], encoding="utf-8")
    for name in case.get("remove", ()):
        (root / "seeds" / name).unlink()
    said = [(str(problem), problem.hint) for problem in pipeline.run(root).problems]
    assert said == [(each["line"], each["hint"]) for each in case["problems"]]
    assert any(line.endswith(f"[{path.parent.name}]") for line, _ in said)


def test_every_rule_has_a_case_a_file_and_a_code_of_one_name() -> None:
    shown = {path.parent.name for path in CASES}
    for rule in RULES:
        module = rule.__name__.rpartition(".")[2]
        assert module.replace("_", "-") == rule.CODE
        assert rule.CODE in shown, f"no case shows {rule.CODE}"


def test_the_small_dossier_is_clean(tmp_path: Path) -> None:
    outcome = pipeline.run(copy(tmp_path))
    assert outcome.problems == ()
    assert outcome.briefing is not None
