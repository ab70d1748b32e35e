from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import told

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser


def shown(page: Page) -> int:
    return page.locator(".timeline .entry:visible").count()


def test_an_actor_leaves_its_entries_and_stands_in_the_address(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page()
    page.goto(host.url("timeline/"))
    all_of_them = shown(page)
    clear = page.locator("form[data-timeline] [type=reset]")
    expect(clear).to_be_hidden()
    actor = page.locator("[name=actor]")
    for _ in actor.locator("option").all():
        if actor.input_value() == "kim-jong-un":
            break
        actor.press("ArrowDown")  # a keyboard is enough
    page.wait_for_url("**?actor=kim-jong-un")
    assert 0 < shown(page) == told(page, "form[data-timeline]") < all_of_them
    assert page.locator(".year:visible").count() < page.locator(".year").count()
    assert page.locator(".moment:visible:not(:has(.entry:visible))").count() == 0
    clear.click()
    page.wait_for_url(re.compile(r"/timeline/$"))
    assert shown(page) == all_of_them
    page.close()


def test_without_a_script_the_timeline_is_whole(browser: Browser, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.url("timeline/"))
    expect(page.locator("form[data-timeline]")).to_be_hidden()
    assert 20 < shown(page) < page.locator(".timeline .entry").count(), "key facts come first"
    for summary in page.locator(".year > details > summary").all():
        summary.click()
    assert shown(page) == page.locator(".timeline .entry").count() > 150
    expect(page.locator("svg.strip").first).to_be_visible()
    context.close()
