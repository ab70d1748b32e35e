"""The panel of the search opens in Firefox, on every kind of page; Chromium has more tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.driven import middle
from tests.browser.firefox import firefox
from tests.browser.kinds import DESKTOP, PHONE
from tests.browser.openings import CASES, ONE_EACH, WAYS, address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.firefox import Tab
    from tests.browser.host import Host

pytestmark = [pytest.mark.browser, pytest.mark.audit]

FIELD = "document.querySelector('[name=query]')"
BUTTON = "document.querySelector('[data-search-open]')"
HEIGHT = "document.querySelector('.md-search__output').getBoundingClientRect().height"
LEAST = 150
"""Height in pixels of a panel that shows results."""
SHOWN = """(() => {
  const first = document.querySelector(".md-search-result__link")?.getBoundingClientRect();
  if (!first?.height) return false;
  const seen = document.elementFromPoint(first.x + first.width / 2, first.y + first.height / 2);
  return Boolean(seen?.closest(".md-search-result__link"));
})()"""
"""Is the first result what the reader sees where it is?"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with firefox(**DESKTOP) as tab:
        yield tab


def open_by(tab: Tab, way: str) -> None:
    tab.resize(**(PHONE if way == "tap" else DESKTOP))
    if way == "slash":
        tab.press("/")
    elif way == "click":
        tab.click(*middle(tab, FIELD))
    else:
        tab.click(*middle(tab, BUTTON), "touch")
    tab.wait_for(f"document.activeElement === {FIELD}")


def search(tab: Tab, query: str) -> None:
    tab.evaluate(f"{FIELD}.select()")
    tab.press(*query)
    tab.wait_for(f"document.querySelector('.md-search').dataset.searchShown === {query!r}")
    tab.wait_for(SHOWN)
    height = tab.evaluate(HEIGHT)
    assert isinstance(height, int | float)
    assert height >= LEAST


@pytest.mark.parametrize("name", ONE_EACH)
def test_the_panel_shows_results_the_first_time_and_later(
    tab: Tab, host: Host, hosted: Path, name: str
) -> None:
    case = CASES[name]
    tab.goto(address(case, host, hosted))
    for way, query in zip(case.ways, ("rusia", "angara", "kontainer"), strict=True):
        open_by(tab, way)
        search(tab, query)
        tab.press("Escape")
        tab.wait_for(f"{HEIGHT} === 0 || !('open' in document.querySelector('.md-search').dataset)")
        assert not tab.evaluate(SHOWN)
        assert tab.evaluate("document.activeElement !== document.body")
        tab.evaluate("document.activeElement.blur()")


def test_the_panel_opens_for_the_tenth_time(tab: Tab, host: Host) -> None:
    tab.goto(host.url("facts/#content"))
    for number in range(10):
        open_by(tab, WAYS[number % 2])
        search(tab, ("rusia", "angara", "kontainer")[number % 3])
        tab.click(5, 880)
        tab.wait_for(f"!{SHOWN}")


def test_typing_does_not_move_the_page(tab: Tab, host: Host) -> None:
    tab.goto(host.url("facts/"))
    tab.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
    open_by(tab, "click")
    search(tab, "rusia")
    assert tab.evaluate("scrollY") == 3000


def test_back_from_a_result_leads_to_the_results(tab: Tab, host: Host) -> None:
    tab.goto(host.url("en/"))
    open_by(tab, "slash")
    search(tab, "three ships")
    tab.press("Enter")
    tab.wait_for("location.search.includes('h=') && document.readyState === 'complete'")
    tab.send("browsingContext.traverseHistory", context=tab.context, delta=-1)
    tab.wait_for(f"{FIELD}?.value === 'three ships' && {SHOWN}")
