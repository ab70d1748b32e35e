from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator import __version__, build
from generator.cli import main
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = Change("facts.yml", 'amount: "12000"', 'amount: "12001"')


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_check_says_that_all_is_well(tmp_path: Path) -> None:
    result = run("--project", str(copy(tmp_path)), "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "2 sources, 3 facts, 4 quotes: no problems\n"


def test_check_prints_the_problem_and_its_hint(tmp_path: Path) -> None:
    result = run("--project", str(copy(tmp_path, BROKEN)), "--quiet", "check")
    assert result.exit_code == 1
    assert result.stdout == (
        "seeds/facts.yml:21:37: error: evidence 1 of fact 'f-rice' does not support its quantity: "
        "about 12001 [figure-not-written]\n"
        "  The quote says “sekitar 12 ribu”: about 12000.\n"
    )
    assert result.stderr == ""


def test_check_as_json(tmp_path: Path) -> None:
    result = run("--project", str(copy(tmp_path, BROKEN)), "check", "--format", "json")
    told = json.loads(result.stdout)
    assert result.exit_code == 1
    assert told["problems"] == [
        {
            "path": "seeds/facts.yml",
            "line": 21,
            "column": 37,
            "severity": "error",
            "code": "figure-not-written",
            "message": "evidence 1 of fact 'f-rice' does not support its quantity: about 12001",
            "hint": "The quote says “sekitar 12 ribu”: about 12000.",
        }
    ]
    counts = told["counts"]
    checked = {"sources": 2, "entities": 4, "facts": 3, "quotes": 4}
    assert counts.items() >= ({"errors": 1, "warnings": 0} | checked).items()
    for kind in ("texts", "figures", "dates", "names", "quoted_words"):
        states = ("proved", "unsupported", "unproved", "partly", "not_read")
        assert counts[kind] == sum(counts[f"{kind}_{state}"] for state in states)
    assert (counts["texts"], counts["figures"], counts["dates"]) == (38, 12, 5)


def test_check_as_annotations(tmp_path: Path) -> None:
    result = run("--project", str(copy(tmp_path, BROKEN)), "check", "--format", "github")
    assert result.stdout == (
        "::error file=seeds/facts.yml,line=21,col=37,title=figure-not-written::"
        "evidence 1 of fact 'f-rice' does not support its quantity: about 12001. "
        "The quote says “sekitar 12 ribu”: about 12000.\n"
    )


def test_the_project_is_found_from_a_folder_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy(tmp_path) / "seeds" / "articles")
    assert run("check").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [("check", "--format", "xml"), ("--project", "/no/such/folder", "check"), ("nonsense",)],
)
def test_wrong_usage_exits_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_no_project_is_wrong_usage(tmp_path: Path) -> None:
    result = run("--project", str(tmp_path), "check")
    assert result.exit_code == 2
    assert "there is no seeds/briefing.yml" in result.stderr


def test_pages_writes_and_leaves_hand_written_pages(tmp_path: Path) -> None:
    root = copy(tmp_path)
    assert run("--project", str(root), "--quiet", "pages").exit_code == 0
    assert (root / "site_src" / "facts" / "index.md").is_file()
    (root / "site_src" / "method").mkdir()
    (root / "site_src" / "method" / "index.md").write_text("mine", encoding="utf-8")
    assert run("--project", str(root), "--quiet", "pages").exit_code == 0
    assert (root / "site_src" / "method" / "index.md").read_text(encoding="utf-8") == "mine"


def test_pages_writes_the_search_for_builders_without_plugins(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    mine = root / "site_src/method/index.md"
    mine.parent.mkdir(parents=True)
    mine.write_text("# Method\n\nThe zebra rule.\n", encoding="utf-8")
    assert run("--project", str(root), "--quiet", "pages").exit_code == 0
    search = root / "site_src/search"
    assert (search / "engine.js").is_file()
    words = "".join(each.read_text(encoding="utf-8") for each in search.rglob("*.js"))
    assert "zebra" in words
    assert "f-rice" in words
    build.build(root, root / "site_src")
    assert not search.exists()
    assert mine.is_file()


def test_pages_with_problems_writes_nothing(tmp_path: Path) -> None:
    root = copy(tmp_path, BROKEN)
    result = run("--project", str(root), "pages")
    assert result.exit_code == 1
    assert "figure-not-written" in result.stderr
    assert not (root / "site_src").exists()


def test_pages_stops_at_a_hand_written_page(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / "site_src").mkdir()
    (root / "site_src" / "index.md").write_text("mine", encoding="utf-8")
    result = run("--project", str(root), "pages")
    assert result.exit_code == 1
    assert "site_src/index.md:1:1: error: 'site_src/index.md' is hand-written" in result.stderr
    assert (root / "site_src" / "index.md").read_text(encoding="utf-8") == "mine"


def test_version() -> None:
    assert run("--version").stdout == f"briefing, version {__version__}\n"
