from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from tests.browser.kinds import DESKTOP, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.host import Host

pytestmark = pytest.mark.browser


def test_pointing_at_a_mark_shows_the_words_and_leaving_hides_them(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url(""))
    mark = page.locator("a.mark").first
    mark.hover()
    card = page.locator("#card-popup")
    card.wait_for(state="visible")
    note = page.locator(mark.get_attribute("href") or "")
    assert card.locator("mark").first.text_content() == note.locator("mark").first.text_content()
    assert card.locator("[lang=id]").count() > 0
    card.hover()
    page.wait_for_timeout(400)
    assert card.is_visible()
    page.mouse.move(2, 2)
    card.wait_for(state="hidden")
    page.close()


def test_a_tap_on_a_name_shows_who_it_is_and_a_second_follows(browser: Browser, host: Host) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(host.url(""))
    name = page.locator("a.name").first
    name.tap()
    card = page.locator("#card-popup")
    card.wait_for(state="visible")
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert page.url == host.url("")
    name.tap()
    page.wait_for_url("**/glossary/**")
    context.close()


def test_margin_notes_stand_level_with_their_quotes_and_do_not_overlap(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url("sources/msmt-11-negara/"))
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(200)
    notes = page.evaluate(
        """[...document.querySelectorAll('.margin li')].map(note => {
          const box = note.getBoundingClientRect();
          const mark = document.getElementById(note.dataset.for).getBoundingClientRect();
          return {top: box.top, bottom: box.bottom, wanted: mark.top};
        }).sort((a, b) => a.top - b.top)"""
    )
    page.close()
    assert len(notes) > 10
    assert all(note["top"] >= note["wanted"] - 30 for note in notes)
    assert any(abs(note["top"] - note["wanted"]) < 30 for note in notes)
    assert all(a["bottom"] <= b["top"] + 1 for a, b in itertools.pairwise(notes))


def test_coming_from_a_fact_the_quote_is_in_view_and_focused(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url("facts/"))
    place = page.locator("tr.fact").nth(3)
    place.locator("summary").click()
    place.locator("a.place").first.click()
    page.wait_for_url("**/sources/**")
    quote = page.evaluate(
        """() => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          return {quote: at.matches('.quote'), top: box.top, room: innerHeight};
        }"""
    )
    page.close()
    assert quote["quote"]
    assert 0 <= quote["top"] <= quote["room"]
