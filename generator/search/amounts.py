"""The amounts that a text states, as keys of the index.

They are those of the gate's own reader. A number with the signs of another language, which the
gate refuses, is read as well: readers write as they are used to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import lexicon
from generator.search import digits
from generator.text import figures
from generator.text.figures import Kind

if TYPE_CHECKING:
    from decimal import Decimal

_AMOUNTS = frozenset({Kind.CARDINAL, Kind.FRACTION})


@dataclass(frozen=True, slots=True)
class StatedAmount:
    """An amount with the place of its words in the text."""

    start: int
    end: int
    """Offsets in code points; of `3/4` the first one's alone, as its digits count by themselves."""

    key: str


def read(text: str, language: str) -> tuple[tuple[StatedAmount, ...], tuple[StatedAmount, ...]]:
    """Return the amounts of a text by any language's signs, and those by its own signs alone."""
    respelt = digits.respelt(text, lexicon.load(language).separators)
    own = _amounts(text, language)
    return (own if respelt == text else _amounts(respelt, language)), own


def _amounts(text: str, language: str) -> tuple[StatedAmount, ...]:
    return tuple(
        StatedAmount(figure.start, _end(text, figure.start, figure.end), key(figure.amount))
        for figure in figures.read(text, language)
        if figure.kind in _AMOUNTS and figure.amount is not None
    )


def _end(text: str, start: int, end: int) -> int:
    return start + 1 if "/" in text[start:end] else end


def key(amount: Decimal) -> str:
    """Return the key of an amount: a decimal point, no other sign, no needless zeros."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
