"""What dates rest on what: circles among them, and the dates that fall with a source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis import dating

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from generator.analysis.dating import Dating, Key


@dataclass(frozen=True)
class DateGrounds:
    """The dates of a dossier and what each rests on."""

    datings: tuple[Dating, ...]

    @cached_property
    def below(self) -> Mapping[Key, tuple[Key, ...]]:
        """What each date rests on: what it names, and the day of its sources where it needs it."""
        known = frozenset(each.key for each in self.datings)
        return {each.key: _below(each, known) for each in self.datings}

    def path(self, start: Key, goal: Key) -> tuple[Key, ...] | None:
        """The shortest way from one date down to another; None where there is none."""
        ways: list[tuple[Key, ...]] = [(start,)]
        seen = {start}
        while ways:
            way = ways.pop(0)
            for each in self.below.get(way[-1], ()):
                if each == goal:
                    return (*way, each)
                if each not in seen:
                    seen.add(each)
                    ways.append((*way, each))
        return None

    def resting_on(self, lost: Iterable[Key]) -> tuple[Key, ...]:
        """The dates that rest on any of these, directly or through others, without these."""
        given = frozenset(lost)
        fallen, waiting = set(given), list(given)
        while waiting:
            more = self._above.get(waiting.pop(), frozenset()) - fallen
            fallen |= more
            waiting += more
        return tuple(sorted(fallen - given, key=self._order.__getitem__))

    @cached_property
    def _above(self) -> Mapping[Key, frozenset[Key]]:
        """What rests on each date."""
        found: dict[Key, set[Key]] = {}
        for key, below in self.below.items():
            for each in below:
                found.setdefault(each, set()).add(key)
        return {key: frozenset(above) for key, above in found.items()}

    @cached_property
    def _order(self) -> Mapping[Key, int]:
        return {each.key: number for number, each in enumerate(self.datings)}


def _below(of: Dating, known: Container[Key]) -> tuple[Key, ...]:
    named = [dating.resolve(each, known) for each in of.dated.rests_on]
    published = [("source", each) for each in of.sources] if of.uses_publication else []
    return tuple(dict.fromkeys(each for each in (*named, *published) if each is not None))
