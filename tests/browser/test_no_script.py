from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_mark_leads_to_its_evidence_on_the_page(page: Page, host: Host) -> None:
    page.goto(host.url(""))
    mark = page.locator("a.mark").first
    mark.click()
    words = page.locator(f"{mark.get_attribute('href')} .quoted mark").first
    expect(words).to_be_visible()


def test_the_table_of_facts_is_whole(page: Page, host: Host) -> None:
    page.goto(host.url("facts/"))
    expect(page.locator("form.explorer")).to_be_hidden()
    rows = page.locator("tr.fact")
    assert rows.count() >= 90
    first = page.locator("tr.fact-words").first
    first.locator(".fact__evidence > summary").click()
    expect(first.locator(".quoted mark").first).to_be_visible()


def test_controls_that_need_a_script_are_not_shown(page: Page, host: Host) -> None:
    page.goto(host.url(""))
    for control in (".md-search", ".search-open", ".tool--scheme"):
        expect(page.locator(control)).to_be_hidden()


def test_a_quote_leads_to_its_fact_and_the_fact_back(page: Page, host: Host) -> None:
    page.goto(host.url("sources/msmt-11-negara/"))
    quote = page.locator("a.quote[id^='f-']").first
    name = quote.get_attribute("id")
    quote.click()
    page.wait_for_url("**/facts/#f-*")
    expect(page.locator(f"a.place[href$='#{name}']")).to_have_count(1)
