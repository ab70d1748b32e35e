"""Texts for people are in plain words: messages, help, interface words, codes, documents."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages import pofile

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generator"
PHRASES = [
    (re.compile(each["pattern"], re.IGNORECASE), each["better"])
    for each in tomllib.loads((Path(__file__).parent / "plain_words.toml").read_text("utf-8"))[
        "phrase"
    ]
]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "site_src/en/method/index.md",
]
CATALOG = PACKAGE / "locale/id/LC_MESSAGES/briefing.po"


def faults(text: str) -> list[str]:
    """Each avoided phrase in a text, with what to write instead."""
    return [
        f"{found[0]!r}: {better}" for pattern, better in PHRASES if (found := pattern.search(text))
    ]


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Texts of several words in a module, docstrings aside: messages and hints."""
    tree = ast.parse(path.read_text("utf-8"))
    expressions = [each for each in ast.walk(tree) if isinstance(each, ast.Expr)]
    notes = {id(each.value) for each in expressions}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in notes:
            continue
        if isinstance(node.value, str) and " " in node.value:
            yield node.lineno, node.value


def prose(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a document that are its own words: no code, examples or output."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            fenced = not fenced
        elif not fenced and not line.startswith("    "):
            yield number, re.sub(r"`[^`]*`|“[^”]*”", "", line)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_messages_and_hints(path: Path) -> None:
    assert [(line, text, found) for line, text in strings(path) if (found := faults(text))] == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "cli").glob("*.py")), ids=lambda path: path.stem)
def test_help(path: Path) -> None:
    """What `--help` prints: the docstrings of commands."""
    functions = (each for each in ast.walk(ast.parse(path.read_text("utf-8"))))
    commands = (each for each in functions if isinstance(each, ast.FunctionDef))
    texts = [ast.get_docstring(each) or "" for each in commands if each.decorator_list]
    assert [(text, found) for text in texts if (found := faults(text))] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents(path: Path) -> None:
    lines = prose(path.read_text("utf-8"))
    assert [(line, text, found) for line, text in lines if (found := faults(text))] == []


def test_interface_words() -> None:
    with CATALOG.open("rb") as file:
        messages = [each.id for each in pofile.read_po(file) if each.id]
    texts = [text for each in messages for text in ([each] if isinstance(each, str) else each)]
    assert [(text, found) for text in texts if (found := faults(text))] == []


def test_every_phrase_is_found_where_it_is_written() -> None:
    """The patterns work: each is found in a sentence of the kind it is for."""
    sentences = (
        "the quote stands twice in it",
        "everything holds",
        "does not carry its quantity",
        "mend them",
        "so that readers are told",
        "a key is refused",
        "is missing or spoilt",
        "is not at hand",
        "is listed and is not there",
        "no sharper than the sources",
        "its files lie over one another",
        "run it and say why",
    )
    assert [len(faults(each)) > 0 for each in sentences] == [True] * len(PHRASES)
