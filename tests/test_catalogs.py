"""Every message of code, page templates and theme is translated in every catalog."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from generator.interface import CATALOGS
from tests.generated import catalogs
from tests.generated.catalogs import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from babel.messages.catalog import Catalog


def messages() -> set[str]:
    return {m.id if isinstance(m.id, str) else m.id[0] for m in catalogs.template() if m.id}


def forms(string: str | Sequence[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ("",))


def catalog(language: str) -> Catalog:
    with (CATALOGS / language / "LC_MESSAGES" / "briefing.po").open("rb") as stream:
        return read_po(stream, locale=language)


@pytest.mark.parametrize("language", ["id"])
def test_every_message_is_translated(language: str) -> None:
    translated = {m.id if isinstance(m.id, str) else m.id[0] for m in catalog(language) if m.id}
    assert messages() - translated == set()
    assert translated - messages() == set()


def test_every_message_in_the_code_is_extracted() -> None:
    written = {text for path in (ROOT / "generator").rglob("*.py") for text in singulars(path)}
    assert written - messages() == set()


def singulars(path: Path) -> Iterator[str]:
    """The first text that each call for a message is given."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in catalogs.KEYWORDS:
            texts = [each.value for each in node.args if isinstance(each, ast.Constant)]
            yield from [text for text in texts if isinstance(text, str)][:1]


def called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@pytest.mark.parametrize("language", ["id"])
def test_no_entry_is_empty_fuzzy_or_obsolete(language: str) -> None:
    po = catalog(language)
    lacking = [m.id for m in po if m.id and (m.fuzzy or not all(forms(m.string)))]
    assert lacking == []
    assert list(po.obsolete) == []


def test_indonesian_has_one_plural_form() -> None:
    assert catalog("id").num_plurals == 1
