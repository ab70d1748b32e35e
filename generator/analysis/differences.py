"""Which facts of a dossier differ, and how: computed for the pairs on one measure.

Nothing here depends on the order of the facts: pairs and groups come sorted. The curator's word
on a difference stands beside the class computed, never in its place. What two facts make of
each other is decided in `generator.analysis.comparison`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from generator.analysis import comparison
from generator.analysis.contradictions import contradicting
from generator.terms.vocabulary import DifferenceKind, DifferenceNature

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.analysis.comparison import ComparisonReason, Reading
    from generator.dossier.about_records import DifferenceRecord
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord

MANY = 40
"""With more facts on one measure, only the pairs that contradict are listed."""
GRAVEST_FIRST = (
    DifferenceKind.CONTRADICTS,
    DifferenceKind.UNDECIDED,
    DifferenceKind.UPDATE,
    DifferenceKind.DIFFERENT_SCOPE,
    DifferenceKind.NOT_COMPARABLE,
    DifferenceKind.COMPATIBLE,
    DifferenceKind.AGREES,
)


SUGGESTED = {
    DifferenceKind.CONTRADICTS: DifferenceNature.WORLD,
    DifferenceKind.UNDECIDED: DifferenceNature.UNDECIDABLE,
    DifferenceKind.UPDATE: DifferenceNature.TIME,
    DifferenceKind.DIFFERENT_SCOPE: DifferenceNature.SCOPE,
}
"""In what facts of a class differ, where nobody says."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts on one measure, by id in sorted order, and how they stand to each other."""

    first: str
    second: str
    kind: DifferenceKind
    reason: ComparisonReason


@dataclass(frozen=True, slots=True)
class Difference:
    """Facts that differ: declared by the curator, or found on a measure."""

    id: str
    """The curator's, or the measure's with "m-" before it: it does not depend on any order."""
    facts: tuple[str, ...]
    """By the end of their date, then by its start, by figure and by id."""
    measures: tuple[str, ...]
    """What their figures measure, sorted; empty where none has a figure."""
    kind: DifferenceKind
    """The curator's word; without one, the gravest class of its pairs."""
    pairs: tuple[Pair, ...]
    """The computed pairs among its facts, sorted."""
    declared: DifferenceRecord | None

    @property
    def nature(self) -> DifferenceNature | None:
        """In what its facts differ: the curator's word, or what its class suggests."""
        given = None if self.declared is None else self.declared.nature
        return given or SUGGESTED.get(self.kind)


@dataclass(frozen=True)
class Differences:
    """Where the facts of a dossier differ; each answer is worked out once."""

    dossier: Dossier

    @cached_property
    def readings(self) -> Mapping[str, Mapping[str, Reading]]:
        """By measure and by fact, both sorted: the figures that can be compared."""
        readings: dict[str, dict[str, Reading]] = defaultdict(dict)
        for fact in sorted(self.dossier.fact.values(), key=lambda each: each.id):
            reading = comparison.reading(fact)
            if reading and fact.quantity and fact.quantity.measure in self.dossier.measure:
                readings[fact.quantity.measure][fact.id] = reading
        return dict(sorted(readings.items()))

    @cached_property
    def contradictions(self) -> Mapping[str, tuple[Pair, ...]]:
        """By measure: every pair of facts whose figures contradict, declared or not."""
        return {
            measure: tuple(
                self._pair(measure, *pair)
                for pair in contradicting(readings, cumulative=self._is_cumulative(measure))
            )
            for measure, readings in self.readings.items()
        }

    @cached_property
    def all(self) -> tuple[Difference, ...]:
        """All differences, the gravest first, declared before found, in the curator's order."""
        declared = [self._declared(each) for each in self.dossier.about.differences]
        found = [*declared, *self._undeclared()]
        return tuple(sorted(found, key=lambda each: GRAVEST_FIRST.index(each.kind)))

    def pairs_among(self, facts: Iterable[str]) -> tuple[Pair, ...]:
        """How some facts compare: every pair of them with figures on one measure."""
        pairs = [
            self._pair(measure, first, second)
            for measure, of_measure in self._on_measures(facts).items()
            for first, second in combinations(of_measure, 2)
        ]
        return tuple(sorted(pairs, key=lambda each: (each.first, each.second)))

    def remains(self, difference: Difference, lost: AbstractSet[str]) -> bool:
        """Whether a difference would still be found without some facts."""
        if lost.isdisjoint(difference.facts):
            return True
        if difference.declared is not None:
            return len(set(difference.facts) - lost) > 1
        if any(lost.isdisjoint((each.first, each.second)) for each in difference.pairs):
            return True
        return any(
            self._uncovered(measure, [each for each in self.readings[measure] if each not in lost])
            for measure in difference.measures
        )

    @cached_property
    def _declared_together(self) -> frozenset[tuple[str, ...]]:
        """The sorted pairs of facts that are in one declared difference."""
        return frozenset(
            pair
            for each in self.dossier.about.differences
            for pair in combinations(sorted(set(each.facts)), 2)
        )

    def _is_cumulative(self, measure: str) -> bool:
        return self.dossier.measure[measure].cumulative

    def _pair(self, measure: str, first: str, second: str) -> Pair:
        one, other = (self.readings[measure][each] for each in (first, second))
        verdict = comparison.classify(one, other, cumulative=self._is_cumulative(measure))
        return Pair(first, second, verdict.kind, verdict.reason)

    def _on_measures(self, facts: Iterable[str]) -> Mapping[str, list[str]]:
        """Those of some facts that have figures, by measure, both sorted."""
        on_measures: dict[str, list[str]] = defaultdict(list)
        for each in sorted(set(facts)):
            quantity = self.dossier.fact[each].quantity
            if quantity is not None and each in self.readings.get(quantity.measure, {}):
                on_measures[quantity.measure].append(each)
        return dict(sorted(on_measures.items()))

    def _declared(self, declared: DifferenceRecord) -> Difference:
        return Difference(
            id=declared.fragment,
            facts=self._in_order(declared.facts),
            measures=tuple(self._on_measures(declared.facts)),
            kind=declared.kind,
            pairs=self.pairs_among(declared.facts),
            declared=declared,
        )

    def _undeclared(self) -> Iterator[Difference]:
        """What the figures show and no declared difference speaks of, measure by measure."""
        for measure, readings in self.readings.items():
            left = self._uncovered(measure, readings)
            if left:
                facts = self._in_order(fact for each in left for fact in (each.first, each.second))
                kind = min((each.kind for each in left), key=GRAVEST_FIRST.index)
                yield Difference(f"m-{measure}", facts, (measure,), kind, left, None)

    def _uncovered(self, measure: str, facts: Collection[str]) -> tuple[Pair, ...]:
        """The pairs on a measure that are worth a word and that no declared difference has."""
        if len(facts) > MANY:
            among = set(facts)
            found = self.contradictions[measure]
            pairs = tuple(each for each in found if {each.first, each.second} <= among)
        else:
            pairs = self.pairs_among(facts)
        covered = self._declared_together
        return tuple(each for each in pairs if (each.first, each.second) not in covered)

    def _in_order(self, facts: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(facts), key=lambda each: _order_key(self.dossier.fact[each])))


def _order_key(fact: FactRecord) -> tuple[date, date, Decimal, str]:
    """By the end of what a fact speaks of: what is counted until then comes after what was."""
    when = fact.date.date if fact.date else None
    latest = (when and when.latest) or date.max
    earliest = (when and when.earliest) or date.min
    figure = fact.quantity.amount if fact.quantity and fact.quantity.amount else Decimal(0)
    return latest, earliest, figure, fact.id
