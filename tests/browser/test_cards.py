from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP, PHONE
from tests.browser.steps import lay_out

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
CLOSER_IS_SEEN = """card => [0, card.scrollHeight].every((scrolled) => {
  card.scrollTop = scrolled;
  const closer = card.querySelector(".card-popup__close");
  const {x, y, width, height} = closer.getBoundingClientRect();
  const bar = 21; // pixels that a scroll bar over the text takes in WebKit
  return document.elementFromPoint(x + width / 2, y + height / 2) === closer
    && x + width <= card.getBoundingClientRect().right - bar;
})"""
"""Is the button that closes a card what the reader sees there, however far it is scrolled?"""


def test_pointing_at_a_mark_shows_the_words_and_leaving_hides_them(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.clock.install()
    page.goto(host.url(""))
    mark = page.locator("a.mark").first
    mark.hover()
    card = page.locator("#card-popup")
    expect(card).to_be_visible()
    note = page.locator(mark.get_attribute("href") or "")
    assert card.locator("mark").first.text_content() == note.locator("mark").first.text_content()
    assert card.locator("[lang=id]").count() > 0
    card.hover()
    page.clock.run_for(400)
    expect(card).to_be_visible()
    page.mouse.move(2, 2)
    expect(card).to_be_hidden()
    page.close()


def test_a_tap_on_a_name_shows_who_it_is_and_a_second_follows(browser: Browser, host: Host) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(host.url(""))
    name = page.locator("a.name").first
    name.tap()
    card = page.locator("#card-popup")
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert page.url == host.url("")
    name.tap()
    page.wait_for_url("**/glossary/**")
    context.close()


def test_the_facts_of_a_paragraph_are_beside_it_and_folded_below_it_on_a_phone(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url("en/sources/msmt-11-negara/"))
    lay_out(page)
    rows = page.evaluate(
        """[...document.querySelectorAll('.passage:has(.margin)')].map(passage => {
          const [text, facts] = [...passage.children].map(each => each.getBoundingClientRect());
          const own = [...passage.querySelectorAll('.margin li')]
            .every(note => passage.contains(document.getElementById(note.dataset.for)));
          return {own, beside: facts.left > text.right && Math.abs(facts.top - text.top) < 12};
        })"""
    )
    assert len(rows) > 5
    assert all(row["own"] and row["beside"] for row in rows)
    assert page.locator(".margin .translation").count() > 10
    page.set_viewport_size(PHONE)
    folds = page.locator(".passage__facts")
    expect(page.locator(".passage__facts[open]")).to_have_count(0)
    folds.first.locator("summary").click()
    expect(folds.first.locator(".margin")).to_be_visible()
    page.close()


def test_what_no_quote_uses_is_marked_on_demand(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url("en/sources/ntd-foto-satelit/"))
    unused, quote = page.locator(".unused").first, page.locator(".quote").first
    expect(quote).to_have_css("text-decoration-line", "underline")
    expect(quote).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    expect(unused).to_have_css("text-decoration-line", "none")
    page.get_by_label("Not used").check()
    expect(unused).to_have_css("text-decoration-line", "underline")
    expect(quote).to_have_css("text-decoration-line", "none")
    page.close()


def test_coming_from_a_fact_the_quote_is_in_view_and_focused(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url("facts/"))
    place = page.locator("tr.fact-words").nth(3)
    place.locator(".fact__evidence > summary").click()
    place.locator("a.place").first.click()
    page.wait_for_url("**/sources/**")
    expect(page.locator(".quote:focus")).to_be_in_viewport()
    page.close()


def test_a_name_in_a_card_is_reached_and_followed_by_keyboard(browser: Browser, host: Host) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url(""))
    note = page.locator("li.note:has(a.name)").first.get_attribute("id")
    page.locator(f"a.mark[data-card={note}]").first.press("Enter")
    card = page.locator("#card-popup")
    expect(card).to_be_focused()
    names = card.locator("a.name")
    for _ in card.locator("a").all():
        page.keyboard.press("Tab")
        if names.first.evaluate("each => each === document.activeElement"):
            break
    expect(names.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**")
    page.close()


def test_on_a_phone_the_card_is_a_sheet_below_what_it_is_about(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(host.url(""))
    mark = page.locator(".figures a.mark").first
    mark.click()
    card = page.locator("#card-popup")
    expect(card).to_be_visible()
    sheet, of = card.bounding_box(), mark.bounding_box()
    assert sheet is not None
    assert of is not None
    assert sheet["y"] + sheet["height"] <= PHONE["height"] + 1
    assert of["y"] + of["height"] <= sheet["y"]
    card.locator(".card-popup__close").click()
    expect(card).to_be_hidden()
    expect(mark).to_be_focused()
    page.close()


def test_a_card_is_within_the_window_and_leads_back_to_its_link(
    browser: Browser, host: Host
) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(host.url(""))
    marks = page.locator("a.mark:visible")
    for at in range(0, min(marks.count(), 25), 6):
        mark = marks.nth(at)
        mark.evaluate("each => scrollTo(0, each.getBoundingClientRect().top + scrollY - 450)")
        mark.press("Enter")
        card = page.locator("#card-popup")
        expect(card).to_be_focused()
        box = card.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= DESKTOP["height"]
        assert card.get_attribute("aria-label")
        assert card.evaluate(CLOSER_IS_SEEN)
        page.keyboard.press("Escape")
        expect(mark).to_be_focused()
    marks.first.press("Enter")
    page.locator("#card-popup .card-popup__close").focus()
    page.keyboard.press("Tab")
    expect(marks.nth(1)).to_be_focused()
    page.close()
