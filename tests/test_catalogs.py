"""Every message of code, page templates and theme stands translated in every catalog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator.interface import CATALOGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from babel.messages.catalog import Catalog

ROOT = Path(__file__).parent.parent
KEYWORDS: dict[str, Any] = {
    "_": (1,),
    "word": (1,),
    "gettext": {1: (1,), 2: (2,)},
    "ngettext": {None: (1, 2), 4: (2, 3)},
}
METHODS = {
    "generator": [("**.py", "python"), ("templates/**.jinja", "jinja2")],
    "theme": [("**.html", "jinja2")],
}


def messages() -> set[str]:
    found = set()
    for folder, method_map in METHODS.items():
        rows = extract_from_dir(
            ROOT / folder,
            method_map=method_map,
            options_map={"**.jinja": {"trimmed": "true"}},
            keywords=KEYWORDS,
        )
        for _, _, message, _, _ in rows:
            found.add(message if isinstance(message, str) else str(message[0]))
    return found


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


@pytest.mark.parametrize("language", ["id"])
def test_no_entry_is_empty_fuzzy_or_obsolete(language: str) -> None:
    po = catalog(language)
    lacking = [m.id for m in po if m.id and (m.fuzzy or not all(forms(m.string)))]
    assert lacking == []
    assert list(po.obsolete) == []


def test_indonesian_has_one_plural_form() -> None:
    assert catalog("id").num_plurals == 1
