"""Running text: links with their attributes, tags and character references."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from markdown.extensions.attr_list import get_attrs_and_remainder, sanitize_name

from generator.mkdocs_site.subset.tags import TAG, NotInSubsetError

_GROUP = re.compile(r"(?<!\\)\((?!\?)")


def _ungrouped(pattern: str) -> str:
    """The same pattern without groups to be read."""
    return _GROUP.sub("(?:", pattern)


_TEXT = rf"(?:[^\[\]<>{{}}\\`*!\n ]++|{_ungrouped(TAG.pattern)}| (?! \n)|\n|!(?!\[))"
_LINK = (
    rf"\[({_TEXT}*+)\]"
    r"\((?:<([^<>\s\"'`\\]*)>|([^()<>\s\"'`\\]*))\)"
    r"(?:\{:?( *[^{}\s_][^{}<>\[\]\\`*\n_]*)\})?"
)
_STRONG = rf"\*\*(?![\s*])((?:{_TEXT}|{_ungrouped(_LINK)})+)(?<!\s)\*\*(?!\*)"
_PIECE = re.compile(rf"({_TEXT}++)|{_LINK}|{_STRONG}")
_EMPHASIS = re.compile(r"(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])")
"""An underscore that may begin or end emphasis."""


class Link(NamedTuple):
    """A link: its HTML inside, where it leads, and its other attributes."""

    label: str
    url: str
    attributes: tuple[tuple[str, str | None], ...]


def read(text: str) -> list[str | Link]:
    """The pieces of a text, in order."""
    pieces: list[str | Link] = []
    end = 0
    for match in _PIECE.finditer(text):
        if match.start() != end:
            raise NotInSubsetError(text[end : end + 40])
        end = match.end()
        plain, label, far, near, listed, strong = match.groups()
        if plain is not None:
            pieces.append(plain)
        elif strong is not None:
            pieces += ["<strong>", *read(strong), "</strong>"]
        else:
            url = near if far is None else far
            pieces.append(Link(label, url, attributes_of(listed) if listed else ()))
    if end != len(text):
        raise NotInSubsetError(text[end : end + 40])
    if "_" in text and _EMPHASIS.search(TAG.sub("", text)):
        raise NotInSubsetError(text)
    return pieces


@lru_cache(maxsize=4096)
def attributes_of(text: str) -> tuple[tuple[str, str | None], ...]:
    """The attributes of a list such as `#here .name lang=id`."""
    found: dict[str, str | None] = {}
    pairs, remainder = get_attrs_and_remainder(text.lstrip(" "))
    if remainder:
        raise NotInSubsetError(text)
    for key, value in pairs:
        if value is None:
            raise NotInSubsetError(text)
        if key == "." and found.get("class"):
            found["class"] = f"{found['class']} {value}"
        elif key == ".":
            found["class"] = value
        else:
            found[sanitize_name(key)] = value
    if "&" in (found.get("id") or "") or "href" in found:
        raise NotInSubsetError(text)
    return tuple(found.items())
