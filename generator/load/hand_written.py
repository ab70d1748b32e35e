"""Reads the hand-written pages for names that an audience may not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import write
from generator.dossier.release.releasing import CODE
from generator.problems import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.dossier.release.withheld import Withheld


def check(docs: Path, withheld: Withheld) -> Iterator[Finding]:
    """Yield a finding for each hand-written page of `docs` that names a withheld entity."""
    if not withheld.names:
        return
    generated = write.listed(docs)
    for file in sorted(docs.rglob("*.md")):
        path = file.relative_to(docs).as_posix()
        if path in generated or not file.is_file():
            continue
        if withheld.names_in((file.read_text("utf-8", errors="replace"),)):
            message = f"the page '{path}' names an entity that this audience may not see"
            place = Place(f"{docs.name}/{path}", offset=0)
            yield Finding(place, CODE, message, "Write it without the name.")
