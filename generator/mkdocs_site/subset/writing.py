"""Writes a page that was read as HTML, and notes its headings and anchors."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

from generator.mkdocs_site.subset import elements, inline
from generator.mkdocs_site.subset.elements import BLOCK, OFF, PageElement, Raw
from generator.mkdocs_site.subset.tags import TAG, NotInSubsetError, attributes, start_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_HEADING = re.compile(r"(#{1,6})(?!#)([^\n]*?)#*")
_LISTED = re.compile(r" +\{:? *([^{}\s][^{}\n]*)\} *$")
_NOT_A_PARAGRAPH = re.compile(r"^(?:[ \-+=>:|#~]|\*(?!\*)|\d+[.)])|\||\]:", re.MULTILINE)
_BREAK = re.compile(r"\n{2,}")
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(slots=True)
class Written:
    """A page as HTML."""

    content: str
    toc: list[Any]
    """Its headings, nested, as Python-Markdown gives them."""
    title: str | None
    """Its first heading, where the page begins with one of the first level."""
    anchors: set[str]


@dataclass(slots=True)
class _Heading:
    at: int
    """Where its start tag is in what is written."""
    tag: str
    values: tuple[tuple[str, str | None], ...]
    inner: str


def convert(text: str, resolve: Callable[[str], str]) -> Written:
    """A page's HTML; `resolve` gives the address for a link. Raises NotInSubsetError."""
    parts = elements.read(text)
    writer = _Writer(resolve)
    writer.blocks(parts)
    toc = writer.numbered()
    begins = parts[0] if parts else ""
    is_titled = isinstance(begins, str) and begins.lstrip("\n").startswith("# ")
    title = strip_tags(writer.headings[0].inner) if is_titled else None
    for match in TAG.finditer(text):
        if ' id="' in match[3]:
            writer.ids.add(start_tag(match[3]).id or "")
    return Written("".join(writer.out).strip(), toc, title, writer.ids)


@dataclass(slots=True)
class _Writer:
    resolve: Callable[[str], str]
    out: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    """Of all elements but those in raw HTML."""
    headings: list[_Heading] = field(default_factory=list)

    def blocks(self, parts: Sequence[PageElement | Raw | str]) -> None:
        for number, part in enumerate(parts):
            if isinstance(part, Raw):
                self.out.append(f"{part.html}\n")
            elif isinstance(part, PageElement):
                self.element(part)
            else:
                if number and not part.startswith("\n"):
                    raise NotInSubsetError(part[:40])
                for block in filter(None, _BREAK.split(part.strip("\n"))):
                    self.block(block)

    def block(self, text: str) -> None:
        """A heading or a paragraph."""
        if text.startswith("#"):
            self.heading(text)
            return
        if _NOT_A_PARAGRAPH.search(TAG.sub("", text)):
            raise NotInSubsetError(text[:40])
        self.out.append("<p>")
        self.running(text)
        self.out.append("</p>\n")

    def heading(self, text: str) -> None:
        match = _HEADING.fullmatch(text)
        if match is None:
            raise NotInSubsetError(text[:40])
        inner = match[2].strip()
        values: tuple[tuple[str, str | None], ...] = ()
        listed = _LISTED.search(inner)
        if listed is not None:
            values = inline.attributes_of(listed[1])
            inner = inner[: listed.start()].rstrip("#").rstrip()
        self.open(f"h{len(match[1])}", values)
        at = len(self.out)
        self.running(inner)
        self.close(f"h{len(match[1])}", values, at)

    def open(self, tag: str, values: tuple[tuple[str, str | None], ...]) -> None:
        self.note(values)
        self.out.append(f"<{tag}{attributes(values)}>")

    def close(self, tag: str, values: tuple[tuple[str, str | None], ...], at: int) -> None:
        """End the element whose content begins at this part of what is written."""
        if tag in _HEADINGS:
            inner = "".join(self.out[at:]).strip()
            self.headings.append(_Heading(at - 1, tag, values, inner))
        self.out.append(f"</{tag}>")
        self.out.append("\n")

    def note(self, values: Iterable[tuple[str, str | None]]) -> None:
        for name, value in values:
            if name == "id" and value:
                self.ids.add(value)
            elif name == "data-toc-label":
                raise NotInSubsetError(name)

    def element(self, element: PageElement) -> None:
        """An element and the line's end after it."""
        values = element.start.attributes
        self.open(element.tag, values)
        at = len(self.out)
        if element.state == BLOCK:
            self.out.append("\n")
            before = len(self.out)
            self.blocks(element.parts)
            if len(self.out) == before:
                self.out.pop()
        elif element.state == OFF:
            self.as_is(element)
        else:
            self.span(element)
        self.close(element.tag, values, at)

    def as_is(self, element: PageElement) -> None:
        """The content of an element that is not read, the lines' ends of its elements aside."""
        parts = element.parts
        for number, part in enumerate(parts):
            if isinstance(part, PageElement):
                if number == 0:
                    self.out.append("\n")
                self.element(part)
                continue
            if "{" in part or "}" in part:
                raise NotInSubsetError(part)
            if part.strip():
                self.after_element(part, number)
            elif len(parts) == 1:
                self.out.append(part)
            elif number == 0:
                self.out.append("\n")

    def after_element(self, text: str, number: int) -> None:
        """Text that is not read; after an element it takes the place of the line's end."""
        if number:
            self.out.pop()
        self.out.append(text)

    def span(self, element: PageElement) -> None:
        """Running text with elements in it, each on lines of its own."""
        parts = element.parts
        if len(parts) <= 1 and not (parts and isinstance(parts[0], PageElement)):
            self.running(parts[0] if parts else "")  # type: ignore[arg-type]
            return
        if isinstance(parts[0], PageElement):
            parts = ["", *parts]
        for number, part in enumerate(parts):
            if isinstance(part, PageElement):
                self.element(part)
                self.out.pop()
                if number + 1 == len(parts) or isinstance(parts[number + 1], PageElement):
                    self.out.append("\n" if number + 1 == len(parts) else "\n\n")
                continue
            text = part if number == 0 or part == "\n" else "\n" + part.rstrip("\n")
            if number + 1 < len(parts) and not text.endswith("\n\n"):
                text = text.rstrip("\n") + "\n\n"
            self.running(text if number or text.strip() else "\n")

    def running(self, text: str) -> None:
        self.pieces(inline.read(text))

    def pieces(self, pieces: Iterable[str | inline.Link]) -> None:
        for piece in pieces:
            if isinstance(piece, str):
                self.out.append(piece)
                continue
            self.note(piece.attributes)
            address = (("href", self.resolve(piece.url)), *piece.attributes)
            self.out.append(f"<a{attributes(address)}>{piece.label}</a>")

    def numbered(self) -> list[Any]:
        """Give each heading an id that has none; the headings, nested."""
        tokens: list[Any] = []
        counters: dict[str, int] = {}
        used = set(self.ids)
        for heading in sorted(self.headings, key=lambda each: each.at):
            name = strip_tags(heading.inner)
            values = dict(heading.values)
            if "id" not in values:
                values["id"] = unique(slugify(html.unescape(name), "-"), used, counters)
                self.out[heading.at] = f"<{heading.tag}{attributes(tuple(values.items()))}>"
            tokens.append({"level": int(heading.tag[1]), "id": values["id"], "name": name})
        self.ids |= used
        nested: list[Any] = nest_toc_tokens(tokens)
        return nested
