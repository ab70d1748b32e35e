"""The words that a page was found by, marked on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
FOUND = "mark[data-md-highlight]"


def test_the_page_opens_at_a_word_found_not_at_a_quotes_own_mark(page: Page, host: Host) -> None:
    page.goto(host.url("en/glossary/north-korea/?h=often"))
    expect(page.locator(f".mentions caption {FOUND}")).to_be_in_viewport()


def test_choices_of_a_form_are_not_marked(page: Page, host: Host) -> None:
    page.goto(host.url("en/facts/?h=russia"))
    expect(page.locator(f".fact {FOUND}").first).to_be_attached()
    expect(page.locator("option", has_text="Russia").first).to_be_attached()
    expect(page.locator(f"select {FOUND}")).to_have_count(0)
