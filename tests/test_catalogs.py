"""Every message of code, page templates and theme is translated in every catalog."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections import Counter
from gettext import c2py
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

CATALOG_LANGUAGES = sorted(folder.name for folder in CATALOGS.iterdir())
PLURAL_FORMS = {"ar": 6, "de": 2, "es": 2, "fr": 2, "id": 1, "ko": 1, "ru": 3, "zh": 1}
_PLACEHOLDER = re.compile(r"%\(\w+\)s")


def messages() -> set[str]:
    return {m.id if isinstance(m.id, str) else m.id[0] for m in catalogs.template() if m.id}


def forms(string: str | Sequence[str] | None) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string or ("",))


def catalog(language: str) -> Catalog:
    with (CATALOGS / language / "LC_MESSAGES" / "briefing.po").open("rb") as stream:
        return read_po(stream, locale=language)


@pytest.mark.parametrize("language", CATALOG_LANGUAGES)
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


@pytest.mark.parametrize("language", CATALOG_LANGUAGES)
def test_no_entry_is_empty_fuzzy_or_obsolete(language: str) -> None:
    po = catalog(language)
    lacking = [m.id for m in po if m.id and (m.fuzzy or not all(forms(m.string)))]
    assert lacking == []
    assert list(po.obsolete) == []


@pytest.mark.parametrize("language", CATALOG_LANGUAGES)
def test_a_translation_has_the_placeholders_of_its_message(language: str) -> None:
    """A plural message's forms have those of its singular at least, and none that it lacks.

    A form for one number alone may leave that number out: "two articles" is a word in Arabic.
    """
    po = catalog(language)
    alone = of_one_number(po)
    differing = [
        form
        for message in po
        if message.id
        for index, form in enumerate(forms(message.string))
        if not has_placeholders(form, forms(message.id), is_alone=index in alone)
    ]
    assert differing == []


def of_one_number(po: Catalog) -> set[int]:
    """The plural forms that a single number has."""
    chosen = Counter(map(c2py(po.plural_expr), range(300)))
    return {form for form, numbers in chosen.items() if numbers == 1}


def has_placeholders(form: str, ids: Sequence[str], *, is_alone: bool) -> bool:
    least, most = placeholders(ids[0]), set().union(*map(placeholders, ids))
    if len(ids) > 1 and is_alone:
        least = least - {"%(count)s"}
    return least <= placeholders(form) <= most


def placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))


@pytest.mark.parametrize("language", CATALOG_LANGUAGES)
def test_a_catalog_has_the_plural_forms_of_its_language(language: str) -> None:
    po = catalog(language)
    assert po.num_plurals == PLURAL_FORMS[language]
    plural = [m for m in po if m.id and not isinstance(m.id, str)]
    assert plural
    assert {len(forms(m.string)) for m in plural} == {po.num_plurals}


SCRIPTS = {"ar": "ARABIC", "ko": "HANGUL", "ru": "CYRILLIC", "zh": "CJK"}
"""The script of a language, as Unicode names its letters; others are written in Latin."""
TERMS = {"CSV", "IMO", "JSON", "Wikidata"}


@pytest.mark.parametrize("language", CATALOG_LANGUAGES)
def test_a_message_is_written_in_the_script_of_its_language(language: str) -> None:
    script = SCRIPTS.get(language, "LATIN")
    foreign = [
        form
        for message in catalog(language)
        if message.id
        for form in forms(message.string)
        if (letters := [each for each in _PLACEHOLDER.sub("", form) if each.isalpha()])
        and not any(unicodedata.name(each).startswith(script) for each in letters)
        and form not in TERMS
    ]
    assert foreign == []
