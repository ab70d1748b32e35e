"""Opens a built site in a real browser and says what goes wrong: needs the extra `smoke`."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from generator.curate.user_error import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage, Page, Request, Response

BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
_MAX_PAGES = 12
_BAD = 400
"""The first HTTP status that means an error."""


def smoke(site: Path) -> tuple[str, ...]:
    """What goes wrong on some pages of every language, a line each; none where all is well.

    Looked at: errors of scripts, requests that fail, requests to other hosts, empty titles.
    """
    if not (site / "index.html").is_file():
        raise UserError(f"'{site}' contains no built site", "Run `briefing build` first.")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- an extra
    except ImportError as error:
        hint = "Install it with: pip install 'briefing-site[smoke]'"
        raise UserError("`briefing smoke` needs playwright", hint) from error
    browser = _browser()
    with _served(site) as root, sync_playwright() as playwright:
        # Containers run as root, where Chromium's sandbox cannot start.
        launched = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        try:
            return tuple(
                line for path in _pages(site) for line in _look(launched.new_page(), root, path)
            )
        finally:
            launched.close()


def _browser() -> str:
    given = os.environ.get("BRIEFING_BROWSER")
    found = given or next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        hint = "Install Chromium or Chrome, or name one in BRIEFING_BROWSER."
        raise UserError("no browser found", hint)
    return found


def _pages(site: Path) -> tuple[str, ...]:
    """Section pages of all languages first, then the first page of a source and of an entity."""
    found = sorted(site.rglob("index.html"), key=lambda each: (len(each.parts), str(each)))
    return tuple(each.relative_to(site).parent.as_posix() for each in found)[:_MAX_PAGES]


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as the base has it
        """Say nothing."""


def _look(page: Page, root: str, path: str) -> tuple[str, ...]:
    told: list[str] = []

    def request(seen: Request) -> None:
        if not seen.url.startswith((root, "data:", "blob:")):
            told.append(f"{path}: asks another host for {seen.url}")

    def response(seen: Response) -> None:
        if seen.status >= _BAD:
            told.append(f"{path}: {seen.url.removeprefix(root)} answers {seen.status}")

    def console(seen: ConsoleMessage) -> None:
        if seen.type == "error":
            told.append(f"{path}: {seen.text}")

    page.on("request", request)
    page.on("response", response)
    page.on("console", console)
    page.on("pageerror", lambda error: told.append(f"{path}: {error}"))
    page.goto(f"{root}/{'' if path == '.' else path + '/'}", wait_until="load")
    if not page.title().strip():
        told.append(f"{path}: the page has no title")
    page.close()
    return tuple(dict.fromkeys(told))
