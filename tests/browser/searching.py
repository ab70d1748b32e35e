"""The search as a reader uses it in Chromium, and what tests wait for.

A query is pasted unless a test is about typing: what is pasted is searched at once, what is typed
only after a pause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

PANEL = ".md-search__output"
RESULT = ".md-search-result__link"
FIELD = "[name=query]"
BUTTON = "[data-search-open]"
LEAST = 150
"""Height in pixels of a panel that shows results."""
GLANCE = 20
"""Milliseconds from one look to the next."""


def open_by(page: Page, way: str) -> None:
    """Open the panel by "slash", "click" or "tap", which belongs to a phone."""
    if way == "slash":
        page.keyboard.press("/")
    elif way == "click":
        page.click(FIELD)
    else:
        page.tap(BUTTON)
    expect(page.locator(FIELD)).to_be_focused()


def fit(page: Page, way: str) -> None:
    """Give the page the size of the screen on which the panel is opened this way."""
    page.set_viewport_size(PHONE if way == "tap" else DESKTOP)


def paste(page: Page, query: str) -> None:
    """Put a query in place of what the field has, and wait until it is answered."""
    page.locator(FIELD).fill(query)
    answered(page, query)


def answered(page: Page, query: str) -> None:
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)


def search(page: Page, query: str) -> None:
    """Paste a query and see its results: in a panel that has a height, on the screen."""
    paste(page, query)
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)
    box = page.locator(PANEL).bounding_box()
    assert box is not None
    assert box["height"] >= LEAST


class Held:
    """Holds back what a page loads from an address, until it is let go or denied."""

    def __init__(self, page: Page, pattern: str) -> None:
        self.page = page
        self.routes: list[Route] = []
        page.route(pattern, lambda route: self.routes.append(route))  # noqa: PLW0108 # Playwright marks what it calls

    def route(self) -> Route:
        """Wait until the page asks: a browser reports a request before it hands it over."""
        while not self.routes:
            self.page.wait_for_timeout(GLANCE)
        return self.routes[0]

    def let_go(self) -> None:
        self.route().continue_()

    def deny(self) -> None:
        self.route().abort()
