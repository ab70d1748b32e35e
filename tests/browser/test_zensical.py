"""Zensical builds the pages that `briefing pages` writes; what readers use works there, too."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from generator.cli.app import main
from tests import projects
from tests.browser import searching
from tests.browser.host import serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.browser.host import Host

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.slow, pytest.mark.audit]
ZENSICAL = "zensical==0.0.73"
FOLDER = Path(__file__).parents[2] / ".cache" / "audit" / ZENSICAL.replace("==", "-")


@pytest.fixture(scope="module")
def zensical(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """The small dossier's site as Zensical makes it."""
    python = FOLDER / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        pip = (str(python), "-m", "pip", "install", "--quiet", ZENSICAL)
        subprocess.run(pip, check=True, timeout=300)
    root = projects.small(tmp_path_factory.mktemp("zensical"))
    CliRunner().invoke(main, ["--project", str(root), "--quiet", "pages"], catch_exceptions=False)
    build = (str(python), "-m", "zensical", "build", "-f", "mkdocs.yml")
    subprocess.run(build, cwd=root, check=True, timeout=300)
    with serving(root / "site") as host:
        yield host


def test_pages_speak_their_language_and_lead_to_the_other(page: Page, zensical: Host) -> None:
    page.goto(zensical.url("facts/"))
    expect(page).to_have_title("Fakta · Lalu lintas Teluk Biru")
    expect(page.locator(searching.FIELD)).to_have_attribute("aria-label", "Cari")
    page.click("a[data-language-link]")
    expect(page).to_have_url(zensical.url("en/facts/"))
    expect(page.locator(searching.FIELD)).to_have_attribute("aria-label", "Search")
    page.click(".sections a[href$='timeline/']")
    expect(page).to_have_url(zensical.url("en/timeline/"))


def test_a_name_has_its_card(page: Page, zensical: Host) -> None:
    page.goto(zensical.url("en/"))
    page.locator("a.name").first.hover()
    expect(page.locator("#card-popup")).to_be_visible()


def test_the_search_leads_to_facts_and_to_hand_written_pages(page: Page, zensical: Host) -> None:
    page.goto(zensical.url("en/"))
    searching.paste(page, "rice")
    expect(page.locator(searching.RESULT).first).to_have_attribute("href", re.compile("#f-rice$"))
    searching.paste(page, "containers")
    page.locator(searching.RESULT).first.click()
    expect(page).to_have_url(re.compile("/en/method/"))
