from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.kinds import DESKTOP, NAMES, PATHS, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

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


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_focus_can_always_be_seen(
    browser: Browser, host: Host, path: str, size: ViewportSize
) -> None:
    page = browser.new_page(viewport=size, reduced_motion="reduce")
    page.goto(host.url(path))
    lost = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
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
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.close()


def _first_mark(page: Page) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.mark')"):
            return
    pytest.fail("no mark can be reached with the keyboard")


def test_a_mark_shows_its_evidence_to_the_keyboard(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url(""))
    _first_mark(page)
    card = page.locator("#card-popup")
    assert card.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == "card-popup"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "card-popup"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#card-popup') !== null")
    page.keyboard.press("Escape")
    assert card.is_hidden()
    assert page.evaluate("document.activeElement.matches('.mark')")
    page.close()


def test_the_search_opens_and_closes_with_the_keyboard(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url(""))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "query"
    page.keyboard.press("Escape")
    assert page.locator(".md-search__output").is_hidden()
    page.close()
