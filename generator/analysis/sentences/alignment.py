"""Finds the passages that say what a clause says, by the words that they share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.sentences.content_words import content_words
from generator.analysis.sentences.places import is_attributed, says

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.sentences.content_words import Clause, ContentWord
    from generator.text.claims.claim import Claims, DateClaim

_ALIKE = 0.7
"""Share of the best passage's words that another must have to say the same."""
_COVERED = 0.5
"""Share of a clause's words that passages must have to support it."""
_SEVERAL = 2
"""Words of a clause that passages must have at least."""
_FAITHFUL = 0.65
"""Share of a clause's words that one passage must have for the clause to repeat it."""
_MOSTLY = 0.75
"""The same of a short clause, with the names and dates in common."""
_FEWEST = 3
"""Words that a clause and a passage must share for the clause to repeat it."""
_MARK = 0.5
"""What a name or date in common counts beside a word in common."""
_YEAR = re.compile(r"\d{4}")
_MOST = 3
"""Passages that may support a clause together."""


@dataclass(frozen=True, eq=False)
class Neighbour:
    """A passage with what it is about and who says it."""

    claims: Claims
    voices: frozenset[str] = frozenset()
    """Speakers, publisher and credits: they may be named as saying it."""
    printers: frozenset[str] = frozenset()
    """Those of them who print it: publisher and credits."""
    dated: frozenset[str] = frozenset()
    """When its source appeared, and when what it says happened."""
    related: frozenset[str] = frozenset()
    """Entities named around it, and what those that it names belong to."""
    kin: frozenset[str] = frozenset()
    """What those who say it belong to: "US information"."""

    @cached_property
    def words(self) -> tuple[ContentWord, ...]:
        """Its words in order."""
        return content_words(self.claims)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Of all its words."""
        return frozenset(key for word in self.words for key in word.keys)

    @cached_property
    def marks(self) -> frozenset[str]:
        """The entities that it names and the dates that it prints."""
        return self.named | marks_of(self.claims.dates)

    @cached_property
    def dates(self) -> frozenset[str]:
        """The days that it prints or is dated by, of intervals both ends."""
        printed = (each.edtf for each in self.claims.dates if each.edtf is not None)
        years = (each.words for each in self.claims.figures if _YEAR.fullmatch(each.words))
        ends = (end for edtf in printed for end in edtf.split("/"))
        return self.dated.union(ends, years)

    @cached_property
    def sayers(self) -> frozenset[str]:
        """The entities that it makes say something."""
        names = self.claims.names
        return frozenset(
            entity
            for each in names
            if says(self.claims, each) or is_attributed(self.claims, each)
            for entity in (each.entity, *each.inside)
            if entity is not None
        )

    @cached_property
    def speaking(self) -> frozenset[str]:
        """Those who say what it says, and those whom it makes say something."""
        return self.voices | self.sayers | self.kin

    def count(self, entity: str | None) -> int:
        """How often it names an entity."""
        return sum(entity in {each.entity, *each.inside} for each in self.claims.names)

    @cached_property
    def named(self) -> frozenset[str]:
        """The entities that it names."""
        names = [each for each in self.claims.names if each.entity is not None]
        inside = (entity for each in names for entity in each.inside)
        return frozenset((*(each.entity for each in names if each.entity is not None), *inside))

    def has(self, word: ContentWord) -> bool:
        """Whether it has a form of a word."""
        return not self.keys.isdisjoint(word.keys)


@dataclass(frozen=True, slots=True)
class Alignment:
    """A clause and the passages that say the same, the best first."""

    clause: Clause
    passages: tuple[Neighbour, ...]
    """None where no passages support the clause."""
    best: tuple[Neighbour, ...]
    """Those of them that share most."""
    repeats: bool
    """Whether the clause says again what the best passage says."""


class PassageIndex:
    """Many passages by their words and marks."""

    def __init__(self, passages: Sequence[Neighbour]) -> None:
        """Index passages of one language."""
        self._passages = tuple(passages)

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for number, passage in enumerate(self._passages):
            for key in passage.keys | passage.marks:
                found.setdefault(key, []).append(number)
        return {key: tuple(numbers) for key, numbers in found.items()}

    def like(self, clause: Clause, marks: tuple[frozenset[str], frozenset[str]]) -> list[Neighbour]:
        """The passages that share two words or marks with a clause."""
        counts: Counter[int] = Counter()
        for word in clause.words:
            counts.update({number for key in word.keys for number in self._by_key.get(key, ())})
        for mark in marks[0] | marks[1]:
            counts.update(self._by_key.get(mark, ()))
        return [self._passages[number] for number, count in sorted(counts.items()) if count > 1]


def marks_of(dates: Iterable[DateClaim]) -> frozenset[str]:
    """What dates have in common with the same dates elsewhere."""
    return frozenset(f"@{each.edtf}" for each in dates if each.edtf is not None)


def align(
    clause: Clause, named: frozenset[str], dates: frozenset[str], passages: Sequence[Neighbour]
) -> Alignment:
    """Find the passages for a clause that names some entities and dates."""
    marks = named | dates
    keys = frozenset(key for word in clause.words for key in word.keys)
    passages = [
        each
        for each in passages
        if not keys.isdisjoint(each.keys) or not marks.isdisjoint(each.marks)
    ]
    shares = [(sum(each.has(word) for word in clause.words), each) for each in passages]
    ranks = [
        (share + _MARK * len(marks & each.marks), share, each)
        for share, each in shares
        if share or (not clause.words and marks & each.marks)
    ]
    if not ranks:
        return Alignment(clause, (), (), repeats=False)
    top = max(rank for rank, _, _ in ranks)
    best = tuple(each for rank, _, each in ranks if rank == top)
    share = max(share for rank, share, _ in ranks if rank == top)
    marked = max(len(marks & each.marks) for each in best)
    alike = [each for rank, _, each in ranks if rank >= _ALIKE * top and each not in best]
    chosen = _complete(clause, named, [*best, *alike], passages)
    covered = sum(any(each.has(word) for each in chosen) for word in clause.words)
    enough = covered >= max(min(_SEVERAL, len(clause.words)), _COVERED * len(clause.words))
    repeats = share >= max(_FEWEST, _FAITHFUL * len(clause.words)) or (
        share + marked >= _FEWEST
        and share >= _MOSTLY * len(clause.words)
        and marked >= len(marks) - 1
    )
    return Alignment(clause, tuple(chosen) if enough else (), best, repeats=repeats)


def _complete(
    clause: Clause,
    named: frozenset[str],
    chosen: list[Neighbour],
    passages: Sequence[Neighbour],
) -> list[Neighbour]:
    """Add passages that have two of the words that are still missing, or a name beside a word."""
    for _ in range(_MOST - 1):
        missing = [word for word in clause.words if not any(each.has(word) for each in chosen)]
        counts = [(sum(each.has(word) for word in missing), each) for each in passages]
        most = max((count for count, _ in counts), default=0)
        if most <= 1:
            break
        chosen = [*chosen, next(each for count, each in counts if count == most)]
    for entity in sorted(named):
        if any(entity in each.named for each in chosen):
            continue
        shares = [
            (sum(each.has(word) for word in clause.words), each)
            for each in passages
            if entity in each.named
        ]
        most = max((share for share, _ in shares), default=0)
        if most:
            chosen = [*chosen, *(each for share, each in shares if share == most)]
    return chosen
