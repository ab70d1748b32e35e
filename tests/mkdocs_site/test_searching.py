from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generator.mkdocs_site import searching

HTML = """
<h1 id="top">Timeline</h1><p>What happened when.</p>
<h2 id="y-2024">2024</h2><p>Blue Bay handled more than 1,200 ships.</p>
"""


def page(kind: str) -> Any:
    return SimpleNamespace(
        meta={"kind": kind, "title": "Timeline", "language": "en"},
        url="en/timeline/",
        file=SimpleNamespace(src_uri="en/timeline/index.md"),
    )


@pytest.mark.parametrize(
    "kind", ["facts", "timeline", "differences", "changes", "sources", "glossary"]
)
def test_a_page_that_lists_facts_is_found_by_its_name_alone(kind: str) -> None:
    (record,) = searching.page_records(page(kind), HTML, "id")
    assert (record.title, record.text, record.location) == ("Timeline", "", "en/timeline/")
    assert (record.text_language, record.site_language) == ("en", "en")


def test_another_page_is_found_by_its_sections() -> None:
    first, second = searching.page_records(page("method"), HTML, "id")
    assert (first.title, first.location) == ("Timeline", "en/timeline/#top")
    assert (second.title, second.location) == ("Timeline: 2024", "en/timeline/#y-2024")
    assert second.text == "Blue Bay handled more than 1,200 ships."


@pytest.mark.parametrize("kind", ["home", "source", "entity"])
def test_a_page_that_records_cover_is_found_by_them(kind: str) -> None:
    assert list(searching.page_records(page(kind), HTML, "id")) == []
