"""The notes of a page: the facts whose evidence is shown at its foot, numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Notes:
    """The numbers of a page's notes."""

    number: Mapping[str, int]
    """By fact id, in order."""

    @classmethod
    def of(cls, facts: Iterable[str]) -> Notes:
        """Notes on facts in the order in which the page speaks of them, each once."""
        return cls({fact: number for number, fact in enumerate(dict.fromkeys(facts), start=1)})

    def of_some(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Some of the facts in the order of their numbers, each once."""
        return tuple(sorted(dict.fromkeys(facts), key=self.number.__getitem__))
