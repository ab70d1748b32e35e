"""Reads the rules of a language from its data files.

The same data goes to the browser, so nothing of a language may live in code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from generator.search import number_words

_FOLDER = resources.files("generator.search") / "rules"


@dataclass(frozen=True, slots=True)
class AffixRule:
    """One affix that may be taken off."""

    affix: str
    rest: str
    """Regular expression that what is left must match wholly."""

    replacements: tuple[str, ...]
    """What stands in the affix's place; more than one where the root is not certain."""


@dataclass(frozen=True, slots=True)
class StemStep:
    """Rules tried together."""

    at: str
    """Where the affix stands: `start` or `end`."""

    take: str
    """`first`: the first affix that is there decides. `each`: every rule adds a candidate."""

    rules: tuple[AffixRule, ...]


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All that is known of one language."""

    language: str
    steps: tuple[StemStep, ...]
    roots: frozenset[str]
    exceptions: dict[str, str]
    unknown: str
    """Regular expression that a candidate must match where no root is known; empty: any."""

    shortest: int
    """Letters that a candidate must have where no root is known."""

    elided_start: tuple[str, ...]
    elided_end: tuple[str, ...]
    optional: frozenset[str]
    """Words that a query may contain without asking for them."""


@cache
def data(language: str) -> dict[str, Any]:
    """Give a language's rules as the browser gets them; those of an unknown one stem nothing."""
    base = language.split("-", maxsplit=1)[0].lower()
    path = _FOLDER / f"{base}.json"
    if not path.is_file():
        return {**_NOTHING, "language": base, "numbers": number_words.data(base)}
    rules: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    roots = _FOLDER / f"{base}.roots.txt"
    words = sorted(_words(roots.read_text(encoding="utf-8"))) if roots.is_file() else []
    rules["roots"] = sorted({*words, *rules.pop("whole")})
    rules["language"] = base
    rules["numbers"] = number_words.data(base)
    del rules["about"]
    return rules


@cache
def load(language: str) -> Ruleset:
    """Read the rules of a language (BCP 47 tag; only its first subtag counts)."""
    raw = data(language)
    return Ruleset(
        language=raw["language"],
        steps=tuple(_step(step, raw["classes"]) for step in raw["steps"]),
        roots=frozenset(raw["roots"]),
        exceptions=raw["exceptions"],
        unknown=raw["unknown"],
        shortest=raw["shortest"],
        elided_start=tuple(raw["elided"]["start"]),
        elided_end=tuple(raw["elided"]["end"]),
        optional=frozenset(raw["optional"]),
    )


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
    "exceptions": {},
    "roots": [],
    "optional": [],
    "asks": {},
    "steps": [],
}


def _words(text: str) -> list[str]:
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def _step(raw: dict[str, Any], classes: dict[str, str]) -> StemStep:
    rules = tuple(
        AffixRule(affix, _expand(rest, classes), tuple(replacements))
        for affix, rest, *replacements in raw["rules"]
    )
    return StemStep(at=raw["at"], take=raw["take"], rules=rules)


def _expand(pattern: str, classes: dict[str, str]) -> str:
    for name, meaning in classes.items():
        pattern = pattern.replace("{" + name + "}", meaning)
    return pattern
