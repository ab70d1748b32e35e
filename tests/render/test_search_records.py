"""What the search shows of a record is what its page says."""

from __future__ import annotations

import pytest

from generator import build
from generator.render import search_records
from tests import projects


@pytest.mark.slow
def test_an_entity_is_of_the_kind_that_its_page_names() -> None:
    outcome = build.check(projects.ROOT)
    assert outcome.briefing is not None
    assert outcome.analysis is not None
    records = search_records.records(outcome.briefing, outcome.analysis, folders=True)
    found = {each.location: each.label for each in records}
    assert found["glossary/north-korea/"] == "Negara"
    assert found["en/glossary/north-korea/"] == "State"
    assert found["en/glossary/rajin-port/"] == "Port"
