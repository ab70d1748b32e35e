"""The panel of the search opens, stays open and closes, on every kind of page.

Each kind of page meets one way to open the panel, and in the audit each way; the form of the
address and where the page comes from alternate, so that every pair of them is tried there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import PHONE
from tests.browser.openings import CASES, WAYS, Case, address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Route

    from tests.browser.host import Host

pytestmark = pytest.mark.browser

TRIED = [
    pytest.param(case, id=name, marks=() if at % 3 == at // 3 % 3 else (pytest.mark.audit,))
    for at, (name, case) in enumerate(CASES.items())
]
"""Of three ways, each kind of page takes the next; the audit tries all."""
PANEL = ".md-search__output"
RESULT = ".md-search-result__link"
FIELD = "[name=query]"
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
TARGET = 44
LEAST = 150
"""Height in pixels of a panel that shows results."""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE, has_touch=True)
    yield page
    page.close()


def open_by(page: Page, way: str) -> None:
    if way == "slash":
        page.keyboard.press("/")
    elif way == "click":
        page.click(FIELD)
    else:
        page.tap("[data-search-open]")


def search(page: Page, query: str) -> None:
    """Type a query and see its results: in a panel that has a height, on the screen."""
    page.locator(FIELD).fill("")
    page.keyboard.type(query)
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)
    box = page.locator(PANEL).bounding_box()
    assert box is not None
    assert box["height"] >= LEAST


def test_a_slash_before_the_page_has_loaded_reaches_the_search(page: Page, host: Host) -> None:
    held: list[Route] = []
    page.route("**/search_box.js", lambda route: held.append(route))  # noqa: PLW0108 # Playwright marks what it calls
    with page.expect_request("**/search_box.js"):
        page.goto(host.url("en/facts/"), wait_until="commit")
    page.locator(FIELD).wait_for()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("angara")
    while not held:  # the browser tells of a request before it hands it over
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator(FIELD)).to_have_value("angara")
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("case", TRIED)
def test_the_panel_shows_results_the_first_time_and_later(
    page: Page, phone: Page, host: Host, hosted: Path, case: Case
) -> None:
    if case.way == "tap":
        page = phone
    page.goto(address(case, host, hosted))
    for query in ("rusia", "angara"):
        open_by(page, case.way)
        expect(page.locator(FIELD)).to_be_focused()
        search(page, query)
        page.keyboard.press("Escape")
        expect(page.locator(PANEL)).to_be_hidden()
        assert page.evaluate("document.activeElement !== document.body")
        page.evaluate("document.activeElement.blur()")


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


@pytest.mark.parametrize("reopen", ["click", "type", "arrow"])
def test_a_closed_panel_opens_from_the_focused_field(page: Page, host: Host, reopen: str) -> None:
    page.goto(host.url("facts/#content"))
    page.click(FIELD)
    search(page, "rusia")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(FIELD)).to_be_focused()
    if reopen == "click":
        page.click(FIELD)
    elif reopen == "type":
        page.keyboard.type("n")
    else:
        page.keyboard.press("ArrowDown")
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
        page.keyboard.type(query)
        expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
        expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(page.locator(PANEL)).to_be_hidden()
        expect(page.locator(FIELD)).to_have_value(query)


def test_escape_returns_to_the_place_on_the_page(page: Page, host: Host) -> None:
    page.goto(host.url("facts/"))
    page.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
    page.keyboard.press("/")
    search(page, "rusia")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    assert page.evaluate("scrollY") == 3000


def test_on_a_phone_all_that_is_tapped_is_large_enough(phone: Page, host: Host) -> None:
    """WCAG 2.5.5: 44 px; the field and the button that opens it, too."""
    phone.goto(host.url(""))
    sizes = [phone.locator("[data-search-open]").bounding_box()]
    open_by(phone, "tap")
    search(phone, "rusia")
    targets = phone.locator(".md-search :is(input, button, a)")
    sizes += [each.bounding_box() for each in targets.all() if each.is_visible()]
    assert [box for box in sizes if box and min(box["width"], box["height"]) < TARGET] == []


@pytest.mark.parametrize("close", ["Escape", "button"])
def test_on_a_phone_the_focus_returns_to_the_button(phone: Page, host: Host, close: str) -> None:
    phone.goto(host.url(""))
    open_by(phone, "tap")
    search(phone, "rusia")
    if close == "Escape":
        phone.keyboard.press(close)
    else:
        phone.tap("[data-search-close]")
    expect(phone.locator(PANEL)).to_be_hidden()
    expect(phone.locator("[data-search-open]")).to_be_focused()


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
    late: list[Route] = []
    page.route(f"**/assets/{script}", lambda route: late.append(route))  # noqa: PLW0108 # Playwright marks what it calls
    page.goto(host.url("facts/#content"), wait_until="commit")
    page.click(FIELD)
    page.keyboard.type("rusia")
    page.wait_for_function("performance.now() > 300")
    expect(page.locator(FIELD)).to_be_focused()
    late.pop().continue_()
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", "rusia")
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("end", ["#content", "#{id}"])
def test_no_letter_is_lost_while_the_browser_goes_to_the_fragment(
    page: Page, host: Host, hosted: Path, end: str
) -> None:
    """While a page loads, the browser focuses what the fragment names, or nothing at all."""
    late: list[Route] = []
    page.route("**/late.png", lambda route: late.append(route))  # noqa: PLW0108 # Playwright marks what it calls
    page.add_init_script(LATE_PICTURE)
    case = Case("facts/", end, served=True, way="click")
    page.goto(address(case, host, hosted), wait_until="commit")
    expect(page.locator(":target")).to_be_attached()
    open_by(page, case.way)
    page.keyboard.type("ru")
    assert page.evaluate("document.readyState") == "interactive"
    page.evaluate(GO_TO_TARGET)
    page.keyboard.type("sia")
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", "rusia")
    late.pop().abort()


def test_enter_before_the_script_arrives_follows_the_first_result(page: Page, host: Host) -> None:
    late: list[Route] = []
    page.route("**/assets/search/box.js", lambda route: late.append(route))  # noqa: PLW0108 # Playwright marks what it calls
    page.goto(host.url("en/facts/#content"))
    page.keyboard.press("/")
    page.keyboard.type("three ships")
    page.keyboard.press("Enter")
    with page.expect_navigation(url=re.compile("h=.*#")):
        late.pop().continue_()
    expect(page.locator(PANEL)).to_be_hidden()
