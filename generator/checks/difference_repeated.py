"""Facts are in one difference only, with one kind.

A second difference about the same facts, or some of them alone, could say something else of them.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "difference-repeated"
_SHARP = frozenset({DifferenceKind.CONTRADICTS})
_MILD = frozenset({DifferenceKind.AGREES, DifferenceKind.COMPATIBLE})


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each difference that another one repeats or denies."""
    briefing = analysis.dossier.about
    numbered = list(enumerate(briefing.differences))
    for (_, first), (index, second) in combinations(numbered, 2):
        one, other = set(first.facts), set(second.facts)
        kinds = {first.kind, second.kind}
        denies = bool(kinds & _SHARP and kinds & _MILD) and (one <= other or other <= one)
        if first.fragment != second.fragment and (one == other or denies):
            message = (
                f"difference '{second.fragment}' ({second.kind}) is about the facts of"
                f" '{first.fragment}' ({first.kind})"
            )
            place = briefing.place / "differences" / index / "facts"
            yield Finding(place, CODE, message, "Make one difference of the two.")
