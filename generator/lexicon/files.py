"""Reads the lexicon's TOML files, and turns their lists and tables into sets, values and books."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, TypeVar

from generator.lexicon.phrases import PhraseBook
from generator.terms.vocabulary import Bound

if TYPE_CHECKING:
    from generator.lexicon.number_words import Values

SIGNS = "signs.toml"
_FILES = resources.files("generator.lexicon")

T = TypeVar("T")
Table = Mapping[str, Any]


_PROJECT: dict[str, Table] = {}
"""The lexicons of the project that was loaded last, by tag."""
_CLEAR: list[Callable[[], None]] = []


def use(tables: Mapping[str, Table]) -> None:
    """Read languages by the lexicons of a project, beside those that ship; empty for none."""
    if tables == _PROJECT:
        return
    _PROJECT.clear()
    _PROJECT.update(tables)
    for clear in _CLEAR:
        clear()


def of_project() -> Mapping[str, Table]:
    """Return the lexicons of the project that was loaded last, by tag."""
    return _PROJECT


def on_change(clear: Callable[[], None]) -> None:
    """Call this when the lexicons change: to clear what was read by the ones before."""
    _CLEAR.append(clear)


def languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon, as BCP 47 tags in order."""
    return tuple(sorted({*shipped(), *_PROJECT}))


@cache
def shipped() -> tuple[str, ...]:
    """Return the languages that ship a lexicon, as BCP 47 tags in order."""
    names = (file.name for file in _FILES.iterdir())
    found = (name.removesuffix(".toml") for name in names if name.endswith(".toml"))
    return tuple(sorted(name for name in found if name != SIGNS.removesuffix(".toml")))


def is_read(language: str) -> bool:
    """Whether texts in a language are read: whether its lexicon has what can turn a statement."""
    tags = (language, language.partition("-")[0])
    return any(tag in shipped() or _is_whole(_PROJECT.get(tag, {})) for tag in tags)


def _is_whole(table: Table) -> bool:
    """Whether a lexicon has words for each bound, for likelihood and for negation."""
    bounds = table.get("bounds", {}).get("before", {})
    hedges = table.get("hedges", {}).get("likelihood") and table.get("negations", {}).get("plain")
    return bool(hedges) and all(bounds.get(bound) for bound in Bound if bound != Bound.EXACTLY)


def words(language: str) -> Table:
    """Return the words of a tag or of its language; a project's keys go before those that ship."""
    tags = (language, language.partition("-")[0])
    table = next((read(f"{tag}.toml") for tag in tags if tag in shipped()), {})
    own = next((_PROJECT[tag] for tag in tags if tag in _PROJECT), {})
    return merged(table, own) if own else table


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
