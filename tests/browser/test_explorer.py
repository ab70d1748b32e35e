from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.steps import told

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
    page.click("[data-choices]")
    yield page
    page.close()


def rows(page: Page) -> int:
    return page.locator("tr.fact").count()


def test_a_topic_leaves_its_facts_and_stands_in_the_address(page: Page) -> None:
    page.select_option("[name=topic]", "troops")
    page.wait_for_url("**?topic=troops")
    fitting = page.locator("tr.fact[data-topic=troops]").count()
    assert rows(page) == told(page, ".explorer") == fitting > 0


def test_an_address_that_is_shared_shows_the_same(page: Page, host: Host) -> None:
    page.goto(host.url("facts/?topic=troops&source=msmt-11-negara"))
    expect(page.locator("[name=source]")).to_have_value("msmt-11-negara")
    assert rows(page) == told(page, ".explorer") > 0
    assert all(
        "msmt-11-negara" in (row.get_attribute("data-source") or "").split()
        for row in page.locator("tr.fact").all()
    )


def test_counts_of_the_choices_follow_the_filter(page: Page) -> None:
    choice = page.locator("[name=topic] option[value=transfers]")
    expect(choice).to_have_text(re.compile(r" \(\d+\)$"))
    before = choice.inner_text()
    page.select_option("[name=actor]", "kim-jong-un")
    expect(choice).not_to_have_text(before)


@pytest.mark.parametrize("words", ["20000", "20.000", "20,000", "20 000"])
def test_a_figure_is_found_however_it_is_written(page: Page, words: str) -> None:
    page.fill("[name=text]", words)
    page.wait_for_url("**?text=*")
    expect(page.locator("#f-containers-over-20000")).to_have_count(1)


def test_facts_can_be_ordered_by_figure(page: Page) -> None:
    page.select_option("[name=sort]", "-amount")
    page.wait_for_url("**?sort=-amount")
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
    text = file.read_text(encoding="utf-8-sig")
    assert "\N{WORD JOINER}" not in text
    table = list(csv.reader(StringIO(text)))
    assert len(table) - 1 == told(page, ".explorer")
    assert table[0][0] == "id"
    assert table[1][-1].endswith(f"/facts/#{table[1][0]}")


def test_no_downloaded_cell_is_a_formula(page: Page, tmp_path: Path) -> None:
    formulas = ["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a"]
    page.locator(".fact__text").evaluate_all(
        "(all, texts) => texts.forEach((text, at) => { all[at].textContent = ` ${text}`; })",
        formulas,
    )
    with page.expect_download() as download:
        page.click("[data-csv]")
    file = tmp_path / "facts.csv"
    download.value.save_as(file)
    table = list(csv.reader(StringIO(file.read_text(encoding="utf-8-sig"))))
    assert [row[1] for row in table[1 : len(formulas) + 1]] == [f"'{each}" for each in formulas]


def test_clearing_brings_all_back(page: Page) -> None:
    every = told(page, ".explorer")
    page.select_option("[name=topic]", "troops")
    page.wait_for_url("**?topic=troops")
    assert told(page, ".explorer") < every
    page.click("[type=reset] >> visible=true")
    page.wait_for_url("**/facts/")
    assert told(page, ".explorer") == every


def test_a_linked_fact_is_shown_whatever_is_asked_for(page: Page, host: Host) -> None:
    page.goto(host.url("facts/?topic=troops#f-containers-over-20000"))
    words = page.locator("#note-f-containers-over-20000 .quoted").first
    expect(words).to_be_visible()


@pytest.mark.parametrize("query", ["", "?topic=troops"], ids=["all", "filtered"])
@pytest.mark.parametrize("place", ["", "note-"], ids=["fact", "evidence"])
def test_a_link_to_the_last_fact_or_into_it_brings_it_in_view(
    page: Page, host: Host, query: str, place: str
) -> None:
    at_first = rows(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert rows(page) > at_first
    last = page.locator("tr.fact").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(host.url(f"facts/{query}#{place}{last}"))
    expect(page.locator(f"#{last}")).to_be_in_viewport()
    expect(page.locator(":target")).to_have_id(f"{place}{last}")


def test_a_link_on_the_page_itself_marks_a_fact_that_was_not_shown(page: Page, host: Host) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    last = page.locator("tr.fact").last.get_attribute("id")
    page.goto(host.url("facts/?sort="))
    expect(page.locator(f"#{last}")).to_have_count(0)
    page.evaluate("id => { location.hash = id; }", last)
    expect(page.locator(":target")).to_have_id(last or "")
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_address_may_ask_for_what_is_there_no_more(page: Page, host: Host) -> None:
    every = told(page, ".explorer")
    page.goto(host.url("facts/?topic=gone&nothing=1"))
    assert told(page, ".explorer") == every
    expect(page.locator("[name=topic] option:checked")).to_have_text("Semua")


def test_what_is_set_is_a_chip_that_removes_it_and_the_caption_says_it(page: Page) -> None:
    page.select_option("[name=topic]", "troops")
    page.select_option("[name=sort]", "-amount")
    chip = page.locator("[data-chip=topic]")
    expect(chip).to_be_visible()
    name = chip.inner_text()
    expect(page.locator("table.facts > caption")).to_contain_text(name)
    expect(page.locator("[data-choices]")).to_have_text("Filter (1)")
    assert page.locator(".facts__topic").count() == 0  # ordered by figure, topics are mixed
    chip.click()
    expect(chip).to_have_count(0)
    expect(page.locator("[data-choices]")).to_be_focused()
    expect(page.locator("table.facts > caption")).not_to_contain_text(name)


def test_no_hits_say_what_to_remove(page: Page) -> None:
    page.select_option("[name=topic]", "troops")
    page.fill("[name=text]", "zzzz")
    expect(page.locator(".explorer__none")).to_be_visible()
    expect(page.locator("table.facts")).to_be_hidden()
    page.click("[data-chip=text]")
    expect(page.locator(".explorer__none")).to_be_hidden()
    assert rows(page) > 0


def test_the_count_and_the_headings_are_true_for_what_is_shown(page: Page) -> None:
    shown = rows(page)
    assert re.findall(r"\d+", page.locator(".explorer output").inner_text())[-1] == str(shown)
    page.select_option("[name=sort]", "topic")
    page.click("[data-more]")
    page.wait_for_function("count => document.querySelectorAll('tr.fact').length > count", arg=60)
    counts = page.locator("table.facts tbody").evaluate_all(
        "all => all.map(each => [each.querySelector('.facts__topic .meta').textContent,"
        " each.querySelectorAll('tr.fact').length])"
    )
    assert len(counts) > 1
    assert all(str(count) == said.split()[-1] for said, count in counts[:-1])


def test_years_are_those_a_fact_is_certainly_in_and_open_ones_are_offered(page: Page) -> None:
    page.select_option("[name=from]", "2019")
    page.select_option("[name=to]", "2019")
    page.wait_for_url("**?from=2019&to=2019")
    certain = rows(page)
    assert all(
        (row.get_attribute("data-from") or "9999")[:4] <= "2019"
        and (row.get_attribute("data-to") or "0000")[:4] >= "2019"
        for row in page.locator("tr.fact").all()
    )
    more = page.locator("[data-open]")
    (count,) = re.findall(r"^\d+", more.inner_text())
    more.click()
    expect(page.locator("[data-chip=open]")).to_be_visible()
    assert told(page, ".explorer") == certain + int(count)


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["desktop", "phone"])
def test_the_first_fact_is_on_the_first_screen(
    browser: Browser, host: Host, size: tuple[int, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(host.url("facts/"))
    bottom = page.locator("tr.fact").first.evaluate("row => row.getBoundingClientRect().bottom")
    page.close()
    assert bottom < size[1] * 0.95


def test_the_heads_of_the_columns_stay_in_view(page: Page, host: Host) -> None:
    page.goto(host.url("en/facts/"))
    row = page.locator("tr.fact").nth(25)
    row.scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    head = page.locator(".facts > thead th").first
    expect(head).to_be_in_viewport()
    assert page.evaluate("scrollY") > 1000
    fact = page.locator("tr.fact").nth(30).get_attribute("id")
    page.goto(host.url(f"en/facts/#{fact}"))
    row = page.locator(f"#{fact}")
    expect(row).to_be_in_viewport()
    below, top = head.bounding_box(), row.bounding_box()
    assert below is not None
    assert top is not None
    assert below["y"] + below["height"] <= top["y"] + 1


def test_a_fact_names_its_topic_only_where_no_heading_does(page: Page, host: Host) -> None:
    page.goto(host.url("en/facts/"))
    topic = page.locator("tr.fact > td:nth-child(4)").first
    expect(page.locator(".facts__topic").first).to_be_visible()
    expect(topic).to_be_hidden()
    page.goto(host.url("en/facts/?sort=-date"))
    expect(page.locator(".facts__topic")).to_have_count(0)
    expect(topic).to_be_visible()
