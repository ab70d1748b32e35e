"""Reads the lexicon's TOML files, and turns their lists and tables into sets, values and books."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, TypeVar

from generator.lexicon.phrases import PhraseBook

if TYPE_CHECKING:
    from generator.lexicon.entries import Values

SIGNS = "signs.toml"
_FILES = resources.files("generator.lexicon")

T = TypeVar("T")
Table = Mapping[str, Any]


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that ship a lexicon, as BCP 47 tags in order."""
    names = (file.name for file in _FILES.iterdir())
    found = (name.removesuffix(".toml") for name in names if name.endswith(".toml"))
    return tuple(sorted(name for name in found if name != SIGNS.removesuffix(".toml")))


def is_read(language: str) -> bool:
    """Whether texts in a language are read: whether a lexicon ships for it."""
    return language.partition("-")[0] in languages()


def words(language: str) -> Table:
    """Return the words of a tag or of its language, nothing where no file ships."""
    for tag in (language, language.partition("-")[0]):
        if tag in languages():
            return read(f"{tag}.toml")
    return {}


def merged(base: Table, written: Table) -> Table:
    """Return the tables of a base with the keys that a file writes instead of its own."""
    return {
        section: {**base.get(section, {}), **written.get(section, {})}
        for section in {**base, **written}
    }


def levelled(value: Any, alike: Mapping[int, str]) -> Any:  # noqa: ANN401 -- what TOML has
    """Return a table with its words in one of the letters that are alike."""
    if isinstance(value, str):
        return value.translate(alike)
    if isinstance(value, list):
        return [levelled(each, alike) for each in value]
    if isinstance(value, dict):
        return {key.translate(alike): levelled(each, alike) for key, each in value.items()}
    return value


def read(name: str) -> Table:
    """Read a data file of this package; a mistake in it is ours and raises."""
    return tomllib.loads((_FILES / name).read_text(encoding="utf-8"))


def values(table: Table) -> Values:
    """The value of each word, case-folded."""
    return {word.casefold(): Fraction(value) for word, value in table.items()}


def folded(words: Iterable[str]) -> frozenset[str]:
    """Words case-folded."""
    return frozenset(word.casefold() for word in words)


def book(phrases: Iterable[str]) -> PhraseBook[None]:
    """A book of phrases without meanings."""
    return PhraseBook.of((phrase, None) for phrase in phrases)


def meanings(table: Mapping[T, Iterable[str]]) -> PhraseBook[T]:
    """A book of phrases by their meanings."""
    return PhraseBook.of(
        (phrase, meaning) for meaning, phrases in table.items() for phrase in phrases
    )
