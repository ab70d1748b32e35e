"""No origin rests on itself, directly or through others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.results import Analysis

CODE = "circular-origin"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each origin that leads back to itself."""
    briefing = analysis.dossier.about
    below = {each.id: each.rests_on for each in briefing.origins}
    for index, origin in enumerate(briefing.origins):
        path = _path(origin.id, below)
        if path[-1] == origin.id and len(path) > 1:
            message = f"origin '{origin.id}' is circular: {' → '.join(path)}"
            hint = "Decide which of them had the information first, and remove `rests_on` from it."
            yield Finding(briefing.place / "origins" / index / "rests_on", CODE, message, hint)


def _path(origin: str, below: Mapping[str, str | None]) -> list[str]:
    """The origins that lie under one, up to the first that comes again."""
    path = [origin]
    while (next_one := below.get(path[-1])) is not None:
        path.append(next_one)
        if next_one in path[:-1]:
            break
    return path
