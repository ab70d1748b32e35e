"""Every problem code, shown by what is changed in the small dossier and what is then said.

A case is a TOML file in cases/<code>/: `change` (file, old, new; old = "" for a whole new file)
and `problems`, each with the line as printed and its hint. `good` mends it where undoing the change
is not what a curator would do: (file, old, new; without old a whole file, without new none).
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import build
from generator.checks import RULES
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from generator.problems import Problem

CASES = sorted(Path(__file__).parent.glob("cases/*/*.toml"))


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", CASES, ids=named)
def test_case(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    root = made(case, tmp_path)
    said = [(str(problem), problem.hint) for problem in problems(root)]
    assert said == [(each["line"], each["hint"]) for each in case["problems"]]
    assert any(line.endswith(f"[{path.parent.name}]") for line, _ in said)


def problems(root: Path) -> tuple[Problem, ...]:
    """What is said when the pages are written; without any yet, what is said of the dossier."""
    written = (root / "site_src").exists()
    outcome = build.build(root, root / "site_src") if written else build.check(root)
    return tuple(sorted((*outcome.problems, *outcome.notices)))


def made(case: dict[str, Any], folder: Path) -> Path:
    """The small dossier with the changes of a case."""
    root = copy(folder, *(Change(**each) for each in case.get("change", ()) if each["old"]))
    for each in case.get("change", ()):
        if not each["old"]:
            file = root / "seeds" / each["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            encoding = each.get("encoding", "utf-8")
            file.write_text(each["new"] * each.get("times", 1), encoding=encoding)
    for name in case.get("remove", ()):
        (root / "seeds" / name).unlink()
    return root


@pytest.mark.parametrize(
    "path", [each for each in CASES if "[[good]]" in each.read_text("utf-8")], ids=named
)
def test_what_is_mended_is_no_problem(path: Path, tmp_path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    root = made(case, tmp_path)
    for each in case["good"]:
        file = root / "seeds" / each["file"]
        if "new" not in each:
            file.unlink()
            file.parent.rmdir()
            continue
        text = file.read_text(encoding="utf-8") if "old" in each else ""
        assert text.count(each.get("old", "")) == 1
        file.write_text(text.replace(each.get("old", ""), each["new"]), encoding="utf-8")
    assert path.parent.name not in {problem.code for problem in problems(root)}


def test_every_rule_has_a_case_a_file_and_a_code_of_one_name() -> None:
    shown = {path.parent.name for path in CASES}
    for rule in RULES:
        module = str(vars(rule)["__name__"]).rpartition(".")[2]
        assert module.replace("_", "-") == rule.CODE
        assert rule.CODE in shown, f"no case shows {rule.CODE}"


def test_the_small_dossier_is_clean(tmp_path: Path) -> None:
    outcome = build.check(copy(tmp_path))
    assert outcome.problems == ()
    assert outcome.briefing is not None
