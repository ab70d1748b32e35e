"""Pictures of each kind of page and of search results, to look at: `python -m tests.screenshots`.

Both languages, desktop and phone, light and dark, into `screenshots/`, which git ignores.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from generator.mkdocs_site import site
from tests import projects
from tests.browser.host import serving
from tests.browser.kinds import LANGUAGES, PAGES, SIZES, Scheme

TARGET = Path(__file__).parent.parent / "screenshots"
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
QUERIES = {"id": "20 ribu kontainer", "en": "north korea"}
"""What is searched in each language's picture of results."""
TALLEST = 6000
"""Pixels: a longer page is cut off."""


def main() -> None:
    """Build the site, serve it and take all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        root = projects.real(Path(folder))
        site.build(root, root / "site", strict=True, progress=False)
        shutil.rmtree(TARGET, ignore_errors=True)
        TARGET.mkdir()
        with serving(root / "site") as host, sync_playwright() as playwright:
            own = os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
            for language, kind, size, scheme in product(LANGUAGES, PAGES, SIZES, SCHEMES):
                file = TARGET / f"{kind}-{language}-{size}-{scheme}.png"
                _take(browser, host.url(LANGUAGES[language] + PAGES[kind]), file, size, scheme)
            for language, size, scheme in product(LANGUAGES, SIZES, SCHEMES):
                file = TARGET / f"search-{language}-{size}-{scheme}.png"
                _search(browser, host.url(LANGUAGES[language]), file, size, scheme)
            browser.close()


def _take(browser: Browser, url: str, file: Path, size: str, scheme: Scheme) -> None:
    page = browser.new_page(viewport=SIZES[size], color_scheme=scheme)
    page.goto(url, wait_until="networkidle")
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": SIZES[size]["width"], "height": height})
    page.screenshot(path=file)
    page.close()
    sys.stdout.write(f"{file.relative_to(TARGET.parent)}\n")


def _search(browser: Browser, url: str, file: Path, size: str, scheme: Scheme) -> None:
    page = browser.new_page(viewport=SIZES[size], color_scheme=scheme)
    page.goto(url, wait_until="networkidle")
    page.keyboard.press("/")
    query = QUERIES[page.locator("html").get_attribute("lang") or ""]
    page.keyboard.type(query)
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
    page.screenshot(path=file)
    page.close()
    sys.stdout.write(f"{file.relative_to(TARGET.parent)}\n")


if __name__ == "__main__":
    main()
