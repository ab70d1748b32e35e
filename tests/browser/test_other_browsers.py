"""The core of what a reader does, in Firefox and in WebKit; Chromium has more tests."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.driven import middle
from tests.browser.firefox import firefox
from tests.browser.kinds import DESKTOP, NAMES, PATHS
from tests.browser.test_search_firefox import FIELD, SHOWN
from tests.browser.webkit import webkit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.driven import Driven
    from tests.browser.host import Host

pytestmark = [pytest.mark.browser, pytest.mark.audit]

ACTIVE = "document.activeElement"
CARD = "document.querySelector('#card-popup')"
OPEN_CARD = f"({CARD} && !{CARD}.hidden && {CARD}.getBoundingClientRect().height > 0)"
OUTPUT = "document.querySelector('.md-search__output').getBoundingClientRect().height"
ROWS = "document.querySelectorAll('tr.fact').length"
TOLD = "parseInt(document.querySelector('.explorer output').textContent)"
FOCUSED = """(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "";
  const box = at.getBoundingClientRect();
  const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  const ringed = [at, at.closest("form")].some((each) => {
    const style = each && getComputedStyle(each);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  });
  return seen && ringed ? "seen" : at.outerHTML.slice(0, 120);
})()"""
STEPS = 25


@contextmanager
def _started(name: str) -> Iterator[Driven]:
    with (firefox if name == "firefox" else webkit)(**DESKTOP) as reader:
        yield reader


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def reader(request: pytest.FixtureRequest) -> Iterator[Driven]:
    with _started(request.param) as reader:
        yield reader


def click(reader: Driven, element: str) -> None:
    reader.click(*middle(reader, f"document.querySelector({element!r})"))


def test_the_search_opens_answers_and_closes(reader: Driven, host: Host) -> None:
    reader.goto(host.url("en/facts/"))
    for way, query in (("key", "angara"), ("click", "three ships")):
        if way == "key":
            reader.press("/")
        else:
            click(reader, "[name=query]")
        reader.wait_for(f"{ACTIVE} === {FIELD}")
        reader.evaluate(f"{FIELD}.select()")
        reader.press(*query)
        reader.wait_for(f"document.querySelector('.md-search').dataset.searchShown === {query!r}")
        reader.wait_for(SHOWN)
        reader.press("Escape")
        reader.wait_for(f"!{SHOWN}")
        assert reader.evaluate(f"{ACTIVE} !== document.body")
        reader.evaluate(f"{ACTIVE}.blur()")
    reader.press("/")
    reader.press(*"angara")
    reader.wait_for(SHOWN)
    reader.press("Enter")
    reader.wait_for("location.search.includes('h=') && document.readyState === 'complete'")


def test_a_card_opens_by_keyboard_and_leads_back(reader: Driven, host: Host) -> None:
    reader.goto(host.url("en/"))
    mark = "document.querySelector('.figures a.mark')"
    reader.evaluate(f"{mark}.focus()")
    reader.press("Enter")
    reader.wait_for(f"{OPEN_CARD} && {ACTIVE} === {CARD}")
    assert reader.evaluate(f"Boolean({CARD}.ariaLabel || {CARD}.getAttribute('aria-label'))")
    assert reader.evaluate(f"{CARD}.getBoundingClientRect().bottom <= innerHeight + 1")
    reader.press("Tab")
    assert reader.evaluate(f"{CARD}.contains({ACTIVE}) && {ACTIVE} !== {CARD}")
    reader.press("Escape")
    reader.wait_for(f"!{OPEN_CARD} && {ACTIVE} === {mark}")


def test_a_card_is_closed_by_its_button(reader: Driven, host: Host) -> None:
    reader.goto(host.url(""))
    click(reader, ".figures a.mark")
    reader.wait_for(OPEN_CARD)
    click(reader, "#card-popup .card-popup__close")
    reader.wait_for(f"!{OPEN_CARD}")
    assert reader.evaluate(f"{ACTIVE} === document.querySelector('.figures a.mark')")


def test_from_a_figure_to_the_quote_in_two_clicks(reader: Driven, host: Host) -> None:
    reader.goto(host.url("en/"))
    click(reader, ".figures a.mark")
    reader.wait_for(f"{OPEN_CARD} && {CARD}.querySelector('.quoted mark')")
    click(reader, "#card-popup a.place")
    reader.wait_for("location.pathname.includes('/sources/') && document.readyState === 'complete'")
    reader.wait_for(
        "(() => { const box = document.querySelector('.quote:focus')?.getBoundingClientRect();"
        " return box && box.top > 0 && box.bottom < innerHeight; })()"
    )


def test_facts_are_filtered_and_what_is_set_can_be_removed(reader: Driven, host: Host) -> None:
    reader.goto(host.url("en/facts/"))
    reader.evaluate("document.querySelector('[name=text]').focus()")
    reader.press(*"20,000")
    reader.wait_for("location.search.includes('text=')")
    reader.wait_for(f"{ROWS} === {TOLD} && {ROWS} > 0 && {ROWS} < 20")
    assert reader.evaluate("document.querySelector('#f-containers-over-20000') !== null")
    reader.press(*"zz")
    reader.wait_for(f"{ROWS} === 0 && !document.querySelector('.explorer__none').hidden")
    click(reader, ".explorer__chips .chip")
    reader.wait_for(f"!location.search && {ROWS} > 30")


def test_another_language_is_the_same_page(reader: Driven, host: Host) -> None:
    reader.goto(host.url("en/differences/"))
    click(reader, ".masthead a[hreflang=id]")
    reader.wait_for("document.documentElement.lang === 'id' && document.readyState === 'complete'")
    assert reader.evaluate("location.href") == host.url("differences/")


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_focus_can_always_be_seen(reader: Driven, host: Host, path: str) -> None:
    reader.goto(host.url(path))
    reader.press("Tab")
    assert reader.evaluate(f"{ACTIVE}.matches('.skip')")
    for _ in range(STEPS):
        reader.press("Tab")
        if reader.evaluate(f"{ACTIVE}.name === 'query'"):
            reader.wait_for("document.querySelector('.md-search[data-search-shown]')")
        at = reader.evaluate(FOCUSED)
        if not at:
            break
        assert at == "seen"
