from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import PHONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser

FOLDED = "d-shells-to-nine-million"
OPEN = "d-containers-headline-1000"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Without a script: nothing on the page of differences needs one."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def is_brought_to_the_top(page: Page, selector: str) -> bool:
    place = page.locator(selector).first
    expect(place).to_be_in_viewport()
    box = place.bounding_box()
    size = page.viewport_size
    return box is not None and size is not None and 0 <= box["y"] < size["height"] / 2


def test_a_contradiction_has_its_note_and_chart_and_its_words_one_click_away(
    page: Page, host: Host
) -> None:
    page.goto(host.url("differences/"))
    shown = page.locator(f"#{OPEN}")
    expect(shown.locator(".curator")).to_be_visible()
    expect(shown.locator("svg.chart")).to_be_visible()
    expect(shown.locator(".quoted").first).to_be_hidden()
    shown.locator(".rivals__evidence > summary").click()
    expect(shown.locator(".quoted mark").first).to_be_visible()


def test_all_else_is_folded_until_it_is_asked_for(page: Page, host: Host) -> None:
    page.goto(host.url("differences/"))
    fold = f".folded:has(#{FOLDED})"
    expect(page.locator(f"{fold} .quoted").first).to_be_hidden()
    page.locator(f".overview a[href='#{FOLDED}']").click()
    expect(page.locator(f"{fold} .quoted mark").first).to_be_visible()
    assert is_brought_to_the_top(page, f"{fold} > summary")


@pytest.mark.parametrize("width", [390, 1440])
def test_a_permalink_opens_its_fold_and_shows_its_head(page: Page, host: Host, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(host.url(f"en/differences/#{FOLDED}"))
    expect(page.locator(f".folded:has(#{FOLDED}) .quoted mark").first).to_be_visible()
    assert is_brought_to_the_top(page, f".folded:has(#{FOLDED}) > summary")
    expect(page.locator(".folded .quoted:visible")).to_have_count(3)


def test_on_paper_nothing_is_folded(page: Page, host: Host) -> None:
    page.goto(host.url("differences/"))
    page.emulate_media(media="print")
    quotes = page.locator(".rivals .quoted")
    assert quotes.count() > 100
    expect(page.locator(".rivals .quoted:visible")).to_have_count(quotes.count())


def test_a_difference_can_be_cited_by_its_name(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.goto(host.url(f"en/differences/#{FOLDED}"))
    page.locator(f".folded:has(#{FOLDED}) .permalink").click()
    text = page.locator("dialog.cite textarea").nth(1).input_value()
    assert text.startswith("“From more than a million shells to 9 million rounds”.")
    assert text.endswith(f"/en/differences/#{FOLDED}")
    page.close()


def test_a_separator_on_a_phone_has_words_on_both_sides(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url("en/differences/"))
    wrong = page.eval_on_selector_all(
        ".overview__support",
        """all => all.map((support) => {
          const drawn = (element, side) =>
            getComputedStyle(element, side).content.includes("\\u00b7");
          const parts = [...support.children];
          const well = parts.every((part, at) =>
            !drawn(part, "::after") && drawn(part, "::before") === at > 0 && part.textContent);
          return well && !drawn(support, "::before") && !drawn(support, "::after")
            ? "" : support.parentElement.textContent;
        }).filter(Boolean)""",
    )
    several = page.locator(".overview__support > span + span").count()
    page.close()
    assert several > 10
    assert wrong == []
