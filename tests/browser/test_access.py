from __future__ import annotations

import itertools
import re
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import NARROWEST, PHONE, SIZES, once_each

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host
    from tests.browser.kinds import Scheme

pytestmark = pytest.mark.browser
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

LAY_OUT = "document.querySelectorAll('main *').forEach(a => a.style.contentVisibility = 'visible')"
"""Lays out what is far down, too; else axe measures it in a box of a guessed height."""


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """The narrowest screen, on which one page follows another."""
    page = browser.new_page(viewport=NARROWEST)
    yield page
    page.close()


@pytest.mark.parametrize(("path", "size", "scheme"), once_each(SIZES, ("light", "dark")))
def test_axe_finds_nothing(
    browser: Browser, host: Host, path: str, size: str, scheme: Scheme
) -> None:
    page = browser.new_page(viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce")
    page.goto(host.url(path))
    told = violations(page)
    page.close()
    assert told == []


def violations(page: Page, *within: str) -> list[str]:
    """What axe finds on a page, or within parts of it."""
    page.evaluate(LAY_OUT)
    page.evaluate(AXE)
    found = page.evaluate(
        "([where, rules]) => axe.run(where, {runOnly: rules, resultTypes: ['violations']})",
        [list(within) or "html", RULES],
    )
    return [
        f"{each['id']}: {node['target']}: {node['failureSummary']}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize(
    ("language", "scheme"),
    [
        pytest.param("", "light", id="id-light"),
        pytest.param("en/", "dark", id="en-dark"),
        pytest.param("", "dark", id="id-dark", marks=pytest.mark.audit),
        pytest.param("en/", "light", id="en-light", marks=pytest.mark.audit),
    ],
)
def test_axe_finds_nothing_in_what_opens(
    browser: Browser, host: Host, language: str, scheme: Scheme
) -> None:
    page = browser.new_page(viewport=PHONE, color_scheme=scheme)
    page.goto(host.url(language))
    page.locator("a.mark").first.click()
    expect(page.locator("#card-popup")).to_be_visible()
    told = violations(page, "#card-popup")
    page.goto(host.url(f"{language}facts/"))
    page.locator("[data-choices]").click()
    page.locator("tr.fact-words summary").first.click()
    page.locator(".permalink").first.click()
    dialog = page.locator("dialog.cite")
    expect(dialog).to_be_visible()
    told += violations(page, "dialog.cite")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    told += violations(page, ".explorer", "tr.fact-words:has([open])")
    page.close()
    assert told == []


@pytest.mark.parametrize("path", once_each())
def test_nothing_is_cut_off_at_400_percent(narrow: Page, host: Host, path: str) -> None:
    narrow.goto(host.url(path))
    width = narrow.evaluate("document.documentElement.scrollWidth")
    assert width <= NARROWEST["width"]


@pytest.mark.parametrize("path", once_each())
def test_headings_leave_out_no_level(hosted: Path, path: str) -> None:
    page = hosted / path / "index.html" if path.endswith("/") or not path else hosted / path
    text = page.read_text(encoding="utf-8")
    levels = [int(each) for each in re.findall(r"<h([1-6])[ >]", text)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
