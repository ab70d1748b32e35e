"""What a source lists as left out occurs in its article, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "left-out-not-found"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each item that cannot be found, or not just once."""
    for exclusion in analysis.dossier.exclusions:
        if not exclusion.spans:
            source, exact = exclusion.source, exclusion.record.exact
            message = f"`left_out` text '{exact}' must occur exactly once in source '{source.id}'"
            place = source.place / "left_out" / exclusion.index / "exact"
            hint = "Copy it from the article; add `prefix` or `suffix` if it occurs more than once."
            yield Finding(place, CODE, message, hint)
