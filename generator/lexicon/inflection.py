"""How the names of a language are declined: by endings on a stem, as its lexicon lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon.files import Table

_FEWEST = 3
"""Letters of a stem that is told from other words."""


@dataclass(frozen=True, slots=True)
class Inflection:
    """The endings of declined names, none in most languages."""

    endings: frozenset[str]
    """What may follow a stem: -ии, -ией."""
    dropped: tuple[str, ...]
    """What a name loses before an ending: the -я of Россия."""

    adjectives: tuple[tuple[str, tuple[str, ...]], ...]
    """Endings of the adjectives inside names, the longest first, each with its other forms."""

    def heads(self, name: str) -> Iterator[str]:
        """A name of several words with its adjectives declined: Северной of Северная Корея."""
        first, space, rest = name.partition(" ")
        if not space:
            return
        known = ((ending, forms) for ending, forms in self.adjectives if first.endswith(ending))
        for ending, forms in (*known,)[:1]:
            for form in forms:
                yield f"{first[: len(first) - len(ending)]}{form} {rest}"

    def stems(self, name: str) -> Iterator[str]:
        """The stems of a name, of its last word where it has several; none without endings."""
        if not self.endings or len(name) <= _FEWEST:
            return
        if name.isupper() or not name[-1].isalpha():
            return  # an acronym
        dropped = next((end for end in self.dropped if name.endswith(end)), "")
        yield name[: len(name) - len(dropped)]


def inflection_of(names: Table) -> Inflection:
    """The endings of a lexicon's `[names]`."""
    dropped = sorted(names.get("dropped_endings", ()), key=lambda ending: (-len(ending), ending))
    adjectives = ((ending, tuple(forms)) for ending, forms in names.get("adjectives", {}).items())
    longest_first = tuple(sorted(adjectives, key=lambda entry: (-len(entry[0]), entry[0])))
    return Inflection(frozenset(names.get("endings", ())), tuple(dropped), longest_first)
