"""What the search shows of a record is what its page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.render import search_records

if TYPE_CHECKING:
    from generator import build


@pytest.mark.slow
def test_an_entity_is_of_the_kind_that_its_page_names(checked: build.Outcome) -> None:
    assert checked.briefing is not None
    assert checked.analysis is not None
    records = search_records.records(checked.briefing, checked.analysis, folders=True)
    found = {each.location: each.label for each in records}
    assert found["glossary/north-korea/"] == "Negara"
    assert found["en/glossary/north-korea/"] == "State"
    assert found["en/glossary/rajin-port/"] == "Port"


@pytest.mark.slow
def test_a_source_has_its_title_in_the_readers_language(checked: build.Outcome) -> None:
    assert checked.briefing is not None
    assert checked.analysis is not None
    records = search_records.records(checked.briefing, checked.analysis, folders=True)
    titles = {each.location: (each.title, each.title_language) for each in records}
    printed = checked.briefing.source["msmt-11-negara"].title
    assert titles["sources/msmt-11-negara/"] == (printed, "id")
    title, language = titles["en/sources/msmt-11-negara/"]
    assert (title.startswith("Group of 11 countries"), language) == (True, "en")
