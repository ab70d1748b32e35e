"""The panel of the search opens, stays open and closes, on every kind of page.

Each kind of page is walked through once, by each way to open the panel, and in the audit in each
order of the ways. The form of the address and where the page comes from alternate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.openings import CASES, ONE_EACH, WAYS, Case, address
from tests.browser.searching import (
    BUTTON,
    FIELD,
    PANEL,
    RESULT,
    Held,
    answered,
    fit,
    open_by,
    search,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.browser.host import Host

pytestmark = pytest.mark.browser

TRIED = [
    pytest.param(case, id=name, marks=() if name in ONE_EACH else (pytest.mark.audit,))
    for name, case in CASES.items()
]
GO_TO_TARGET = """() => {
  const target = document.querySelector(":target");
  target.focus();
  if (document.activeElement.matches("[name=query]")) document.activeElement.blur();
  if (!document.activeElement.matches("[name=query]")) throw new Error("the focus is gone");
}"""
"""Moves the focus as the browser does: to the target, or away where this takes no focus."""
LATE_PICTURE = """
addEventListener("DOMContentLoaded", () => { new Image().src = "/late.png"; });
"""
"""Until it arrives, the page is not complete."""
MORE_LANGUAGES = """() => {
  const tools = document.querySelector(".tools");
  for (let made = 0; made < 7; made += 1) tools.append(tools.lastElementChild.cloneNode(true));
}"""
HIDDEN = """(selector) => {
  const heads = ".masthead, .facts:not(.facts--source) > thead th";
  const isHidden = (each) => {
    each.focus();
    const { x, y, width, height } = each.getBoundingClientRect();
    const inside = [x + Math.min(width / 2, 9), y + Math.min(height / 2, 9)];
    const front = document.elementFromPoint(...inside);
    return each.matches(":focus, :target, :target > *") && Boolean(height && front?.closest(heads));
  };
  const found = [...document.querySelectorAll(selector)].reverse();
  return found.filter(isHidden).map((each) => each.outerHTML.slice(0, 80));
}"""
"""What lies below the bar, or the heads of a table, when it gets the focus: going upwards."""
DOWN = "scrollTo({ top: 3000, behavior: 'instant' })"


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    page = reader.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("case", TRIED)
def test_the_panel_shows_results_the_first_time_and_later(
    page: Page, host: Host, hosted: Path, case: Case
) -> None:
    fit(page, case.ways[0])
    page.goto(address(case, host, hosted))
    for way, query in zip(case.ways, ("rusia", "angara", "kontainer"), strict=True):
        fit(page, way)
        expect(page.locator(BUTTON if way == "tap" else FIELD)).to_be_in_viewport(ratio=1)
        open_by(page, way)
        search(page, query)
        page.keyboard.press("Escape")
        expect(page.locator(PANEL)).to_be_hidden()
        assert page.evaluate("document.activeElement !== document.body")
        page.evaluate("document.activeElement.blur()")


@pytest.mark.parametrize("way", ["click", "tap"])
def test_the_search_is_within_reach_far_down_a_page(page: Page, host: Host, way: str) -> None:
    fit(page, way)
    page.goto(host.url("facts/"))
    page.evaluate(DOWN)
    reached = page.locator(BUTTON if way == "tap" else FIELD)
    expect(reached).to_be_in_viewport(ratio=1)
    page.evaluate(MORE_LANGUAGES)
    expect(reached).to_be_in_viewport(ratio=1)
    place = page.evaluate("scrollY")
    open_by(page, way)
    search(page, "rusia")
    assert page.evaluate("scrollY") == place


@pytest.mark.parametrize(
    "path", ["facts/#f-troops-over-11000", "sources/msmt-11-negara/#f-rounds-nine-million-1"]
)
def test_the_bar_hides_nothing_that_is_looked_for(page: Page, host: Host, path: str) -> None:
    """WCAG 2.2, 2.4.11: neither what an address leads to nor what has the focus."""
    page.goto(host.url(path))
    expect(page.locator(":target")).to_be_in_viewport()
    assert page.evaluate(HIDDEN, ":target, :target > *") == []
    assert page.evaluate(HIDDEN, "main :is(a, button, summary)") == []


def test_a_slash_before_the_page_has_loaded_reaches_the_search(page: Page, host: Host) -> None:
    script = Held(page, "**/search_box.js")
    page.goto(host.url("en/facts/"), wait_until="commit")
    page.locator(FIELD).wait_for()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("angara")
    script.let_go()
    expect(page.locator(FIELD)).to_have_value("angara")
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)


def test_the_panel_opens_for_the_tenth_time(page: Page, host: Host) -> None:
    page.goto(host.url("facts/#content"))
    for number in range(10):
        open_by(page, WAYS[number % 2])
        search(page, ("rusia", "angara", "kontainer")[number % 3])
        page.mouse.click(5, 880)
        expect(page.locator(PANEL)).to_be_hidden()


def test_a_result_leads_to_a_page_on_which_the_search_works(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.keyboard.press("/")
    page.keyboard.type("three ships")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("h=.*#"))
    page.click(FIELD)
    search(page, "angara")


def test_a_result_on_the_same_page_is_not_covered(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.keyboard.press("/")
    search(page, "three ships")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("h=.*#"))
    page.keyboard.press("/")
    search(page, "three ships")
    page.keyboard.press("Enter")
    expect(page.locator(PANEL)).to_be_hidden()


def test_a_closed_panel_opens_from_the_focused_field(page: Page, host: Host) -> None:
    page.goto(host.url("facts/#content"))
    page.click(FIELD)
    search(page, "rusia")
    for way in ("click", "ArrowDown", "n"):
        page.keyboard.press("Escape")
        expect(page.locator(PANEL)).to_be_hidden()
        expect(page.locator(FIELD)).to_be_focused()
        if way == "click":
            page.click(FIELD)
        else:
            page.keyboard.press(way)
        expect(page.locator(RESULT).first).to_be_visible()


def test_escape_returns_the_focus_to_where_it_was(page: Page, host: Host) -> None:
    page.goto(host.url("facts/"))
    page.locator(".sections a").nth(2).focus()
    page.keyboard.press("/")
    search(page, "rusia")
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".sections a").nth(2)).to_be_focused()
    expect(page.locator(PANEL)).to_be_hidden()


def test_a_slash_opens_a_panel_that_escape_has_closed(page: Page, host: Host) -> None:
    page.goto(host.url("facts/"))
    for query in ("rusia", "angara", "kontainer"):
        page.keyboard.press("/")
        page.keyboard.insert_text(query)  # in place of the last one, which the slash has selected
        answered(page, query)
        expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(page.locator(PANEL)).to_be_hidden()
        expect(page.locator(FIELD)).to_have_value(query)


def test_escape_returns_to_the_place_on_the_page(page: Page, host: Host) -> None:
    """On a screen of a few lines the field scrolls away."""
    page.set_viewport_size({"width": 1440, "height": 300})
    page.goto(host.url("facts/"))
    page.evaluate(DOWN)
    expect(page.locator(FIELD)).not_to_be_in_viewport()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_in_viewport()
    page.keyboard.insert_text("rusia")
    answered(page, "rusia")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    assert page.evaluate("scrollY") == 3000


def test_on_a_phone_the_focus_returns_to_the_button(page: Page, host: Host) -> None:
    fit(page, "tap")
    page.goto(host.url(""))
    for close in ("Escape", "button"):
        open_by(page, "tap")
        search(page, "rusia")
        if close == "Escape":
            page.keyboard.press(close)
        else:
            page.tap("[data-search-close]")
        expect(page.locator(PANEL)).to_be_hidden()
        expect(page.locator(BUTTON)).to_be_focused()


def test_letters_typed_on_a_result_go_to_the_field(page: Page, host: Host) -> None:
    page.goto(host.url(""))
    page.keyboard.press("/")
    search(page, "rusia")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("n")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("rusian")


def test_clearing_leaves_the_panel_open_and_the_field_focused(page: Page, host: Host) -> None:
    page.goto(host.url("#content"))
    page.click(FIELD)
    search(page, "rusia")
    page.click("button[type=reset]")
    expect(page.locator(RESULT)).to_have_count(0)
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(PANEL)).to_be_visible()


@pytest.mark.parametrize("script", ["js/search_box.js", "search/box.js", "search/questions.js"])
def test_what_is_typed_before_a_script_arrives_is_answered(
    page: Page, host: Host, script: str
) -> None:
    """A script that comes late changes nothing of what the reader has done."""
    late = Held(page, f"**/assets/{script}")
    page.goto(host.url("facts/#content"), wait_until="commit")
    page.click(FIELD)
    page.keyboard.type("rusia")
    late.route()
    expect(page.locator(FIELD)).to_be_focused()
    late.let_go()
    answered(page, "rusia")
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("end", ["#content", "#{id}"])
def test_no_letter_is_lost_while_the_browser_goes_to_the_fragment(
    page: Page, host: Host, hosted: Path, end: str
) -> None:
    """While a page loads, the browser focuses what the fragment names, or nothing at all."""
    picture = Held(page, "**/late.png")
    page.add_init_script(LATE_PICTURE)
    case = Case("facts/", end, served=True, ways=("click",))
    page.goto(address(case, host, hosted), wait_until="commit")
    expect(page.locator(":target")).to_be_attached()
    open_by(page, "click")
    page.keyboard.type("ru")
    expect(page.locator(PANEL)).to_be_visible()
    picture.route()
    assert page.evaluate("document.readyState") == "interactive"
    page.evaluate(GO_TO_TARGET)
    page.keyboard.type("sia")
    answered(page, "rusia")
    picture.deny()


def test_enter_before_the_script_arrives_follows_the_first_result(page: Page, host: Host) -> None:
    late = Held(page, "**/assets/search/box.js")
    page.goto(host.url("en/facts/#content"))
    page.keyboard.press("/")
    page.keyboard.type("three ships")
    page.keyboard.press("Enter")
    with page.expect_navigation(url=re.compile("h=.*#")):
        late.let_go()
    expect(page.locator(PANEL)).to_be_hidden()
