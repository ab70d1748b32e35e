"""Pictures of each kind of page and of search results, to look at: `python -m tests.screenshots`.

Both languages, desktop and phone, light and dark, into `screenshots/`, which git ignores. With
`--docs`, only the pictures of the search that docs/search.md shows, into `docs/`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, expect, sync_playwright

from generator.mkdocs_site import site
from tests import projects
from tests.browser.host import Host, serving
from tests.browser.kinds import LANGUAGES, PAGES, SIZES, Scheme

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "screenshots"
DOCS = ROOT / "docs"
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
QUERIES = {"id": "20 ribu kontainer", "en": "north korea"}
"""What is searched in each language's picture of results."""
STATES = {
    "": QUERIES,
    "-empty": {"id": "", "en": ""},
    "-none": {"id": "xylophon", "en": "xylophon"},
}
"""What is in the box in each picture of the docs: results, nothing, what nothing answers."""
SHEET: ViewportSize = {"width": 980, "height": 640}
HANDSET: ViewportSize = {"width": 390, "height": 760}
COLOURS = 256
GAP = 24
TALLEST = 6000
"""Pixels: a longer page is cut off."""


def main() -> None:
    """Build the site, serve it and take the pictures."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots")
    parser.add_argument("--docs", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = projects.real(Path(folder))
        site.build(root, root / "site", strict=True, progress=False)
        with serving(root / "site") as host, sync_playwright() as playwright:
            own = os.environ.get("BRIEFING_BROWSER") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=own, args=["--no-sandbox"])
            (_documented if options.docs else _everything)(browser, host)
            browser.close()


def _everything(browser: Browser, host: Host) -> None:
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir()
    for language, kind, size, scheme in product(LANGUAGES, PAGES, SIZES, SCHEMES):
        file = TARGET / f"{kind}-{language}-{size}-{scheme}.png"
        _take(browser, host.url(LANGUAGES[language] + PAGES[kind]), file, size, scheme)
    for language, size, scheme in product(LANGUAGES, SIZES, SCHEMES):
        file = TARGET / f"search-{language}-{size}-{scheme}.png"
        picture = _search(
            browser, host.url(LANGUAGES[language]), QUERIES[language], SIZES[size], scheme
        )
        file.write_bytes(picture)
        sys.stdout.write(f"{file.relative_to(TARGET.parent)}\n")


def _documented(browser: Browser, host: Host) -> None:
    """Take results, the empty box and no result: each on a desktop, and together on a phone."""
    for language in LANGUAGES:
        home = host.url(LANGUAGES[language])
        for state, queries in STATES.items():
            picture = _search(browser, home, queries[language], SHEET, "light")
            _save(Image.open(BytesIO(picture)), f"search{state}-{language}.png")
        phones = [
            Image.open(BytesIO(_search(browser, home, queries[language], HANDSET, "light")))
            for queries in STATES.values()
        ]
        width = sum(each.width + GAP for each in phones) - GAP
        sheet = Image.new("RGB", (width, phones[0].height), "white")
        for at, each in enumerate(phones):
            sheet.paste(each, (at * (each.width + GAP), 0))
        _save(sheet, f"search-phone-{language}.png")


def _save(picture: Image.Image, name: str) -> None:
    picture.convert("RGB").quantize(COLOURS).save(DOCS / name, optimize=True)
    sys.stdout.write(f"docs/{name}\n")


def _take(browser: Browser, url: str, file: Path, size: str, scheme: Scheme) -> None:
    page = browser.new_page(viewport=SIZES[size], color_scheme=scheme)
    page.goto(url, wait_until="networkidle")
    height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": SIZES[size]["width"], "height": height})
    page.screenshot(path=file)
    page.close()
    sys.stdout.write(f"{file.relative_to(TARGET.parent)}\n")


def _search(browser: Browser, url: str, query: str, size: ViewportSize, scheme: Scheme) -> bytes:
    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.goto(url, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator(".md-search")).to_have_attribute("data-search-shown", query)
    picture = page.screenshot()
    page.close()
    return picture


if __name__ == "__main__":
    main()
