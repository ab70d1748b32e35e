"""The style sheets: each is loaded once, and each of its rules is for something that pages have."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tinycss2

from generator.mkdocs_site import styles

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
SHEETS = sorted((*(THEME / "assets").rglob("*.css"), *(ROOT / "generator").rglob("browser/*.css")))
MAKERS = sorted(
    path
    for folder in (ROOT / "generator", THEME)
    for path in folder.rglob("*")
    if path.suffix in {".html", ".jinja", ".js", ".py"}
)
"""What writes HTML: templates, scripts, and the code that draws charts and marks words."""
NAMES = re.compile(r"[A-Za-z][\w-]*")
BEGUN = re.compile(r"(kind-|[A-Za-z][\w-]*--)(?=\$?\{)")
"""The first part of a name that is completed where it is written: `scale--{{ … }}`."""
DATA = re.compile(r"\bdataset\.(\w+)")


def written() -> tuple[set[str], tuple[str, ...]]:
    """Every name in what writes HTML, and the beginnings of names."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in MAKERS)
    data = {re.sub(r"([A-Z])", r"-\1", f"data-{each}").lower() for each in DATA.findall(text)}
    return {*NAMES.findall(text), *data}, tuple(set(BEGUN.findall(text)))


WRITTEN, BEGINNINGS = written()


def named(nodes: list[tinycss2.ast.Node]) -> Iterator[str]:
    """The classes, IDs and attributes in selectors."""
    for last, node in zip([None, *nodes], nodes, strict=False):
        if node.type == "hash" or (node.type == "ident" and last is not None and last == "."):
            yield node.value
        elif node.type == "[] block":
            yield next(each.value for each in node.content if each.type == "ident")
        elif node.type == "function":
            yield from named(node.arguments)


def preludes(nodes: list[tinycss2.ast.Node]) -> Iterator[list[tinycss2.ast.Node]]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield node.prelude
        elif node.type == "at-rule" and node.lower_at_keyword in {"media", "supports"}:
            yield from preludes(tinycss2.parse_rule_list(node.content))


def unused(text: str) -> set[str]:
    """What selectors name and nothing writes."""
    found = {name for each in preludes(tinycss2.parse_stylesheet(text)) for name in named(each)}
    return {each for each in found if each not in WRITTEN and not each.startswith(BEGINNINGS)}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_rule_is_for_something_that_is_written(sheet: Path) -> None:
    assert unused(sheet.read_text(encoding="utf-8")) == set()


def test_a_rule_for_nothing_is_found() -> None:
    text = "@media print { p:is(.kicker, .no-such-class) > a[data-no-such] { color: red } }"
    assert unused(text) == {"no-such-class", "data-no-such"}


def test_every_sheet_of_the_theme_is_loaded_once() -> None:
    entries = [THEME / path for path in styles.ENTRIES]
    loaded = [
        (entry.parent / part).resolve()
        for entry in entries
        for part in re.findall(r'@import url\("([^"]+)"\);', entry.read_text(encoding="utf-8"))
    ]
    assert sorted([*loaded, *entries]) == sorted((THEME / "assets").rglob("*.css"))
