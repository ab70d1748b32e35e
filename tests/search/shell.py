"""A small MkDocs site in the real shell, searched in a real browser."""

from __future__ import annotations

import functools
import http.server
import json
import os
import re
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from generator.search import site, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import ConsoleMessage, Page, Request, Response

    from generator.search.records import SearchRecord

ROOT = Path(__file__).parents[2]


def build(target: Path, records: Sequence[SearchRecord], *, directories: bool, work: Path) -> None:
    """Build a page for each place that a record stands at, and the search over them."""
    docs = work / "docs"
    languages = sorted({record.site_language for record in records} | {"id"})
    for path, text in _pages(records).items():
        page = docs / path / "index.md" if path else docs / "index.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    config = {
        "site_name": "Contoh",
        "docs_dir": str(docs),
        "site_dir": str(target),
        "use_directory_urls": directories,
        "theme": {
            "name": "material",
            "custom_dir": str(ROOT / "theme"),
            "language": "id",
            "font": False,
        },
        "plugins": [],
        "markdown_extensions": ["attr_list", "md_in_html"],
    }
    (work / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(work / "mkdocs.yml")]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    placed = [record if directories else _as_files(record) for record in records]
    site.publish(placed, target, {language: words.interface(language) for language in languages})


def _pages(records: Sequence[SearchRecord]) -> dict[str, str]:
    pages = {"": "# Awal\n"}
    for record in records:
        path, _, fragment = record.location.partition("#")
        path = path.strip("/")
        language = f"---\nlanguage: {record.site_language}\n---\n"
        pages.setdefault(path, f"{language}# {path}\n")
        pages[path] += f'\n<div id="{fragment or record.id}" markdown>\n\n'
        pages[path] += "\n\n".join(
            _escaped(text) for text in (record.title, record.text, record.quote)
        )
        pages[path] += "\n\n</div>\n"
    return pages


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _as_files(record: SearchRecord) -> SearchRecord:
    """Give the record with the address that it has where no server adds `index.html`."""
    path, mark, fragment = record.location.partition("#")
    return replace(record, location=f"{path}index.html{mark}{fragment}")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder from this machine and give its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@dataclass
class Reader:
    """Somebody who searches; remembers what went wrong meanwhile."""

    page: Page
    home: str
    trouble: list[str]

    @classmethod
    def at(cls, page: Page, home: str) -> Reader:
        reader = cls(page, home, [])
        page.on("console", reader._console)
        page.on("pageerror", lambda error: reader.trouble.append(str(error)))
        page.on("request", reader._request)
        page.on("requestfailed", reader._failed)
        page.on("response", reader._answered)
        page.goto(home)
        return reader

    def _console(self, message: ConsoleMessage) -> None:
        # The shell's preloaded fonts are refused in a folder; the shell's own affair.
        said = f"{message.text} {message.location['url']}"
        if message.type in {"error", "warning"} and "/assets/fonts/" not in said:
            self.trouble.append(said)

    def _answered(self, answer: Response) -> None:
        if answer.status >= HTTPStatus.BAD_REQUEST:
            self.trouble.append(f"{answer.status}: {answer.url}")

    def _failed(self, request: Request) -> None:
        # A new query in the address asks for the icon again, which a next page may break off.
        if "/assets/fonts/" not in request.url and not request.url.endswith("/favicon.svg"):
            self.trouble.append(f"failed: {request.url}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home.rsplit("/", 1)[0], "data:")):
            self.trouble.append(f"elsewhere: {request.url}")

    def type(self, query: str) -> None:
        self.page.locator(".md-search__input").fill(query)

    def search(self, query: str) -> None:
        """Type a query and wait for its answer."""
        self.type(query)
        expect(self.page.locator(".md-search")).to_have_attribute(
            "data-search-shown", query.strip()
        )

    def results(self) -> list[str]:
        """Give the address of each result, from the site's root and without what is marked."""
        links = self.page.locator(".md-search-result__link").evaluate_all(
            "links => links.map(link => link.href)"
        )
        base = self.home.rsplit("/", 1)[0] + "/"
        return [_plain(link.removeprefix(base)) for link in links]

    def count(self) -> int:
        """How many results the box says there are."""
        said = re.match(r"[\d.,]+", self.said())
        return int(re.sub(r"\D", "", said[0])) if said else 0

    def said(self) -> str:
        return self.page.locator(".md-search-result__meta").inner_text()

    def marked(self) -> list[str]:
        return self.page.locator(".md-search-result__list mark").all_inner_texts()


def _plain(address: str) -> str:
    path, _, rest = address.partition("?")
    mark = rest.find("#")
    return path.replace("index.html", "") + (rest[mark:] if mark >= 0 else "")
