"""What the panel of the search shows: results, an empty box, nothing found, and the way back."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import PHONE
from tests.browser.test_access import AXE, RULES
from tests.browser.test_search_panel import FIELD, PANEL, RESULT, open_by, search

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Response

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
LARGEST = 72 * 1024
"""Bytes of a first query, compressed: a tenth less than what docs/search.md promises."""
BETWEEN_LETTERS = 80
"""Milliseconds; that is 150 words a minute."""
TOUCHED = 44
"""Pixels of what is touched."""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE, has_touch=True)
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


@pytest.mark.parametrize("query", ["", "Mia", "kapal rusia"])
def test_everything_that_takes_the_focus_has_a_name(page: Page, host: Host, query: str) -> None:
    page.goto(host.url(""))
    page.click(FIELD)
    page.locator(FIELD).fill(query)
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
    assert len(names(page)) > 2
    page.evaluate(AXE)
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
        for result in page.locator(RESULT).all():
            title = set(words(result.locator(".search-title").inner_text()))
            for line in result.locator(".search-text, .search-quote").all_inner_texts():
                told = words(line)
                assert sum(word in title for word in told) < 0.7 * len(told), line


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


@pytest.mark.parametrize("query", ["", "xyzzy"])
def test_lists_to_browse_lead_to_pages(page: Page, host: Host, query: str) -> None:
    page.goto(host.url("en/method/"))
    page.click(FIELD)
    page.locator(FIELD).fill(query)
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
    links = page.locator(".search-lists a").evaluate_all("links => links.map(link => link.href)")
    assert links == [
        host.url(f"en/{name}/")
        for name in ("facts", "differences", "timeline", "sources", "glossary")
    ]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.search-ways') !== null")


def test_what_may_have_been_meant_is_one_click_away(page: Page, host: Host) -> None:
    page.goto(host.url("en/"))
    page.click(FIELD)
    page.keyboard.type("Mia")
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


@pytest.mark.parametrize("query", ["", "rusia", "Mia"])
def test_what_is_touched_is_large_enough(phone: Page, host: Host, query: str) -> None:
    phone.goto(host.url(""))
    open_by(phone, "tap")
    phone.locator(FIELD).fill(query)
    expect(phone.locator(".md-search")).to_have_attribute("data-search-shown", query)
    targets = phone.locator(".md-search :is(a, button):visible")
    boxes = [(each.inner_text(), each.bounding_box()) for each in targets.all()]
    small = [text for text, box in boxes if box and min(box["height"], box["width"]) < TOUCHED]
    assert small == []


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_more_results_than_fit_are_loaded(
    browser: Browser, host: Host, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, has_touch=True)
    page.goto(host.url("en/"))
    open_by(page, "click" if size[0] > 1000 else "tap")
    search(page, "russia")
    seen = page.locator(RESULT).evaluate_all(SEEN)
    page.close()
    assert seen >= 6


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("id", "berapa jumlah prajurit yang dikirim"),
        ("en", "how many soldiers were sent to russia"),
        ("en", "prajurit yang dikirim"),
        ("id", "berapa jumlah prajurit korea utara yang dikirim ke rusia"),
        ("en", "what did russia give north korea in return"),
    ],
)
def test_a_first_query_is_small(
    page: Page, host: Host, hosted: Path, language: str, query: str
) -> None:
    page.goto(host.url(LANGUAGES[language]), wait_until="networkidle")
    loaded: list[Response] = []
    page.on("response", lambda answer: loaded.append(answer))  # noqa: PLW0108 # Playwright marks what it calls
    page.click(FIELD)
    page.keyboard.type(query, delay=BETWEEN_LETTERS)
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
    page.wait_for_load_state("networkidle")
    paths = [each.url.removeprefix(host.url("")).partition("?")[0] for each in loaded]
    files = [hosted / path for path in paths if "search/" in path]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= LARGEST
    is_foreign = query.startswith("prajurit")
    other = "en" if language == "id" else "id"
    assert any(file.name == f"rules-{other}.js" for file in files) is is_foreign
