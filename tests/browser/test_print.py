"""Printed pages: no text lies over other text, in Chromium and in Firefox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.firefox import firefox
from tests.browser.kinds import DESKTOP, LANGUAGES, NAMES, PATHS
from tests.browser.printing import overprinted, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from _pytest.mark import ParameterSet
    from playwright.sync_api import Page

    from tests.browser.firefox import Tab
    from tests.browser.host import Host

pytestmark = pytest.mark.browser

FEWEST = 30
"""Pieces of text on any printed page of the site; a page that failed to load has fewer."""
MOST = 12
"""Sheets of the brief."""
OVER = """
<p style="position: absolute; top: 100px; left: 0">One line of text lies over</p>
<p style="position: absolute; top: 104px; left: 0">another line of text here</p>
<p style="position: absolute; top: 300px; left: 0">and no text lies over this</p>"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    with firefox(**DESKTOP) as tab:
        yield tab


def test_lines_over_each_other_are_found(page: Page) -> None:
    page.set_content(OVER)
    found = {" ".join(pair) for pair in overprinted(list(texts(page.pdf())))}
    assert found
    assert not any("this" in each for each in found)


IN_EACH_RUN = ("source-id", "timeline-en", "figures-id", "small-en")
"""A page of each way to lay out: prose beside notes, a long chart, rows of figures, a card."""


def printed() -> Iterator[ParameterSet]:
    """Every page; the audit alone takes most of them."""
    for name, path in zip(NAMES, PATHS, strict=True):
        marks = () if name in IN_EACH_RUN else pytest.mark.audit
        yield pytest.param(path, id=name, marks=marks)


@pytest.mark.parametrize("path", list(printed()))
def test_chromium_prints_no_text_over_another(page: Page, host: Host, path: str) -> None:
    page.goto(host.url(path))
    pieces = list(texts(page.pdf(prefer_css_page_size=True)))
    assert len(pieces) > FEWEST
    assert overprinted(pieces) == []


@pytest.mark.audit
@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_firefox_prints_no_text_over_another(tab: Tab, host: Host, path: str) -> None:
    tab.goto(host.url(path))
    printed = list(texts(tab.print()))
    assert len(printed) > FEWEST
    assert overprinted(printed) == []


@pytest.mark.audit
@pytest.mark.parametrize("language", LANGUAGES)
def test_firefox_prints_every_article(tab: Tab, host: Host, hosted: Path, language: str) -> None:
    articles = [each.parent for each in hosted.glob(f"{LANGUAGES[language]}sources/*/index.html")]
    assert articles
    for article in articles:
        tab.goto(host.url(f"{article.relative_to(hosted).as_posix()}/"))
        assert overprinted(list(texts(tab.print()))) == []


@pytest.mark.parametrize("language", ["id", pytest.param("en", marks=pytest.mark.audit)])
def test_the_brief_is_a_few_whole_sheets_from_a_browser(
    page: Page, host: Host, language: str
) -> None:
    page.goto(host.url(f"{LANGUAGES[language]}brief/"))
    pieces = list(texts(page.pdf(prefer_css_page_size=True)))
    assert 6 <= len({each.page for each in pieces}) <= MOST
    assert overprinted(pieces) == []
