"""What a text may rest on, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analysis.sentences.passages import Passage
    from generator.dossier.records import Quantity


@dataclass(frozen=True, slots=True)
class TextGrounds:
    """Everything that a text may rest on."""

    what: str
    """How messages name it all: "its quotes"."""
    near: tuple[Passage, ...]
    """The words that the text puts in its own: negations and hedges are compared with these."""
    around: tuple[Passage, ...]
    """Words that support a claim as well: titles, translations, other facts."""
    corpus: tuple[Passage, ...]
    """Whole articles, and the translations of their quotes: where quoted words may come from."""
    dates: frozenset[str]
    """In EDTF, of facts."""
    quantities: tuple[Quantity, ...]
    entities: frozenset[str]
    """Entities that may be named."""
    counts: frozenset[int]
    """How many sources there are: numbers that texts may give of them."""
    origins: int = 0
    """How many origins the facts have, where each is known."""
    places: int = 0
    """How many facts a text compares: the second of them may be called so."""
    free: frozenset[str] = frozenset()
    """Entities that may be named beside any words, such as the source that a note cites."""
    published: frozenset[str] = frozenset()
    """When the sources appeared: gives the year of a date that is printed without one."""
    voices: frozenset[str] = frozenset()
    """Speakers and publishers: they may be named for what they say, not for what they do."""
