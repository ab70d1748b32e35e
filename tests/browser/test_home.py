from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.host import Host

pytestmark = pytest.mark.browser


def test_from_a_figure_to_the_quote_behind_it_are_two_clicks(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url("en/"))
    page.locator(".figures a.mark").first.click()
    card = page.locator("#card-popup")
    expect(card.locator(".quoted mark").first).to_be_visible()  # the words themselves: one click
    card.locator("a.place").first.click()
    page.wait_for_url("**/en/sources/**")
    expect(page.locator(".quote:focus")).to_be_in_viewport()
    page.close()


LAST = """([list]) => {
  const [last, before] = [...list.children].slice(-2).reverse()
    .map((each) => each.getBoundingClientRect());
  const alone = before.bottom <= last.top;
  return alone ? Math.round(list.getBoundingClientRect().right - last.right) : 0;
}"""


@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_a_figure_alone_in_its_row_takes_the_whole_row(
    browser: Browser, host: Host, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(host.url(""))
    assert page.locator(".figure").count() % 2
    assert page.eval_on_selector_all(".figures", LAST) == 0
    page.close()


OVER = """(numbers) => numbers.filter((each) => {
  const range = document.createRange();
  range.selectNodeContents(each);
  const box = each.closest(".figure").getBoundingClientRect();
  return range.getBoundingClientRect().right > box.right + 0.5;
}).map((each) => each.textContent)"""


@pytest.mark.parametrize("where", ["", "brief/"])
@pytest.mark.parametrize("width", [320, 820, 960, 1440])
def test_no_headline_figure_is_wider_than_its_column(
    browser: Browser, host: Host, width: int, where: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(host.url(where))
    assert page.locator(".figure .number").count() >= 2
    assert page.eval_on_selector_all(".figure .number", OVER) == []
    page.close()
