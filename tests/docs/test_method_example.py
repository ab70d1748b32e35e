"""The example on the method page is what the dossier says."""

from __future__ import annotations

import pytest

from generator.load import project
from tests.projects import ROOT

FACT = "f-containers-over-20000"
PAGES = {"en": "site_src/en/method/index.md", "id": "site_src/method/index.md"}


@pytest.mark.parametrize("language", PAGES)
def test_the_example_is_a_fact_with_its_quote_and_its_count(language: str) -> None:
    dossier = project.load(ROOT).dossier
    assert dossier is not None
    fact = next(each for each in dossier.facts if each.id == FACT)
    page = (ROOT / PAGES[language]).read_text(encoding="utf-8")
    example = page.partition("{ #example }")[2].partition("\n## ")[0]
    first, second = fact.evidence
    assert f"| {fact.text[language]} |" in example
    assert f"“{first.quote.exact}”" in example
    assert first.origin == second.origin
    called = {each.id: each.called for each in dossier.sources}
    for evidence in (first, second):
        name = called[evidence.source]
        assert name is not None
        assert f"“{name[language]}”" in example
