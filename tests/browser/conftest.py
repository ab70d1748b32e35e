"""The real dossier's site, served as a host would serve it, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.host import Host, serving
from tests.browser.kinds import DESKTOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="session")
def host(hosted: Path) -> Iterator[Host]:
    """The site as it is served."""
    with serving(hosted) as host:
        yield host


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as a wide screen shows it; a file of tests may have one of its own."""
    page = browser.new_page(viewport=DESKTOP)
    yield page
    page.close()


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A reader with a touch screen, who opens one page after another."""
    reader = browser.new_context(viewport=DESKTOP, has_touch=True)
    yield reader
    reader.close()
