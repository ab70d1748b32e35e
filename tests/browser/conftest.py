"""The real dossier's site, built once, served as a host would serve it, in a real browser."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from generator.ring import site as ring
from tests.browser.host import Host, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

PROJECT = Path(__file__).parents[2]


def copy_of_the_project(to: Path) -> Path:
    """What a build reads, in a folder of its own, so that workers do not share site_src."""
    for name in ("seeds", "theme"):
        shutil.copytree(PROJECT / name, to / name)
    shutil.copytree(
        PROJECT / "site_src", to / "site_src", ignore=lambda _, names: _generated(names)
    )
    shutil.copy(PROJECT / "mkdocs.yml", to)
    return to


def _generated(names: list[str]) -> set[str]:
    return {"data"} & set(names)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of_the_project(tmp_path_factory.mktemp("project"))
    ring.build(root, root / "site", strict=True, progress=False)
    return root / "site"


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[Host]:
    with serving(site) as host:
        yield host


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        own = os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
        yield browser
        browser.close()
