"""Ids for what is new: made of its words, and not taken."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_MAX = 48
_PART = re.compile(r"\d+(?:[.,]\d+)+|[a-z0-9]+")


def slug(words: str, first: str = "") -> str:
    """The first words as an id of at most 48 characters, after `first`; figures as digits alone."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    made = first
    for word in _PART.findall(bare):
        short = re.sub(r"[.,]", "", word)
        if len(made) + len(short) >= _MAX:
            break
        made = f"{made}-{short}" if made else short
    return made


def free(name: str, taken: Container[str]) -> str:
    """The name, or the first of name-2, name-3, … that is not taken."""
    number, chosen = 2, name
    while chosen in taken:
        chosen, number = f"{name}-{number}", number + 1
    return chosen
