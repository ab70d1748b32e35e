"""The house as it is described: every room named, no module past its cap."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted((*PACKAGE.rglob("*.py"), *(ROOT / "benchmarks").glob("*.py")))
ASSETS = sorted(
    path
    for folder in (PACKAGE, ROOT / "theme" / "assets")
    for path in folder.rglob("*")
    if path.suffix in {".css", ".js", ".ts"}
)
SCRIPTS = [path for path in ASSETS if path.suffix == ".js"]
MODULE_CAP = 300
"""Lines of a module, a script or a style sheet."""
FUNCTION_CAP = 40
UNNAMED = {"__init__", "__main__"}


def test_every_room_is_named_on_the_page_about_the_house() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py"} - UNNAMED
    rooms |= {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert {room for room in rooms if f"{room}.py" not in page and f"{room}/" not in page} == set()
    assert len(page.splitlines()) < 60, "it is one page"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_and_no_function_outgrows_its_cap(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MODULE_CAP
    assert ast.get_docstring(ast.parse(text)), "a module opens with what it does"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < FUNCTION_CAP, node.name


@pytest.mark.parametrize("path", ASSETS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_script_and_no_style_sheet_outgrows_its_cap(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MODULE_CAP
    assert text.removeprefix("// @ts-check\n").startswith(("/* ", "// ")), (
        "it opens with its purpose"
    )


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_script_is_typed_and_is_one_function(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    name = "".join(part.capitalize() for part in path.stem.split("_"))
    opening = (
        rf"// @ts-check\n(?://.*\n)+(?:var briefing{name} = )?\(\(\) => {{\n  \"use strict\";\n"
    )
    assert re.match(opening, text), "see theme/README.md"
    rest = text.partition("\n})();\n")[2]
    assert re.fullmatch(r"(?:\n/\*\* @typedef .+ \*/\n)*", rest), "nothing comes after the function"


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc"])
def test_no_room_is_for_odds_and_ends(word: str) -> None:
    assert list(PACKAGE.rglob(f"{word}*")) == []


SHARED = {"Problem"}
"""`verify.py` in an archive is alone, with a `Problem` of its own; no other name is shared."""


def test_no_two_public_classes_have_one_name() -> None:
    names = [
        node.name
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    assert {name for name in names if names.count(name) > 1} <= SHARED
