"""Reads a built site as a browser would: its pages, their ids and their links."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from pathlib import Path

BASE = "http://site.test/some/prefix/"


@dataclass
class Page(HTMLParser):
    """One page: what it names and where it leads."""

    url: str
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append((tag, named))
        if named.get("id"):
            self.ids.append(str(named["id"]))
        wanted = {"a": "href", "link": "href", "script": "src", "img": "src", "iframe": "src"}
        link = named.get(wanted.get(tag, ""))
        if link is not None and named.get("rel") not in ("canonical", "alternate"):
            self.links.append(link)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@cache
def pages(site: Path) -> dict[str, Page]:
    """Every page of a site by its path; a site that was read is not changed."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        page = Page(urljoin(BASE, name))
        page.feed(file.read_text(encoding="utf-8"))
        page.close()
        found[name] = page
    return found


def dead_links(site: Path) -> list[str]:
    """Every link whose file or fragment is not there: 'page -> link'."""
    known = pages(site)
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    targets = {name: {*page.ids} for name, page in known.items()}
    return [
        f"{name} -> {link}"
        for name, page in known.items()
        if name != "404.html"  # a host shows it at any address: its links begin at the root
        for link in dict.fromkeys(page.links)
        if not _leads_somewhere(files, targets, page, link)
    ]


def _leads_somewhere(
    files: Container[str], targets: Mapping[str, Container[str]], page: Page, link: str
) -> bool:
    target = urlsplit(urljoin(page.url, link))
    if target.scheme not in ("http", "https"):
        return target.scheme == "data"
    if not urljoin(page.url, link).startswith(BASE):
        return target.netloc != urlsplit(BASE).netloc and page.url != link
    path = unquote(target.path).removeprefix(urlsplit(BASE).path)
    if path.endswith("/") or not path:
        path += "index.html"
    if path not in files:
        return False
    return not target.fragment or unquote(target.fragment) in targets[path]
