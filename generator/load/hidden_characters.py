"""Characters that nobody sees and that change what is read: controls, and overrides of direction.

Marks, isolates and embeddings of direction are part of Arabic and Hebrew writing; those that a
line leaves open are reported, as they reach into what comes after them (Trojan Source,
CVE-2021-42574). So are characters of the Unicode block of tags, but for those of a flag.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.problems import Finding, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.strict_yaml import Tree

_FORMS = frozenset("\t\n\v\f\r\x85")
"""Controls that are white space."""
_OF_QUOTE = ("exact", "prefix", "suffix")
"""Words of an article, in which they are reported."""
_SUSPECT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
_OPEN = {"\u202a": "\u202c", "\u202b": "\u202c"} | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""What opens a stretch of another direction, and what ends it."""
_OVERRIDES = "\u202d\u202e"
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")


def in_article(path: str, text: str) -> Iterator[Finding]:
    """A finding for the first hidden character of an article."""
    for offset in hidden(text):
        yield _finding(Place(path, offset=offset), text[offset], "the article")
        return


def in_yaml(path: str, tree: Tree | None) -> Iterator[Finding]:
    """A finding for each text of a YAML file that has one; those of quotes are in their article."""
    yield from _in_tree(Place(path), tree)


def _in_tree(place: Place, tree: Tree | None) -> Iterator[Finding]:
    if isinstance(tree, str):
        for offset in hidden(tree):
            yield _finding(place, tree[offset], "a text")
            return
    elif isinstance(tree, dict):
        for key, value in tree.items():
            if key not in _OF_QUOTE:
                yield from _in_tree(place / key, value)
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _in_tree(place / index, value)


def hidden(text: str) -> Iterator[int]:
    """Where a text has a hidden character, in order."""
    if _SUSPECT.search(text) is None:
        return
    flags = [each.span() for each in _FLAG.finditer(text)]
    left_open = set(_left_open(text))
    for match in _SUSPECT.finditer(text):
        at, character = match.start(), match.group()
        if character in _OPEN or character in _OPEN.values():
            if at in left_open:
                yield at
        elif not any(start <= at < end for start, end in flags):
            yield at


def _left_open(text: str) -> Iterator[int]:
    """Where a stretch begins that its line does not end, or one ends that never began."""
    opened: list[int] = []
    for at, character in enumerate(text):
        if character == "\n":
            yield from opened
            opened = []
        elif character in _OPEN or character in _OVERRIDES:
            opened.append(at)
        elif character in _OPEN.values():
            if opened:
                opened.pop()
            else:
                yield at
    yield from opened


def _finding(place: Place, character: str, where: str) -> Finding:
    name = unicodedata.name(character, "") or _name(character)
    return Finding(
        place,
        "hidden-character",
        f"character U+{ord(character):04X} ({name}) in {where}: readers do not see it",
        "Remove it. If it is in the article, save that without it and run `briefing accept`.",
        Severity.WARNING,
    )


def _name(character: str) -> str:
    return "a tag" if character >= "\U000e0000" else "a control character"
