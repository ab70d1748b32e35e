from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

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
    page.focus("[name=actor]")
    page.keyboard.type("Kim")  # a keyboard is enough
    page.wait_for_url("**?actor=kim-jong-un")
    told = re.match(r"\d+", page.locator("form[data-timeline] output").inner_text())
    assert told
    assert 0 < shown(page) == int(told[0]) < all_of_them
    assert page.locator(".year:visible").count() < page.locator(".year").count()
    assert page.locator(".moment:visible:not(:has(.entry:visible))").count() == 0
    page.locator("form[data-timeline] [type=reset]").click()
    page.wait_for_url(re.compile(r"/timeline/$"))
    assert shown(page) == all_of_them
    page.close()


def test_without_a_script_the_timeline_is_whole(browser: Browser, host: Host) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.url("timeline/"))
    assert page.locator("form[data-timeline]").is_hidden()
    assert shown(page) == page.locator(".timeline .entry").count() > 90
    assert page.locator("svg.chart").first.is_visible()
    context.close()
