"""Finds the names of withheld entities in texts; in doubt, a text names them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.terms.vocabulary import AliasStrength
from generator.text import word_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from generator.dossier.records import EntityRecord

_MAY_HAVE_ENDING = 5
"""Code points from which a name may have an ending of any length written on it."""
_STEM = 4
"""Letters from which a word may have another ending in place of its own."""
_JOINED = 3
"""Letters that may be written before a name, or after a short one, in scripts that join them."""
_ENDINGS = frozenset("аеёиоуыэюяйьії")
"""Letters that other cases may replace: Мария, Марии."""
_BETWEEN = re.compile(r"[\W_]+")
_ID = re.compile(r"[!-~]*[a-zA-Z0-9][-_./][!-~]*")
_ARTICLE = "ال"


def names_of(entity: EntityRecord) -> Iterator[str]:
    """What texts call the entity: its names and strong aliases, in one form."""
    yield from map(plain, entity.name.values())
    for alias in entity.aliases:
        if alias.strength is AliasStrength.STRONG:
            yield plain(alias.text)


def id_of(entity: EntityRecord) -> str:
    """What ids, addresses and names of files call the entity, in one form."""
    return plain(entity.id)


def is_named(names: Iterable[str], text: str) -> bool:
    """Whether a text contains one of the names.

    Neither case nor accents count, nor what is between words, nor endings and what some scripts
    write on a word.
    """
    levelled = plain(text)
    return any(_occurs(name, levelled) for name in names)


def is_id(text: str) -> bool:
    """Whether a text is an id, an address or the name of a file, in several parts."""
    return _ID.fullmatch(text) is not None


def texts(record: BaseModel) -> Iterator[str]:
    """Every text of a record, ids included."""
    yield from _strings(record.model_dump(mode="json"))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def _occurs(name: str, text: str) -> bool:
    return any(
        _begins(name, text, found.start()) and _ends(name, text, found.end())
        for found in _pattern(name).finditer(text)
    )


def _begins(name: str, text: str, start: int) -> bool:
    if not word_edges.is_inside(text, start):
        return True
    is_joined = unicodedata.name(name[0], "").startswith(("ARABIC", "HEBREW"))
    return is_joined and len(_written_on(text[max(0, start - 9) : start][::-1])) <= _JOINED


def _ends(name: str, text: str, end: int) -> bool:
    if len(name) >= _MAY_HAVE_ENDING or not word_edges.is_inside(text, end):
        return True
    is_latin = unicodedata.name(name[-1], "").startswith(("LATIN", "DIGIT"))
    return not is_latin and len(_written_on(text[end : end + 9])) <= _JOINED


def _written_on(text: str) -> str:
    """The letters with which a text begins."""
    return text.partition(" ")[0]


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    """The name, its words also joined, each in any case where its script is Cyrillic."""
    words = name.removeprefix(_ARTICLE).split(" ")
    stems = [re.escape(each[:-1] if _may_change(each) else each) for each in words]
    # Latin words have no other endings inside a name.
    ends = [r"\w{0,3}" if _is_cyrillic(each) else "" for each in words]
    return re.compile(" ?".join(map("".join, zip(stems, ends, strict=True))) or r"(?!)")


def _is_cyrillic(word: str) -> bool:
    return len(word) >= _STEM and unicodedata.name(word[0], "").startswith("CYRILLIC")


def _may_change(word: str) -> bool:
    return _is_cyrillic(word) and word[-1] in _ENDINGS


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """A text as names are compared: without accents, in small letters, a space between words."""
    open_form = unicodedata.normalize("NFKD", unquote(text))
    shown = "".join(each for each in open_form if unicodedata.category(each) not in ("Cf", "Mn"))
    folded = unicodedata.normalize("NFKC", shown).casefold()
    return _BETWEEN.sub(" ", folded).strip()
