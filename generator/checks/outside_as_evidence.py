"""Nothing rests on knowledge from outside: it is shown and marked, and is no evidence.

What a source or entity has in `outside` is from no article of the dossier. A date, a judgement, a
figure or a piece of evidence that names it as its ground would pass it off as theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dossier import references
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "outside-as-evidence"
_HINT = "Rest it on facts, sources or origins of the dossier, or leave it out."


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each use of what is known from outside as a ground."""
    dossier = analysis.dossier
    outside = references.outside(dossier)
    used = [(each.id, each.place) for each in references.uses(dossier)]
    for name, place in (*used, *references.resting(dossier)):
        if name in outside:
            message = f"'{name}' is known from outside the dossier's articles: it is no evidence"
            yield Finding(place, CODE, message, _HINT)
