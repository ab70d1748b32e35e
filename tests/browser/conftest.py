"""The real dossier's site, built once, served as a host would serve it, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.mkdocs_site import site as ring
from tests.browser.host import Host, serving
from tests.browser.kinds import DESKTOP
from tests.browser.project import copy_to, publish_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_to(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="session")
def host(project: Path) -> Iterator[Host]:
    """The site, which knows its address: without it, the page for what is missing has no styles."""
    with serving(project / "site") as host:
        publish_at(project, host.root)
        ring.build(project, project / "site", strict=True, progress=False)
        yield host


@pytest.fixture(scope="session")
def site(project: Path, host: Host) -> Path:
    """The site's folder."""
    del host
    return project / "site"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as a wide screen shows it; a file of tests may have one of its own."""
    page = browser.new_page(viewport=DESKTOP)
    yield page
    page.close()
