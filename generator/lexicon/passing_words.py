"""The words beside figures that an article has by the way: ages, and what belongs to the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.files import Table, book, folded

if TYPE_CHECKING:
    from generator.lexicon.phrases import PhraseBook


@dataclass(frozen=True, slots=True)
class PassingWords:
    """Words beside a figure that nobody is asked for."""

    aged: frozenset[str]
    """Before an age: aged 44."""
    persons: frozenset[str]
    """After "-year-old": those whose age it is."""
    furniture: PhraseBook[None]
    """After the figures of a page that are none of its article: 3 min read."""


def passing_words(figures: Table) -> PassingWords:
    """The words of a lexicon's `[figures]` that show what is by the way."""
    return PassingWords(
        folded(figures.get("aged", ())),
        folded(figures.get("persons", ())),
        book(figures.get("furniture", ())),
    )
