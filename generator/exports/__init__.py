"""What the site knows, as data: one module a format, the ids those of the YAML."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.exports import changes, csv_table, json_data
from generator.render.layout import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.briefing import Briefing
    from generator.render.layout import Layout

FOLDER = "data"
_FORMATS: Mapping[str, Callable[[Briefing, Layout], bytes]] = {
    "facts.json": json_data.facts,
    "sources.json": json_data.sources,
    "entities.json": json_data.entities,
    "differences.json": json_data.differences,
    "facts.csv": csv_table.facts,
    "changes.json": changes.changes,
}


def files(briefing: Briefing, layout: Layout) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Every data file, by its path relative to the site's root, and what makes it."""
    for name, make in _FORMATS.items():
        yield f"{FOLDER}/{name}", partial(make, briefing, layout)
    if changes.has_feed(briefing):
        for language in briefing.languages:
            home = layout.file(Target("home"), language).removesuffix("index.md")
            yield f"{home}feed.xml", partial(changes.feed, briefing, layout, language)
