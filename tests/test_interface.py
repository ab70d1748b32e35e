from __future__ import annotations

import pytest

from generator import interface


def test_a_message_is_translated() -> None:
    assert interface.gettext("id", "Facts") == "Fakta"
    assert interface.gettext("en", "Facts") == "Facts"


def test_a_language_without_a_catalog_gets_english() -> None:
    assert interface.gettext("xx", "Facts") == "Facts"


def test_indonesian_has_one_plural_form() -> None:
    said = [
        interface.ngettext("id", "%(count)s source", "%(count)s sources", n) % {"count": n}
        for n in (1, 2)
    ]
    assert said == ["1 sumber", "2 sumber"]


@pytest.mark.parametrize("tag", ["de", "de-AT", "de-Latn", "de-1996", "de-Latn-AT"])
def test_a_variety_gets_the_catalog_of_its_language(tag: str) -> None:
    assert interface.gettext(tag, "Facts") == "Fakten"


@pytest.mark.parametrize("tag", ["id-Arab", "de-Cyrl"])
def test_a_variety_in_another_script_gets_english(tag: str) -> None:
    assert interface.gettext(tag, "Facts") == "Facts"
