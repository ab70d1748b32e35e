"""Every message of code, page templates and theme is translated in every catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from generator.interface import CATALOGS
from tests.generated import catalogs

if TYPE_CHECKING:
    from collections.abc import Sequence

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


@pytest.mark.parametrize("language", ["id"])
def test_no_entry_is_empty_fuzzy_or_obsolete(language: str) -> None:
    po = catalog(language)
    lacking = [m.id for m in po if m.id and (m.fuzzy or not all(forms(m.string)))]
    assert lacking == []
    assert list(po.obsolete) == []


def test_indonesian_has_one_plural_form() -> None:
    assert catalog("id").num_plurals == 1
