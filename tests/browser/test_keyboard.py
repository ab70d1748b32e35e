from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP, PHONE, SIZES, once_each
from tests.browser.steps import tab

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
STEPS = 60
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const parent = at.closest('form');
  const rings = [at, parent].filter(Boolean).map(each => getComputedStyle(each));
  return {
    name: at.outerHTML.slice(0, 120),
    ring: rings.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    hidden: style.visibility === 'hidden',
  };
}"""


@pytest.mark.parametrize(("path", "size"), once_each(SIZES))
def test_focus_can_always_be_seen(browser: Browser, host: Host, path: str, size: str) -> None:
    page = browser.new_page(viewport=SIZES[size], reduced_motion="reduce")
    page.goto(host.url(path))
    lost = []
    for _ in range(STEPS):
        tab(page)
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        if not at["ring"] or not at["seen"] or at["hidden"]:
            lost.append(at)
    page.close()
    assert lost == []


def test_the_first_stop_leads_past_the_masthead(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.goto(host.url(""))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.close()


def _first_mark(page: Page) -> None:
    for _ in range(80):
        tab(page)
        if page.evaluate("document.activeElement.matches('.mark')"):
            return
    pytest.fail("no mark can be reached with the keyboard")


def test_a_mark_shows_its_evidence_to_the_keyboard(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url(""))
    _first_mark(page)
    card = page.locator("#card-popup")
    expect(card).to_be_visible()
    expect(page.locator(":focus")).to_have_attribute("aria-describedby", "card-popup")
    page.keyboard.press("Enter")
    expect(card).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator(".mark:focus")).to_have_count(1)
    page.close()


def test_the_search_opens_and_closes_with_the_keyboard(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url(""))
    page.keyboard.press("/")
    expect(page.locator("[name=query]")).to_be_focused()
    output = page.locator(".md-search__output")
    expect(output).to_be_visible()
    page.keyboard.press("Escape")
    expect(output).to_be_hidden()
    page.close()
