"""Tags as they are written in our pages, and start tags as Python-Markdown writes them."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import NamedTuple

from markdown import Markdown

from generator.mkdocs_site import captions

BLOCKS = frozenset(Markdown(extensions=[captions.Captions()]).block_level_elements)
"""Elements that begin a block."""
_HEADINGS = [f"h{level}" for level in range(1, 7)]
SPANS = frozenset([*_HEADINGS, "address", "dd", "dt", "legend", "li", "p", "summary", "td", "th"])
"""Elements with `markdown="1"` whose text is not divided into paragraphs."""
UNREAD = frozenset(["canvas", "hr", "math", "option", "pre", "script", "style", "textarea"])
"""Elements with rules of their own, which our pages use in raw HTML only."""
TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9]*)"
    r"((?: +[a-zA-Z][a-zA-Z0-9:.-]*(?:=\"[^\"<>`\n]*\")?)*) *(/?)>"
)
_ATTRIBUTE = re.compile(r' +([a-zA-Z][a-zA-Z0-9:.-]*)(?:="([^"]*)")?')
_AMPERSAND = re.compile(r"&(?!(?:\#[0-9]+|\#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


class NotInSubsetError(Exception):
    """The text has something that only Python-Markdown reads."""


class StartTag(NamedTuple):
    """A start tag's attributes."""

    attributes: tuple[tuple[str, str], ...]
    markdown: str
    """The value of `markdown=`, "0" where there is none."""
    id: str | None


@lru_cache(maxsize=4096)
def start_tag(written: str) -> StartTag:
    """The attributes of a start tag, as they are written in it."""
    found = {
        name.lower(): name.lower() if value is None else html.unescape(value)
        for name, value in (match.group(1, 2) for match in _ATTRIBUTE.finditer(written))
    }
    mode = found.pop("markdown", "0")
    return StartTag(tuple(found.items()), "1" if mode == "markdown" else mode, found.get("id"))


def attributes(values: tuple[tuple[str, str | None], ...]) -> str:
    """Attributes as they are written into HTML: in the order of their names."""
    return "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in sorted(values, key=lambda each: each[0])
    )


def escape(value: str) -> str:
    """A value as it is written into an attribute; character references stay."""
    if "&" in value:
        value = _AMPERSAND.sub("&amp;", value)
    if "<" in value or ">" in value or '"' in value:
        value = value.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return value
