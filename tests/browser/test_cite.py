"""Citations of what a permanent link leads to."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.kinds import DESKTOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser
WORD_JOINER = "\N{WORD JOINER}"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP, timezone_id="Asia/Jakarta")
    yield context.new_page()
    context.close()


@pytest.fixture
def dialog(page: Page, host: Host) -> Locator:
    """The citations of a fact."""
    page.goto(host.url("en/facts/"))
    return opened(page)


def opened(page: Page) -> Locator:
    page.locator(".permalink").first.click()
    dialog = page.locator("dialog.cite")
    expect(dialog).to_be_visible()
    return dialog


def forms(dialog: Locator) -> tuple[str, str, dict[str, Any]]:
    """The citation as text, as BibTeX and as CSL-JSON."""
    text, bibtex, csl = [each.input_value() for each in dialog.locator("textarea").all()[1:]]
    return text, bibtex, json.loads(csl)[0]


def test_it_was_read_on_the_readers_own_day(page: Page, host: Host) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat("2026-03-01T20:00:00+00:00"))
    page.goto(host.url("en/facts/"))
    text, bibtex, csl = forms(opened(page))
    assert "Accessed on 2026-03-02. " in text
    assert "urldate = {2026-03-02}," in bibtex
    assert csl["accessed"] == {"date-parts": [[2026, 3, 2]]}


def test_no_invisible_sign_of_the_page_is_in_a_citation(dialog: Locator) -> None:
    text, bibtex, csl = forms(dialog)
    assert WORD_JOINER not in text + bibtex + csl["title"]


@pytest.mark.parametrize(
    ("path", "name"),
    [("sources/msmt-11-negara/", "msmt-11-negara"), ("glossary/north-korea/", "north-korea")],
)
def test_what_has_a_page_of_its_own_has_a_key_of_its_own(
    page: Page, host: Host, path: str, name: str
) -> None:
    page.goto(host.url(f"en/{path}"))
    _, bibtex, csl = forms(opened(page))
    assert bibtex.startswith(f"@online{{{name},\n")
    assert csl["id"] == name


def test_a_publisher_that_nobody_knows_is_not_cited(page: Page, host: Host) -> None:
    page.goto(host.url("en/sources/msmt-11-negara/"))
    text, bibtex, csl = forms(opened(page))
    assert csl["type"] == "document"
    assert "not named" not in text + bibtex + json.dumps(csl)
    assert page.locator("meta[name=citation_publisher]").count() == 0
    page.goto(host.url("en/sources/ntd-foto-satelit/"))
    text, bibtex, csl = forms(opened(page))
    assert csl["publisher"] == "NTD"
    assert "organization = {NTD}," in bibtex
    assert page.locator("meta[name=citation_publisher]").get_attribute("content") == "NTD"


def test_only_a_click_beside_the_citations_closes_them(page: Page, dialog: Locator) -> None:
    box = dialog.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    expect(dialog).to_be_visible()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(5, 5)
    page.mouse.up()
    expect(dialog).to_be_visible()
    page.mouse.click(5, 5)
    expect(dialog).to_be_hidden()


def test_quotation_marks_nest_and_there_is_one_full_stop(page: Page, host: Host) -> None:
    page.goto(host.url("en/facts/"))
    page.evaluate("document.querySelector('.fact__text').firstChild.before('The “Maia” sailed. ')")
    text, _, _ = forms(opened(page))
    assert text.startswith("“The ‘Maia’ sailed.")
    assert ".”" not in text
    assert ".." not in text


def test_it_is_said_what_was_copied(dialog: Locator) -> None:
    dialog.get_by_role("button", name="Copy: BibTeX", exact=True).click()
    expect(dialog.get_by_role("button", name="Copied: BibTeX", exact=True)).to_have_text("Copied")


def test_what_could_not_be_copied_is_not_said_to_be(page: Page, dialog: Locator) -> None:
    page.evaluate(
        """() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
          document.execCommand = () => { window.tried = true; return false; };
        }"""
    )
    button = dialog.get_by_role("button", name="Copy: BibTeX", exact=True)
    button.click()
    page.wait_for_function("() => window.tried")
    expect(button).to_have_text("Copy")
