"""What the panel of the search shows: results, an empty box, nothing found, and the way back."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import (
    BUTTON,
    FIELD,
    PANEL,
    RESULT,
    answered,
    fit,
    open_by,
    paste,
    search,
)
from tests.browser.test_access import AXE, RULES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Response

    from tests.browser.host import Host

pytestmark = pytest.mark.browser

LANGUAGES = {"id": "", "en": "en/"}
NAMED = re.compile(r'- (link|button|textbox) "([^"]+)"')
FOCUSABLE = re.compile(r"- (?:link|button|textbox)\b")
VIOLATIONS = """
async (rules) => {
  const { violations } = await axe.run(".md-search", { runOnly: rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
}
"""
SEEN = "links => links.filter(each => each.getBoundingClientRect().bottom < innerHeight).length"
LINES = """(links) => links.flatMap((link) => {
  const text = (each) => each.textContent;
  const title = text(link.querySelector(".search-title"));
  const lines = [...link.querySelectorAll(".search-text, .search-quote")];
  return lines.map((line) => [title, text(line)]);
})"""
SMALL = """(targets) => targets
  .map((each) => [each.textContent, each.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && Math.min(width, height) < 44)
  .map(([text]) => text)"""
"""What is smaller than WCAG 2.5.5 has it."""
LARGEST = 76 * 1024
"""Bytes of a first query, compressed: a little less than what docs/search.md promises."""
PAUSE = 300
"""Milliseconds after the last letter."""
QUERIES = (
    ("id", "berapa jumlah prajurit korea utara yang dikirim ke rusia"),
    ("en", "what did russia give north korea in return"),
    ("en", "prajurit yang dikirim"),
    ("en", "how many farmers were sent"),
)


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    page = reader.new_page()
    yield page
    page.close()


def names(page: Page) -> list[str]:
    """The names of everything in the search that takes the focus; each must have one."""
    lines = page.locator(".md-search").aria_snapshot().splitlines()
    found = [line for line in lines if FOCUSABLE.search(line)]
    assert [line for line in found if not NAMED.search(line)] == []
    return [match[2] for line in found if (match := NAMED.search(line))]


def test_a_result_is_named_by_its_kind_and_title(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.click(FIELD)
    search(page, "three ships")
    title = page.locator(f"{RESULT} .search-title").first.inner_text()
    assert f"Fact {title}" in names(page)


def test_everything_that_takes_the_focus_has_a_name(page: Page, host: Host) -> None:
    page.goto(host.url(""))
    page.evaluate(AXE)
    page.click(FIELD)
    for query in ("", "Mia", "kapal rusia"):
        paste(page, query)
        assert len(names(page)) > 2
        assert page.evaluate(VIOLATIONS, RULES) == []


def test_what_was_found_for_which_words_is_announced(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.click(FIELD)
    search(page, "angara")
    expect(page.locator("[role=status]")).to_have_text(re.compile(r"^\d+ results for “angara”$"))


def test_no_second_line_repeats_the_title(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.click(FIELD)
    for query in ("containers", "how many soldiers were sent", "missiles ukraine", "putin"):
        search(page, query)
        for title, line in page.locator(RESULT).evaluate_all(LINES):
            told = words(line)
            repeated = sum(word in words(title) for word in told)
            assert repeated < 0.7 * len(told), line


def words(text: str) -> list[str]:
    return re.findall(r"\w{3,}", text.lower())


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_the_empty_box_have_results(page: Page, host: Host, language: str) -> None:
    page.goto(host.url(LANGUAGES[language]))
    page.click(FIELD)
    examples = page.locator(".search-examples button")
    expect(examples).to_have_count(3)
    for number in range(3):
        text = examples.nth(number).inner_text()
        examples.nth(number).click()
        expect(page.locator(FIELD)).to_have_value(text)
        expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)
        expect(page.locator(FIELD)).to_be_focused()
        page.locator(FIELD).fill("")
        expect(examples).to_have_count(3)


def test_lists_to_browse_lead_to_pages(page: Page, host: Host) -> None:
    page.goto(host.url("en/method/"))
    page.click(FIELD)
    for query in ("", "xyzzy"):
        paste(page, query)
        links = page.locator(".search-lists a")
        assert links.evaluate_all("links => links.map(link => link.href)") == [
            host.url(f"en/{name}/")
            for name in ("facts", "differences", "timeline", "sources", "glossary")
        ]
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.closest('.search-ways') !== null")


def test_what_may_have_been_meant_is_one_click_away(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.click(FIELD)
    page.keyboard.insert_text("Mia")
    expect(page.locator("[role=status]")).to_contain_text("No results for “Mia”.")
    page.get_by_role("button", name="Maia").click()
    expect(page.locator(f"{RESULT} .search-title").first).to_have_text("Maia")


def test_back_from_a_result_leads_to_the_results(page: Page, host: Host) -> None:
    page.goto(host.url("en/facts/?h=ships#content"))
    page.keyboard.press("/")
    search(page, "angara")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/angara/**")
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("angara")
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)


def test_the_query_is_in_the_address_while_the_panel_is_open(page: Page, host: Host) -> None:
    page.goto(host.url("en/facts/?h=ships#content"))
    page.keyboard.press("/")
    search(page, "angara")
    expect(page).to_have_url(host.url("en/facts/?h=ships&q=angara#content"))
    page.reload()
    expect(page.locator(RESULT).first).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page).to_have_url(host.url("en/facts/?h=ships#content"))


def test_what_is_touched_is_large_enough(page: Page, host: Host) -> None:
    fit(page, "tap")
    page.goto(host.url(""))
    assert page.locator(BUTTON).evaluate_all(SMALL) == []
    open_by(page, "tap")
    for query in ("", "rusia", "Mia"):
        paste(page, query)
        targets = page.locator(".md-search :is(a, button, input)")
        assert targets.count() > 4
        assert targets.evaluate_all(SMALL) == []


@pytest.mark.parametrize(("width", "height", "way"), [(1440, 900, "click"), (390, 844, "tap")])
def test_many_results_fit(page: Page, host: Host, width: int, height: int, way: str) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(host.url("en/"))
    open_by(page, way)
    search(page, "russia")
    assert page.locator(RESULT).evaluate_all(SEEN) >= 6


@pytest.mark.parametrize(("language", "query"), QUERIES)
def test_a_first_query_is_small(
    browser: Browser, host: Host, hosted: Path, language: str, query: str
) -> None:
    """What is half typed is not searched, so nothing is loaded for it."""
    page = browser.new_page()
    page.clock.install()
    page.goto(host.url(LANGUAGES[language]), wait_until="networkidle")
    loaded: list[Response] = []
    page.on("response", lambda answer: loaded.append(answer))  # noqa: PLW0108 # Playwright marks what it calls
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    page.click(FIELD)
    page.keyboard.type(query)
    page.clock.run_for(PAUSE)
    page.clock.resume()
    answered(page, query)
    page.wait_for_load_state("networkidle")
    page.close()
    paths = [each.url.removeprefix(host.url("")).partition("?")[0] for each in loaded]
    files = [hosted / path for path in paths if "search/" in path]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= LARGEST
    other = "en" if language == "id" else "id"
    is_foreign = query.startswith("prajurit") or "farmers" in query
    assert any(file.name == f"rules-{other}.js" for file in files) is is_foreign
