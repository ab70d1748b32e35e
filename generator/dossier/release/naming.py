"""Finds the names of withheld entities in texts; in doubt, a text names them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.terms.vocabulary import AliasStrength
from generator.text import word_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from generator.dossier.records import EntityRecord

_MAY_HAVE_ENDING = 5
"""Code points from which a name may have an ending written on it."""


def names_of(entity: EntityRecord) -> Iterator[str]:
    """What texts call the entity: its names and strong aliases, in one form."""
    yield from map(_plain, entity.name.values())
    for alias in entity.aliases:
        if alias.strength is AliasStrength.STRONG:
            yield _plain(alias.text)


def is_named(names: Iterable[str], text: str) -> bool:
    """Whether a text contains one of the names, whatever its case, spacing or ending."""
    plain = _plain(text)
    return any(_occurs(name, plain) for name in names if name in plain)


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
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        is_word = len(name) >= _MAY_HAVE_ENDING or not word_edges.is_inside(text, end)
        if is_word and not word_edges.is_inside(text, start):
            return True
        start = text.find(name, start + 1)
    return False


def _plain(text: str) -> str:
    """Compatibility form, case folded, spaces made one, without invisible characters."""
    shown = "".join(each for each in text if unicodedata.category(each) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", shown).casefold().split())
