from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.kinds import DESKTOP, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

    from tests.browser.host import Host

pytestmark = pytest.mark.browser

MEASURE = """all => all.flatMap((drawing) => {
  const ticks = [...drawing.querySelectorAll(".tick")].map((tick) => tick.getBoundingClientRect());
  const frame = drawing.parentElement.getBoundingClientRect();
  const touch = ticks.slice(1).filter((box, at) => box.left < ticks[at].right + 1);
  const out = ticks.filter((box) => box.left < frame.left - 1 || box.right > innerWidth);
  return [...touch, ...out].map((box) => Math.round(box.left));
})"""


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["", "en/differences/", "timeline/"])
def test_labels_of_an_axis_never_touch(
    browser: Browser, host: Host, path: str, size: ViewportSize
) -> None:
    page = browser.new_page(viewport=size)
    page.goto(host.url(path))
    page.eval_on_selector_all("details", "all => all.forEach((each) => { each.open = true; })")
    assert page.locator(".tick").count() > 2
    assert page.eval_on_selector_all("svg:has(.tick)", MEASURE) == []
    page.close()


def test_a_turning_point_leads_to_its_fact(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url("en/timeline/"))
    points = page.locator(".lane--point a")
    assert 8 <= points.count() <= 12
    fact = points.first.get_attribute("href")
    assert fact is not None
    points.first.click()
    page.wait_for_url(f"**{fact.partition('/')[2]}")
    page.close()
