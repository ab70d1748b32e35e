from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP, once_each

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
LIMIT = 200_000
"""Bytes over the wire for a first page, its fonts, styles and scripts."""


@pytest.mark.parametrize("path", once_each())
def test_a_page_asks_no_other_host_and_misses_nothing(
    browser: Browser, host: Host, path: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(host.url(path), wait_until="networkidle")
    page.close()
    assert [url for url in asked if not url.startswith((host.root, "data:"))] == []
    assert wrong == []


def test_a_page_opened_from_a_folder_asks_for_files_only(browser: Browser, hosted: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((hosted / "facts" / "index.html").as_uri(), wait_until="networkidle")
    expect(page.locator(".explorer")).to_be_visible()
    page.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_a_first_page_is_light_and_does_not_move(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const each of"
        " list.getEntries()) window.moved += each.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(host.url(""), wait_until="networkidle")
    sizes = page.evaluate(
        "[...performance.getEntriesByType('navigation'),"
        " ...performance.getEntriesByType('resource')].map(each => each.transferSize)"
    )
    moved = page.evaluate("window.moved")
    page.close()
    assert sum(sizes) < LIMIT
    assert moved < 0.02
