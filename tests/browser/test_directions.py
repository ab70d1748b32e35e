"""Languages that are written from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP, PAGES, PHONE
from tests.browser.steps import lay_out

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
WIDEST = ("home", "facts", "source", "timeline", "differences")
TURN = "([lang, dir]) => Object.assign(document.documentElement, { lang, dir })"
DIRECTION = "each => getComputedStyle(each).direction"


def turned(page: Page, url: str) -> None:
    """Open a page as if it were in Arabic; what it quotes stays in its language."""
    page.goto(url)
    page.evaluate(TURN, ["ar", "rtl"])
    lay_out(page)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_page_from_right_to_left_is_no_wider_than_the_screen(
    page: Page, host: Host, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    too_wide = []
    for name in WIDEST:
        turned(page, host.url(PAGES[name]))
        if page.evaluate("document.documentElement.scrollWidth") > size["width"]:
            too_wide.append(name)
    assert too_wide == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_site_in_many_languages_is_no_wider_than_a_phone(
    page: Page, host: Host, direction: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(host.url(""))
    page.evaluate(TURN, ["ar" if direction == "rtl" else "id", direction])
    page.locator("[data-language-link]").first.evaluate(
        "each => { for (let n = 0; n < 7; n += 1) each.after(each.cloneNode(true)); }"
    )
    lay_out(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_words_stand_in_the_direction_of_their_language(page: Page, host: Host) -> None:
    turned(page, host.url("facts/"))
    quote = page.locator("tr.fact-words .quoted").first
    assert quote.evaluate(DIRECTION) == "ltr"
    assert page.locator("tr.fact-words .provenance").first.evaluate(DIRECTION) == "rtl"
    page.evaluate(TURN, ["id", "ltr"])
    quote.evaluate("each => { each.lang = 'fa-IR'; }")
    assert quote.evaluate(DIRECTION) == "rtl"


def test_the_results_of_the_search_are_on_the_screen(page: Page, host: Host) -> None:
    turned(page, host.url(""))
    page.locator("[name=query]").focus()
    output = page.locator(".md-search__output")
    expect(output).to_be_visible()
    box = output.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= DESKTOP["width"]
