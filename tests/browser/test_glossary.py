from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser


def test_names_are_filtered_by_any_form_and_put_in_order(page: Page, host: Host) -> None:
    page.goto(host.url("en/glossary/"))
    shown = page.locator(".entry-name:visible")
    every = shown.count()
    page.get_by_label("Filter names").fill("korut")
    expect(shown.locator("a")).to_have_text(["North Korea"])
    expect(page.locator(".glossary:visible h2")).to_have_text(["Places"])
    page.get_by_label("Filter names").fill("")
    page.get_by_label("Order").select_option("facts")
    expect(shown.first.locator("a")).to_have_text("North Korea")
    expect(page.locator(".glossary:visible h2:visible")).to_have_count(0)
    page.get_by_label("Order").select_option("")
    expect(page.locator(".glossary:visible h2:visible").first).to_have_text("People")
    expect(shown).to_have_count(every)
