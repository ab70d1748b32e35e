"""Reads the figures and dates of articles in other processes, while the facts are loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator import divided
from generator.text import figures
from generator.text.dates.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.divided import Divided
    from generator.load.project import Text
    from generator.text.dates.mentions import DateMention
    from generator.text.figures import Figure

Read: TypeAlias = "tuple[tuple[Figure, ...], tuple[DateMention, ...]]"
_SECONDS = 1e-3
"""What an article takes, about."""


class ReadingAhead:
    """What is read ahead; from `end` on it is kept as if it had been read here."""

    def __init__(self) -> None:
        """Start with nothing begun."""
        self._texts: Sequence[Text] = ()
        self._begun: Divided[Text, Read] | None = None

    def begin(self, texts: Sequence[Text]) -> None:
        """Begin to read articles."""
        self._texts = texts
        self._begun = divided.Divided(_read, texts, seconds=_SECONDS)

    def end(self) -> None:
        """Help with what is not done yet."""
        found = () if self._begun is None else self._begun.answers()
        for text, (in_figures, in_dates) in zip(self._texts, found, strict=True):
            figures.read.tell(in_figures, *text)
            mentions.tell(in_dates, *text)


def _read(text: Text) -> Read:
    """The figures and dates of a text, one after the other, as both need the same scan of it."""
    return figures.read(*text), mentions(*text)
