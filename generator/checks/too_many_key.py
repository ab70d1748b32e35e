"""Not more than half of the facts are key.

What is key is shown first, to a reader with little time; where most facts are, none is. Asked of
dossiers with twenty facts or more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity
from generator.terms.vocabulary import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "too-many-key"
_ENOUGH = 20
"""Facts: with fewer, a reader finishes all of them."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding where more than half of the facts are key."""
    weights = analysis.weights
    key = sum(each is Weight.KEY for each in weights.values())
    if len(weights) >= _ENOUGH and key * 2 > len(weights):
        message = f"{key} of {len(weights)} facts are key"
        hint = "Ask of each what a reader would miss; mark the rest `weight: supporting`."
        place = analysis.dossier.about.place / "topics"
        yield Finding(place, CODE, message, hint, Severity.WARNING)
