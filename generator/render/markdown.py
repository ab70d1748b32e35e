"""The one place where text becomes Markdown.

Whatever Markdown or HTML could take for markup is written as a character reference, which is
harmless in running text, in table cells and in attribute values alike.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMED = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;"}
_REFERENCES = str.maketrans({each: f"&#{ord(each)};" for each in "\\`*_{}[]|~^"} | _NAMED)
_AT_START = re.compile(r"^(?:[-+#:=!]|\d+(?=[.)]))")
"""What begins a list, a heading, a definition or an admonition at the start of a line."""
_FIGURE = re.compile(r"(?<![\w.,#])((?!(?:19|20)\d\d )\d+(?:[.,]\d+)*) (?=[^\W\d_]|%)")
"""A figure, years aside, before the word that it counts."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Python-Markdown marks its own stashed text with U+0002 and U+0003."""


def escape(value: object) -> Markup:
    """Text as Markdown that shows just this text, on one line; Markdown stays as it is."""
    return value if isinstance(value, Markup) else _escaped(str(value))


@lru_cache(maxsize=65536)
def _escaped(written: str) -> Markup:
    text = one_line(written).translate(_REFERENCES)
    start = _AT_START.match(text)
    if start is None:
        return Markup(text)
    first, rest = start.group(), text[start.end() :]
    if first.isdigit():
        return Markup(f"{first}&#{ord(rest[0])};{rest[1:]}")
    return Markup(f"&#{ord(first)};{rest}")


def joined(parts: Iterable[Markup]) -> Markup:
    """Pieces of Markdown one after the other; unlike `Markup.join`, without a look at each."""
    return Markup("".join(parts))


def spaced(text: str) -> Markup:
    """Text as Markdown, with a space where it began or ended with one: escaping takes them off."""
    if not text.strip():
        return Markup(" ") if text else Markup("")
    lead = " " if text[0].isspace() else ""
    trail = " " if text[-1].isspace() else ""
    return Markup(f"{lead}{escape(text)}{trail}")


@lru_cache(maxsize=65536)
def unbroken(text: Markup) -> Markup:
    """Escaped text in which no line breaks between a figure and the word that it counts."""
    return Markup(_FIGURE.sub(r"\1&nbsp;", str(text)))


def front_matter(value: object) -> Markup:
    """A text as a YAML scalar for a page's front matter; who puts it into HTML escapes it."""
    text = one_line(str(value))
    if text.isprintable():
        return Markup(json.dumps(text, ensure_ascii=False))  # the same scalar, made much faster
    quoted = yaml.safe_dump(text, default_style='"', allow_unicode=True, width=2**31)
    return Markup(quoted.strip())


def one_line(text: str) -> str:
    """Text without control characters, each run of white space as one space."""
    return " ".join(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text).split())
