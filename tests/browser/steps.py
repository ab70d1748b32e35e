"""Steps of a reader, each waited for until it is done: a slow machine takes its time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

_LAID_OUT = """() => document.fonts.ready.then(
  () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))"""
"""What follows a change of size has been done at the second frame after it."""


def tab(page: Page) -> None:
    """Go to the next stop; one that brings the search in is left only once it is there."""
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.name === 'query'"):
        expect(page.locator(".md-search[data-search-shown]")).to_be_attached()


def lay_out(page: Page) -> None:
    """Wait until the page has its fonts and all stands where it stays."""
    page.evaluate(_LAID_OUT)


def told(page: Page, form: str) -> int:
    """How many entries a form says are shown."""
    output = page.locator(f"{form} output")
    expect(output).to_have_text(re.compile(r"^\d+ "))
    return int(output.inner_text().split()[0])
