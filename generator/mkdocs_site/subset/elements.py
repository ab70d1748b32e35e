"""Reads a page into its HTML elements, raw HTML and text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.mkdocs_site.subset.tags import (
    BLOCKS,
    SPANS,
    TAG,
    UNREAD,
    NotInSubsetError,
    StartTag,
    start_tag,
)

BLOCK, SPAN, OFF = "block", "span", "off"
"""What is read in an element: blocks, running text, or nothing."""
_ADDRESS = re.compile(r"(?<=\()<https?://[^<>\s\"'`]*>(?=\))")
_BARE = re.compile(r">|&(?!(?:#[0-9]+|#[xX][0-9a-fA-F]+|[0-9a-zA-Z]+);)")
_CONTROL = re.compile(r"[\t\r\x02\x03]")
_SPACES = re.compile(r"(?<=\n) +\n")


class Raw(NamedTuple):
    """HTML that stays as it is."""

    html: str


@dataclass(slots=True)
class PageElement:
    """An element whose attributes or content are read."""

    tag: str
    start: StartTag
    state: str
    parts: list[PageElement | str] = field(default_factory=list)
    """Two strings never follow each other."""

    @property
    def has_text(self) -> bool:
        """Whether any text came before, white space too."""
        return any(isinstance(part, str) for part in self.parts)


def read(text: str) -> list[PageElement | Raw | str]:
    """The parts of a page, in order."""
    if _CONTROL.search(text):
        raise NotInSubsetError("control characters")
    return _Reader(_SPACES.sub("\n", f"{text}\n\n")).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._top: list[PageElement | Raw | str] = []
        self._open: list[PageElement] = []
        self._since = 0
        """Where the text begins that is not yet in a part."""
        self._checked = 0

    def read(self) -> list[PageElement | Raw | str]:
        at = self._text.find("<")
        while at >= 0:
            at = self._text.find("<", self._tag(at))
        if self._open:
            raise NotInSubsetError(self._open[-1].tag)
        self._check(len(self._text))
        self._take(len(self._text))
        return self._top

    def _tag(self, at: int) -> int:
        """Read what begins at a '<'; give where it ends."""
        match = TAG.match(self._text, at) or _ADDRESS.match(self._text, at)
        if match is None:
            raise NotInSubsetError(self._text[at : at + 40])
        self._check(at)
        self._checked = end = match.end()
        if match.re is _ADDRESS:
            return end
        closing, name, attributes, empty = match.groups()
        tag = name.lower()
        if tag not in BLOCKS:
            return end
        if empty or tag in UNREAD:
            raise NotInSubsetError(tag)
        if closing:
            self._close(tag, at, end)
            return end
        return self._begin(tag, start_tag(attributes), at, end)

    def _check(self, at: int) -> None:
        """Whether the text since the last tag has no character that is to be written otherwise."""
        if _BARE.search(self._text, self._checked, at):
            raise NotInSubsetError(self._text[self._checked : at])

    def _begin(self, tag: str, start: StartTag, at: int, end: int) -> int:
        parent = self._open[-1] if self._open else None
        self._take(at)
        state = _state(tag, start.markdown, parent)
        if at and self._text[at - 1] != "\n" and (parent is None or parent.has_text):
            raise NotInSubsetError(self._text[at:end])
        if any(each.tag == "p" for each in self._open):
            raise NotInSubsetError("a block in a paragraph")
        if parent is None and state == OFF:
            end = self._since = self._checked = self._raw_end(tag, end)
            self._ended(end)
            blank = "\n" if self._text.startswith("\n\n", end) else ""
            self._top.append(Raw(f"{self._text[at:end]}{blank}"))
            return end
        self._since = end
        element = PageElement(tag, start, state)
        (self._top if parent is None else parent.parts).append(element)
        self._open.append(element)
        return end

    def _close(self, tag: str, at: int, end: int) -> None:
        if not self._open or self._open[-1].tag != tag:
            raise NotInSubsetError(f"</{tag}>")
        self._take(at)
        self._since = end
        self._open.pop()
        if not self._open:
            self._ended(end)

    def _raw_end(self, tag: str, at: int) -> int:
        """Where the raw element ends whose start tag ends here."""
        names = [tag]
        while names:
            match = TAG.match(self._text, self._text.find("<", at))
            if match is None:
                raise NotInSubsetError(self._text[at : at + 40])
            closing, name, _, empty = match.groups()
            name = name.lower()
            if name in UNREAD and name != "option":
                raise NotInSubsetError(name)
            if closing and name in names:
                while names.pop() != name:
                    pass
            elif not closing and not empty:
                names.append(name)
            at = match.end()
        return at

    def _ended(self, end: int) -> None:
        if not self._text.startswith("\n", end):
            raise NotInSubsetError("text after an element")

    def _take(self, until: int) -> None:
        """Put the text since the last part into a part of its own."""
        text = self._text[self._since : until]
        if text:
            (self._open[-1].parts if self._open else self._top).append(text)
        self._since = until


def _state(tag: str, mode: str, parent: PageElement | None) -> str:
    """What is read in an element, after its own word and its parent's."""
    if parent is not None and (parent.state == OFF or (parent.state == SPAN and mode != "0")):
        mode = parent.state
    if mode == "block" or (mode == "1" and tag not in SPANS):
        return BLOCK
    if mode == "span" or (mode == "1" and tag in SPANS):
        return SPAN
    return OFF
