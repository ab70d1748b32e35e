"""Two articles with much text in common support a fact as one origin, not as two.

Articles that share three in ten runs of five words are likely copies of each other or of a
third; where both support one fact, their evidence names one `origin`. Likeness is a hint, so this
is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.records import FactRecord

CODE = "near-copy"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each fact that counts two near-copies as independent."""
    for copy in analysis.copies:
        for fact in analysis.dossier.facts:
            number = _apart(fact, copy.first, copy.second)
            if number is not None:
                message = (
                    f"sources '{copy.first}' and '{copy.second}' share {copy.share:.0%} of their"
                    f" text, but support fact '{fact.id}' as two origins"
                )
                hint = "Give both pieces of evidence one `origin`."
                place = fact.place / "evidence" / number
                yield Finding(place, CODE, message, hint, Severity.WARNING)


def _apart(fact: FactRecord, first: str, second: str) -> int | None:
    """The index of the later of two pieces from these sources, where they name no common origin."""
    by_source = {first: set[str | None](), second: set[str | None]()}
    last = 0
    for index, evidence in enumerate(fact.evidence):
        if evidence.source in by_source:
            by_source[evidence.source].add(evidence.origin)
            last = index
    if not all(by_source.values()):
        return None
    return None if (by_source[first] & by_source[second]) - {None} else last
