"""Which differences matter: those that leave open what the briefing is about.

First those that nothing settles (the world differs, or nobody can tell in what), before those that
are settled or of wording; among them those on facts that the curator built upon. A difference of
facts that agree is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.terms.vocabulary import DifferenceKind, DifferenceNature, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.differences import Difference

_OPEN = (DifferenceNature.WORLD, DifferenceNature.UNDECIDABLE)


def weightiest_first(
    differences: Iterable[Difference], rank: Mapping[str, int], weight: Mapping[str, Weight]
) -> tuple[Difference, ...]:
    """The differences by what hangs on them; those of one sort stay in their order."""
    found = (each for each in differences if each.kind is not DifferenceKind.AGREES)
    return tuple(sorted(found, key=lambda each: _key(each, rank, weight)))


def is_open(difference: Difference) -> bool:
    """Whether nothing settles a difference."""
    declared = difference.declared
    is_settled = declared is not None and bool(declared.prefer)
    return difference.nature in _OPEN and not is_settled


def _key(
    difference: Difference, rank: Mapping[str, int], weight: Mapping[str, Weight]
) -> tuple[bool, bool, int]:
    """Sorts what is open, and about key facts, first."""
    facts = sorted((rank[each] for each in difference.facts), reverse=True)
    is_key = any(weight[each] is Weight.KEY for each in difference.facts)
    return (not is_open(difference), not is_key, -sum(facts[:2]))
