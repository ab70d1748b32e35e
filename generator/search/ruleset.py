"""Reads the rules of a language from its data files.

The same data goes to the browser, so nothing of a language may live in code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from generator import lexicon
from generator.search import coding, dates, families, number_words, steps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.search.steps import StemStep

_FOLDER = resources.files("generator.search") / "rules"
_PROJECT: dict[str, str] = {}
"""The files of rules of the project that was loaded last, by name: `nl.json`."""
_CLEAR: list[Callable[[], None]] = []


def use(files: Mapping[str, str]) -> None:
    """Take a project's own files of rules instead of those that ship with the same names."""
    if files != _PROJECT:
        _PROJECT.clear()
        _PROJECT.update(files)
        clear()


def of_project() -> Mapping[str, str]:
    """Give the files of rules of the project that was loaded last, by name."""
    return _PROJECT


def on_change(clearing: Callable[[], None]) -> None:
    """Call this when the rules change, or the words of the lexicons: to clear what is cached."""
    _CLEAR.append(clearing)


def clear() -> None:
    """Forget what was read by the rules before."""
    for each in (data.cache_clear, load.cache_clear, marking.cache_clear, *_CLEAR):
        each()


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All that is known of one language."""

    language: str
    steps: tuple[StemStep, ...]
    roots: frozenset[str]
    exceptions: dict[str, str]
    """Stems of words as they are written."""

    families: dict[str, str]
    """Stems of words as the steps before `family` leave them."""

    unknown: str
    """Regular expression that a candidate must match where no root is known; empty: any."""

    shortest: int
    """Letters that a candidate must have where no root is known."""

    elided_start: tuple[str, ...]
    elided_end: tuple[str, ...]
    hyphened: frozenset[str]
    """Prefixes that make one word with what is after their hyphen: co-operate."""

    optional: frozenset[str]
    """Words that a query may contain without asking for them."""

    full: bool = False
    """Whether nearly all forms of a word share a stem, so that two stems are two words."""


@cache
def data(language: str) -> dict[str, Any]:
    """Give a language's rules as the browser gets them; those of an unknown one stem nothing."""
    base = language.split("-", maxsplit=1)[0].lower()
    written = text(f"{base}.json")
    if written is None:
        return {**_NOTHING, "language": base, **_words(base)}
    rules: dict[str, Any] = {**_NOTHING, "about": "", "whole": [], **json.loads(written)}
    roots = {word for line in _lines(f"{base}.roots.txt") for word in line}
    rules["roots"] = coding.roots(sorted({*roots, *rules.pop("whole")}))
    rules["steps"] = list(steps.repeated(rules["steps"]))
    loaded = steps.load(rules["steps"], rules["classes"])
    related = families.stems(_lines(f"{base}.families.txt"), loaded)
    forms = families.forms(_lines(f"{base}.forms.txt"), loaded, related)
    rules["families"] = families.grouped(related)
    rules["exceptions"] = families.grouped({**rules["exceptions"], **forms})
    rules["language"] = base
    rules.update(_words(base))
    del rules["about"]
    return rules


@cache
def load(language: str) -> Ruleset:
    """Read the rules of a language (BCP 47 tag; only its first subtag counts)."""
    raw = data(language)
    return Ruleset(
        language=raw["language"],
        steps=steps.load(raw["steps"], raw["classes"]),
        roots=frozenset(coding.read_roots(raw["roots"])),
        exceptions=families.ungrouped(raw["exceptions"]),
        families=families.ungrouped(raw["families"]),
        unknown=raw["unknown"],
        shortest=raw["shortest"],
        elided_start=tuple(raw["elided"]["start"]),
        elided_end=tuple(raw["elided"]["end"]),
        hyphened=frozenset(raw["hyphened"]),
        optional=frozenset(raw["optional"]),
        full=raw.get("full", False),
    )


@cache
def marking(language: str) -> frozenset[str]:
    """Words that show which language a query is in: those for numbers, and the optional ones."""
    rules = data(language)
    numbers = rules["numbers"]
    words = {word for field in numbers.values() if isinstance(field, dict) for word in field}
    return frozenset(word for word in (*words, *rules["optional"]) if word.isalpha())


def words(language: str) -> frozenset[str]:
    """Return a language's list of words; most languages have none."""
    base = load(language).language
    return frozenset(word for line in _lines(f"{base}.words.txt") for word in line)


@cache
def characters() -> dict[str, Any]:
    """Give the table of characters as the browser gets it."""
    table: dict[str, Any] = json.loads((_FOLDER / "characters.json").read_text(encoding="utf-8"))
    del table["about"]
    table["signs"] = number_words.signs()
    return table


_NOTHING: dict[str, Any] = {
    "classes": {},
    "unknown": "",
    "shortest": 1,
    "elided": {"start": [], "end": []},
    "hyphened": [],
    "exceptions": {},
    "families": {},
    "roots": "",
    "optional": [],
    "asks": {},
    "steps": [],
}


def _words(language: str) -> dict[str, Any]:
    """Return the lexicon's words for numbers and dates."""
    return {
        "numbers": number_words.data(language),
        "dates": dates.data(language),
        "thesaurus": {},  # an index adds what its words need
    }


def _lines(name: str) -> list[list[str]]:
    """Return the words of each line of a file of rules; what is after # is a comment."""
    lines = (text(name) or "").splitlines()
    return [words for line in lines if (words := line.partition("#")[0].split())]


def text(name: str) -> str | None:
    """The project's file of rules of a name, or the one that ships; none where there is none."""
    path = _FOLDER / name
    shipped = path.read_text(encoding="utf-8") if path.is_file() else None
    return _PROJECT.get(name, shipped)


lexicon.on_change(clear)
