"""Nothing is published that a command left for the curator to write.

`briefing add` and `briefing suggest` mark such texts with TODO.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.problems import Place

CODE = "unfinished"
_RIGHTS = "Write how much of the text the site may show: full, quotes or none."
_MARKED = re.compile(r"TODO\b")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each text of a record that is, or begins with, the mark."""
    dossier = analysis.dossier
    for record in (dossier.about, *dossier.sources, *dossier.entities, *dossier.facts):
        if "TODO" in record.model_dump_json(exclude_defaults=True):  # much quicker than a walk
            dumped = record.model_dump(mode="python", by_alias=True, exclude_defaults=True)
            yield from _marked(dumped, record.place)


def _marked(node: object, place: Place) -> Iterator[Finding]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _marked(value, place / key)
    elif isinstance(node, (list, tuple)):
        for index, value in enumerate(node):
            yield from _marked(value, place / index)
    elif isinstance(node, str) and _MARKED.match(node):
        message = f"unfinished: placeholder '{node}'"
        hint = _RIGHTS if place.keys[-1:] == ("rights",) else "Replace it with the final text."
        yield Finding(place, CODE, message, hint)
