"""The lexicon's words and signs for numbers, as the browser gets them.

`browser/numbers.js` reads a query by them; the index is read by `generator.text.figures`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from generator.lexicon import Lexicon

_VALUES = (
    *("units", "tens", "rounds", "scales", "glued", "glued_after_currency"),
    *("fractions", "denominators", "around", "around_rounds"),
)
"""Fields of the lexicon's number words that map a word to its value."""

_WORDS = ("points", "negative", "teens", "ones", "joiners", "part_of")
"""Fields that are words alone."""

_NO_LANGUAGE = "und"


def data(language: str) -> dict[str, Any]:
    """Return what reads the numbers of a language, beside the signs of every language."""
    words = lexicon.load(language)
    separators = words.separators
    return {
        "separators": [separators.decimal, separators.group, *separators.sizes],
        **{name: _values(getattr(words.numbers, name)) for name in _VALUES},
        **{name: sorted(getattr(words.numbers, name)) for name in _WORDS},
        "ordinals": _values(_single(words.numbers.ordinals.meanings)),
        "idioms": _phrases(words.figures.idioms.meanings),
        "links": _phrases(words.ranges.links.meanings),
        "between": [list(pair) for pair in words.ranges.between],
        "change": sorted(words.ranges.change),
        "currencies": sorted(words.figures.currencies - _signs().figures.currencies),
        "after": sorted(_single(words.bounds.after.meanings)),
        "suffixes": sorted(words.figures.ordinal_suffixes | words.dates.year_suffixes),
    }


def signs() -> dict[str, Any]:
    """Return the units and currencies that are the same in every language."""
    figures = _signs().figures
    return {"units": sorted(figures.unit_symbols), "currencies": sorted(figures.currencies)}


def _signs() -> Lexicon:
    return lexicon.load(_NO_LANGUAGE)


def _phrases(phrases: Iterable[tuple[str, ...]]) -> list[str]:
    return sorted(" ".join(words) for words in phrases)


def _single(phrases: Mapping[tuple[str, ...], Any]) -> dict[str, Any]:
    """Return the phrases of one word."""
    return {words[0]: meaning for words, meaning in phrases.items() if len(words) == 1}


def _values(values: Mapping[str, Fraction]) -> dict[str, int | str]:
    """Write values as JSON can: whole numbers, and `1/2`."""
    return {
        word: value.numerator if value.denominator == 1 else str(value)
        for word, value in sorted(values.items())
    }
