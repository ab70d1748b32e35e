"""What a reader has begun to read stays where it is while scripts and fonts come."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.browser.kinds import NAMES, PATHS, PHONE
from tests.browser.steps import lay_out

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

    from tests.browser.host import Host

pytestmark = [pytest.mark.browser, pytest.mark.audit]

MOST = 0.05
"""Half of what Core Web Vitals call good."""
WATCH = """
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      window.moved.push([value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }).observe({ type: "layout-shift", buffered: true });
"""


def late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_a_page_does_not_move_while_it_loads(browser: Browser, host: Host, path: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.add_init_script(WATCH)
    page.route("**/*.woff2", late)
    page.route("**/*.js", late)
    page.goto(host.url(path))
    lay_out(page)
    page.wait_for_timeout(200)
    moved = page.evaluate("window.moved")
    page.close()
    assert sum(value for value, *_ in moved) <= MOST, moved
