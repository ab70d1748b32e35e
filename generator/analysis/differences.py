"""Which facts of a briefing differ, and how: computed for the pairs on one measure.

Nothing here depends on the order of the facts: pairs and groups come sorted. The curator's word
on a difference stands beside the class computed, never in its place. What two facts make of
each other is decided in `generator.analysis.comparison`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from generator.analysis import comparison
from generator.analysis.contradictions import contradicting
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.analysis.comparison import Reading, Reason
    from generator.model.briefing import Briefing, DeclaredDifference

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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts on one measure, by id in sorted order, and how they stand to each other."""

    first: str
    second: str
    kind: DifferenceKind
    reason: Reason


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
    declared: DeclaredDifference | None


def find(briefing: Briefing) -> tuple[Difference, ...]:
    """All differences, the gravest first, declared before found, in the curator's order."""
    declared = [_declared(briefing, each) for each in briefing.differences]
    found = [*declared, *_undeclared(briefing)]
    return tuple(sorted(found, key=lambda each: GRAVEST_FIRST.index(each.kind)))


def remains(briefing: Briefing, difference: Difference, fallen: AbstractSet[str]) -> bool:
    """Whether a difference would still be found if some facts were no more."""
    if fallen.isdisjoint(difference.facts):
        return True
    if difference.declared is not None:
        return len(set(difference.facts) - fallen) > 1
    if any(fallen.isdisjoint((each.first, each.second)) for each in difference.pairs):
        return True
    left = [each for each in briefing.fact if each not in fallen]
    covered = declared_together(briefing)
    return any(
        _uncovered(briefing, measure, readings, covered)
        for measure, readings in _on_measures(briefing, left).items()
        if measure in difference.measures
    )


def contradictions(briefing: Briefing) -> Iterator[Pair]:
    """Every pair of facts whose figures contradict, declared or not, measure by measure."""
    for measure, facts in _on_measures(briefing, briefing.fact).items():
        yield from _contradictions(briefing, measure, facts)


def pairs_among(briefing: Briefing, facts: Iterable[str]) -> tuple[Pair, ...]:
    """How some facts stand to each other: every pair of them with figures on one measure."""
    pairs = []
    for measure, readings in _on_measures(briefing, facts).items():
        cumulative = briefing.measure[measure].cumulative
        for first, second in combinations(sorted(readings), 2):
            verdict = comparison.classify(readings[first], readings[second], cumulative=cumulative)
            pairs.append(Pair(first, second, verdict.kind, verdict.reason))
    return tuple(sorted(pairs, key=lambda each: (each.first, each.second)))


def declared_together(briefing: Briefing) -> frozenset[tuple[str, str]]:
    """The sorted pairs of facts that stand in one declared difference."""
    return frozenset(
        pair for each in briefing.differences for pair in combinations(sorted(set(each.facts)), 2)
    )


def _declared(briefing: Briefing, declared: DeclaredDifference) -> Difference:
    return Difference(
        id=declared.id,
        facts=_in_order(briefing, declared.facts),
        measures=tuple(_on_measures(briefing, declared.facts)),
        kind=declared.kind,
        pairs=pairs_among(briefing, declared.facts),
        declared=declared,
    )


def _undeclared(briefing: Briefing) -> Iterator[Difference]:
    """What the figures show and no declared difference speaks of, measure by measure."""
    covered = declared_together(briefing)
    for measure, readings in _on_measures(briefing, briefing.fact).items():
        left = _uncovered(briefing, measure, readings, covered)
        if left:
            facts = {fact for each in left for fact in (each.first, each.second)}
            kind = min((each.kind for each in left), key=GRAVEST_FIRST.index)
            yield Difference(
                f"m-{measure}", _in_order(briefing, facts), (measure,), kind, left, None
            )


def _uncovered(
    briefing: Briefing,
    measure: str,
    readings: Mapping[str, Reading],
    covered: AbstractSet[tuple[str, str]],
) -> tuple[Pair, ...]:
    """The pairs on a measure that are worth a word and that no declared difference has."""
    if len(readings) > MANY:
        pairs = tuple(_contradictions(briefing, measure, readings))
    else:
        pairs = pairs_among(briefing, readings)
    return tuple(each for each in pairs if (each.first, each.second) not in covered)


def _contradictions(
    briefing: Briefing, measure: str, readings: Mapping[str, Reading]
) -> Iterator[Pair]:
    cumulative = briefing.measure[measure].cumulative
    for first, second in contradicting(readings, cumulative=cumulative):
        verdict = comparison.classify(readings[first], readings[second], cumulative=cumulative)
        yield Pair(first, second, verdict.kind, verdict.reason)


def _on_measures(briefing: Briefing, facts: Iterable[str]) -> dict[str, dict[str, Reading]]:
    """The readings of those facts that have figures, by measure, both sorted."""
    on_measures: dict[str, dict[str, Reading]] = defaultdict(dict)
    for each in sorted(facts):
        fact = briefing.fact[each]
        reading = comparison.reading(fact)
        if reading is not None and fact.quantity is not None:
            on_measures[fact.quantity.measure][each] = reading
    return dict(sorted(on_measures.items()))


def _in_order(briefing: Briefing, facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(facts), key=lambda each: _order_key(briefing, each)))


def _order_key(briefing: Briefing, fact_id: str) -> tuple[date, date, Decimal, str]:
    """By the end of what a fact speaks of: what is counted until then stands after what was."""
    fact = briefing.fact[fact_id]
    when = fact.date.date if fact.date else None
    latest = (when and when.latest) or date.max
    earliest = (when and when.earliest) or date.min
    figure = fact.quantity.amount if fact.quantity and fact.quantity.amount else Decimal(0)
    return latest, earliest, figure, fact_id
