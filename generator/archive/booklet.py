"""All pages of a site as the sections of one: ids and links made to fit, repetitions left out.

Pure text: the pages go in as HTML, and sections come out, in reading order.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Attributes = list[tuple[str, str | None]]
_ORDER = (
    "home",
    "facts",
    "figures",
    "timeline",
    "goods",
    "places",
    "differences",
    "sources",
    "source",
    "glossary",
    "entity",
)
_LAST = ("method", "notes")
_LEFT_OUT = ("verify",)
_CHILDREN = {"source": "sources", "entity": "glossary"}
"""Kinds of pages that belong under another kind's page."""
_REPEATED = frozenset({"notes", "who", "explorer", "permalink", "switch", "more"})
"""Classes of what stands elsewhere in the booklet, or needs a script."""
_REFERENCES = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"}
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_LOCAL_URL = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True)
class BookletPage:
    """A page's content, its links relative to its own address."""

    url: str
    """Relative to the site's root: "en/sources/x.html"."""
    title: str
    language: str
    kind: str
    html: str

    @cached_property
    def slug(self) -> str:
        """The id of its section: "en.sources.x"."""
        path = self.url.removesuffix("index.html").removesuffix(".html")
        return path.strip("/").replace("/", ".") or "home"


@dataclass(frozen=True, slots=True)
class BookletSection:
    """A page as a section."""

    id: str
    title: str
    language: str
    kind: str
    is_under: bool
    """True where it belongs under the section of its kind before it."""
    html: str


def sections(
    pages: Sequence[BookletPage],
    languages: Sequence[str],
    image: Callable[[str], str],
    left_out: frozenset[str] = frozenset(),
) -> tuple[BookletSection, ...]:
    """The pages in reading order; `image` gives an image's address by its path in the site.

    Elements with a class of `left_out` go, as does what pages repeat.
    """
    kept = [page for page in pages if page.kind not in _LEFT_OUT and page.language in languages]
    kept.sort(key=lambda page: _place(page, languages))
    book = _Book(tuple(kept), image, left_out | _REPEATED)
    return tuple(
        BookletSection(
            page.slug,
            page.title,
            page.language,
            page.kind,
            page.kind in _CHILDREN,
            book.rewritten(page),
        )
        for page in kept
    )


def _place(page: BookletPage, languages: Sequence[str]) -> tuple[int, int, str, str]:
    if page.kind in _LAST:
        place = len(_ORDER) + 1 + _LAST.index(page.kind)
    else:
        place = _ORDER.index(page.kind) if page.kind in _ORDER else len(_ORDER)
    return languages.index(page.language), place, page.title.casefold(), page.url


@dataclass(frozen=True)
class _Book:
    """All the pages that are kept, and where each thing stands."""

    pages: tuple[BookletPage, ...]
    image: Callable[[str], str]
    left_out: frozenset[str]

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of what is kept of each page, by address."""
        return {page.url: _ids(page, self.left_out) for page in self.pages}

    @cached_property
    def page(self) -> Mapping[str, BookletPage]:
        """Pages by address."""
        return {page.url: page for page in self.pages}

    @cached_property
    def facts(self) -> Mapping[str, BookletPage]:
        """The page of all facts, by language."""
        return {page.language: page for page in self.pages if page.kind == "facts"}

    @cached_property
    def cards(self) -> Mapping[tuple[str, str], BookletPage]:
        """The pages of those whose cards are left out, by language and the card's id."""
        return {
            (page.language, f"who-{posixpath.basename(page.url).removesuffix('.html')}"): page
            for page in self.pages
            if page.kind == "entity"
        }

    def rewritten(self, page: BookletPage) -> str:
        """What is kept of a page, with ids and links that fit the booklet."""
        writer = _Writer(page, self)
        writer.feed(page.html)
        return "".join(writer.parts)

    def find(self, page: BookletPage, name: str) -> str:
        """The id in the booklet of what a page calls `name`; "" is the page itself.

        Of what is left out of a page, notes stand with the facts and names on their own pages.
        """
        facts = self.facts.get(page.language)
        if name and name not in self.ids[page.url]:
            if facts is not None and name in self.ids[facts.url]:
                return _id(facts, name)
            return self.cards.get((page.language, name), page).slug
        return _id(page, name) if name else page.slug


class _Reader(HTMLParser):
    """Goes through what is kept of a page."""

    def __init__(self, left_out: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self._left_out = left_out
        self.ids: list[str] = []
        self._dropped: list[str] = []
        """Open elements, from one that is left out inwards."""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if self._dropped or self._left_out.intersection(classes) or tag in ("script", "template"):
            if tag not in _VOID:
                self._dropped.append(tag)
            return
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.begin(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        if not self._dropped:
            self.ids += [value for name, value in attrs if name == "id" and value]
            self.begin(tag, attrs, close=" /")

    def handle_endtag(self, tag: str) -> None:
        if not self._dropped:
            self.keep(f"</{tag}>")
        elif tag in self._dropped:
            while self._dropped.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._text(data)

    def handle_entityref(self, name: str) -> None:
        self._text(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._text(f"&#{name};")

    def _text(self, text: str) -> None:
        if not self._dropped:
            self.keep(text)

    def begin(self, tag: str, attrs: Attributes, close: str = "") -> None:
        """An element of what is kept."""

    def keep(self, text: str) -> None:
        """Any other text of what is kept."""


class _Writer(_Reader):
    """Writes what is kept, with ids and links that fit the booklet."""

    def __init__(self, page: BookletPage, book: _Book) -> None:
        super().__init__(book.left_out)
        self.parts: list[str] = []
        self._page = page
        self._book = book

    def keep(self, text: str) -> None:
        self.parts.append(text)

    def begin(self, tag: str, attrs: Attributes, close: str = "") -> None:
        if tag == "details" and "open" not in dict(attrs):
            attrs = [*attrs, ("open", "")]  # there is no script, and paper has nothing to click
        made = []
        for name, value in attrs:
            new = self._value(tag, name, value or "")
            if new is not None:
                made.append(f' {name}="{escape(new)}"')
        self.parts.append(f"<{tag}{''.join(made)}{close}>")

    def _value(self, tag: str, name: str, value: str) -> str | None:
        if name.startswith("data-"):
            return None
        if name == "id":
            return _id(self._page, value)
        if name in _REFERENCES:
            return " ".join(_id(self._page, each) for each in value.split())
        if name in ("href", "xlink:href"):
            return self._link(value)
        if name == "src" and tag == "img" and ":" not in value:
            return self._book.image(self._path(value))
        return _LOCAL_URL.sub(lambda match: f"url(#{_id(self._page, match[1])})", value)

    def _path(self, link: str) -> str:
        """Where a relative link leads, from the site's root."""
        folder = posixpath.dirname(self._page.url)
        return posixpath.normpath(posixpath.join(folder, unquote(link)))

    def _link(self, link: str) -> str | None:
        """The link inside the booklet; None where what it leads to is not in it."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return link
        path = self._path(parts.path) if parts.path else self._page.url
        target = self._book.page.get(path)
        return f"#{self._book.find(target, unquote(parts.fragment))}" if target else None


def _ids(page: BookletPage, left_out: frozenset[str]) -> frozenset[str]:
    reader = _Reader(left_out)
    reader.feed(page.html)
    return frozenset(reader.ids)


def _id(page: BookletPage, name: str) -> str:
    return f"{page.slug}--{name}"
