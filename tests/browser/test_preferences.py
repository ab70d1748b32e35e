"""Colours, motion and paper as readers have chosen them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import once_each
from tests.browser.steps import tab, told

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
UNSEEN = """() => [
  ['.quoted mark', 'backgroundColor'], ['.quote', 'textDecorationLine'],
  ['a.mark', 'textDecorationLine'], ['a.name', 'textDecorationLine'],
  ['.chart .stretch', 'stroke'], ['.chart text', 'fill'],
  ['.chart circle.event:not(.hollow)', 'fill'], ['.chart circle.end', 'stroke'],
  ['.scale i.on', 'backgroundColor'],
].filter(([choice, property]) => {
  const here = document.querySelector(choice);
  if (!here) return false;
  const behind = getComputedStyle(document.body).backgroundColor;
  return ['none', 'rgba(0, 0, 0, 0)', behind].includes(getComputedStyle(here)[property]);
}).map(each => each.join(' '))"""
THEMED = """() => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = 'color: var(--accent); forced-color-adjust: none';
  const accent = getComputedStyle(probe).color;
  probe.remove();
  const drawn = [...document.querySelectorAll('.chart *, .lane svg *')]
    .flatMap(each => ['fill', 'stroke'].map(name => [each, getComputedStyle(each)[name]]));
  const dots = [...document.querySelectorAll('.moment')]
    .map(each => [each, getComputedStyle(each, '::before').borderTopColor]);
  return [...drawn, ...dots].filter(([, colour]) => colour === accent)
    .map(([each]) => each.outerHTML.slice(0, 80));
}"""
"""What still has the theme's colour where the reader's own are forced."""
MOVING = """() => [...document.querySelectorAll('*')].filter(each => {
  const style = getComputedStyle(each);
  return style.transitionDuration !== '0s' || style.animationName !== 'none'
    || style.scrollBehavior !== 'auto';
}).map(each => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", once_each())
def test_colours_and_stillness_that_readers_chose_are_kept(
    browser: Browser, host: Host, path: str
) -> None:
    page = browser.new_page(forced_colors="active", reduced_motion="reduce")
    page.goto(host.url(path))
    told_by_a_tint = page.evaluate(UNSEEN)
    themed = page.evaluate(THEMED)
    moving = page.evaluate(MOVING)
    page.close()
    assert told_by_a_tint == []
    assert themed == []
    assert moving == []


def test_focus_is_seen_in_forced_colours(browser: Browser, host: Host) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(host.url("facts/"))
    rings = []
    for _ in range(25):
        tab(page)
        rings += page.evaluate(
            """() => [document.activeElement, document.activeElement.closest('form')]
                .filter(Boolean).map(getComputedStyle)
                .filter(style => style.outlineStyle !== 'none'
                  && style.outlineColor !== getComputedStyle(document.body).backgroundColor)
                .slice(0, 1).map(style => style.outlineColor)"""
        )
    page.close()
    assert len(rings) == 25


def test_all_facts_found_are_printed(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.goto(host.url("facts/"))
    at_first = page.locator("tr.fact").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert at_first < page.locator("tr.fact").count() == told(page, ".explorer")
    page.close()


def test_an_icon_of_a_link_has_a_name_and_room_for_a_finger(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.goto(host.url("en/facts/"))
    link = page.get_by_role("link", name="Link to this fact: f-containers-over-20000")
    box = link.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    page.close()


@pytest.mark.parametrize("path", ["method/", "en/method/"])
def test_the_list_of_parts_leads_to_each(browser: Browser, host: Host, path: str) -> None:
    page = browser.new_page()
    page.goto(host.url(path))
    parts = page.evaluate("[...document.querySelectorAll('h2[id]')].map(each => '#' + each.id)")
    links = page.locator(".contents a")
    assert [link.get_attribute("href") for link in links.all()] == parts
    links.last.click()
    expect(page).to_have_url(host.url(path) + parts[-1])
    page.close()
