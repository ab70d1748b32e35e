"""The kind of a difference and its `nature` fit each other.

If at least one statement is wrong about the world, the statements are not compatible; if they only
speak of different times or things, they do not contradict each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding
from generator.terms.vocabulary import DifferenceKind, DifferenceNature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "nature-mismatch"
_OPEN = (DifferenceKind.CONTRADICTS, DifferenceKind.UNDECIDED)
_APART = (DifferenceNature.TIME, DifferenceNature.SCOPE)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each difference whose kind and nature exclude each other."""
    briefing = analysis.dossier.about
    for index, each in enumerate(briefing.differences):
        place = briefing.place / "differences" / index / "nature"
        label = f"difference '{each.fragment}'"
        if each.nature is DifferenceNature.WORLD and each.kind not in _OPEN:
            message = f"{label} is of kind '{each.kind}', but of nature 'world'"
            hint = "'world': at least one is wrong. If all can be true, say in what they differ."
            yield Finding(place, CODE, message, hint)
        elif each.nature in _APART and each.kind is DifferenceKind.CONTRADICTS:
            message = f"{label} is of kind 'contradicts', but of nature '{each.nature}'"
            hint = f"What differs in {each.nature} can all be true: use another `kind` or `nature`."
            yield Finding(place, CODE, message, hint)
