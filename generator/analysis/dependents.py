"""What falls with each source: facts, independent origins, differences, grounds of judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import corroboration, differences

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.differences import Difference
    from generator.model.briefing import Briefing


@dataclass(frozen=True, slots=True)
class Weakened:
    """A judgement that would rest on fewer facts."""

    judgement: str
    lost: tuple[str, ...]
    """Those of its facts that would have no evidence left."""


@dataclass(frozen=True, slots=True)
class Fall:
    """What would change if a source were taken away with its earlier texts; all by id."""

    unsupported: tuple[str, ...]
    """Facts that would have no evidence left."""
    uncorroborated: tuple[str, ...]
    """Facts that two or more origins carry, and that would be left with one."""
    differences: tuple[str, ...]
    """Differences of which nothing would be left to set side by side."""
    weakened: tuple[Weakened, ...]
    """Judgements with a fact among the unsupported."""


def falls_with(briefing: Briefing, source: str, found: Iterable[Difference]) -> Fall:
    """What falls with a source: `found` are the differences of the whole briefing."""
    unsupported, uncorroborated = _facts(briefing, source)
    fallen = frozenset(unsupported)
    weakened = (
        Weakened(each.id, tuple(fact for fact in each.based_on if fact in fallen))
        for each in briefing.judgements
    )
    return Fall(
        unsupported,
        uncorroborated,
        tuple(each.id for each in found if not differences.remains(briefing, each, fallen)),
        tuple(each for each in weakened if each.lost),
    )


def _facts(briefing: Briefing, source: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts without any evidence left, and those left with a single origin."""
    lost = briefing.texts_of_source[source]
    carried = {fact.id: fact for each in lost for fact in briefing.facts_of_source[each]}
    unsupported, uncorroborated = [], []
    for fact in carried.values():
        left = [each for each in fact.evidence if each.source not in lost]
        if not left:
            unsupported.append(fact.id)
        elif (
            corroboration.support(briefing, fact).corroborated
            and not corroboration.support_of(briefing, left).corroborated
        ):
            uncorroborated.append(fact.id)
    return tuple(unsupported), tuple(uncorroborated)
