from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(host.url("facts/"))
    yield page
    page.close()


def told(page: Page) -> int:
    """How many facts the page says it shows."""
    number = re.match(r"\d+", page.locator(".explorer output").inner_text())
    assert number
    return int(number[0])


def rows(page: Page) -> int:
    return page.locator("tr.fact").count()


def test_a_topic_leaves_its_facts_and_stands_in_the_address(page: Page) -> None:
    page.select_option("[name=topic]", "troops")
    page.wait_for_url("**?topic=troops")
    assert rows(page) == told(page) == page.locator("tr.fact[data-topic=troops]").count() > 0


def test_an_address_that_is_shared_shows_the_same(page: Page, host: Host) -> None:
    page.goto(host.url("facts/?topic=troops&source=msmt-11-negara"))
    assert page.locator("[name=source]").input_value() == "msmt-11-negara"
    assert rows(page) == told(page) > 0
    assert all(
        "msmt-11-negara" in (row.get_attribute("data-source") or "").split()
        for row in page.locator("tr.fact").all()
    )


def test_counts_of_the_choices_follow_the_filter(page: Page) -> None:
    before = page.locator("[name=topic] option[value=transfers]").inner_text()
    page.select_option("[name=actor]", "kim-jong-un")
    after = page.locator("[name=topic] option[value=transfers]").inner_text()
    assert before != after


@pytest.mark.parametrize("words", ["20000", "20.000", "20,000"])
def test_a_figure_is_found_however_it_is_written(page: Page, words: str) -> None:
    page.fill("[name=text]", words)
    page.wait_for_url("**?text=*")
    assert page.locator("#f-containers-over-20000").count() == 1


def test_facts_can_be_ordered_by_figure(page: Page) -> None:
    page.select_option("[name=sort]", "-amount")
    amounts = [
        float(amount)
        for row in page.locator("tr.fact[data-amount]").all()
        if (amount := row.get_attribute("data-amount"))
    ]
    assert amounts == sorted(amounts, reverse=True)


def test_what_is_shown_is_downloaded(page: Page, tmp_path: Path) -> None:
    page.select_option("[name=topic]", "troops")
    page.wait_for_url("**?topic=troops")
    with page.expect_download() as download:
        page.click("[data-csv]")
    file = tmp_path / "facts.csv"
    download.value.save_as(file)
    table = list(csv.reader(StringIO(file.read_text(encoding="utf-8-sig"))))
    assert len(table) - 1 == told(page)
    assert table[0][0] == "id"
    assert table[1][-1].endswith(f"/facts/#{table[1][0]}")


def test_clearing_brings_all_back(page: Page) -> None:
    every = told(page)
    page.select_option("[name=topic]", "troops")
    assert told(page) < every
    page.click("[type=reset] >> visible=true")
    page.wait_for_url("**/facts/")
    assert told(page) == every


def test_a_linked_fact_is_shown_whatever_is_asked_for(page: Page, host: Host) -> None:
    page.goto(host.url("facts/?topic=troops#f-containers-over-20000"))
    assert page.locator("#f-containers-over-20000 .quoted").first.is_visible()
