"""What the site knows, as data: one module a format, the ids those of the YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports import changes, csv_table, json_data
from generator.render.layout import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.render.layout import Layout

FOLDER = "data"


def files(briefing: Briefing, layout: Layout) -> Iterator[tuple[str, bytes]]:
    """Every data file, by its path relative to the site's root."""
    yield f"{FOLDER}/facts.json", json_data.facts(briefing, layout)
    yield f"{FOLDER}/sources.json", json_data.sources(briefing, layout)
    yield f"{FOLDER}/entities.json", json_data.entities(briefing, layout)
    yield f"{FOLDER}/differences.json", json_data.differences(briefing, layout)
    yield f"{FOLDER}/facts.csv", csv_table.facts(briefing, layout)
    yield f"{FOLDER}/changes.json", changes.changes(briefing, layout)
    for language in briefing.languages:
        feed = changes.feed(briefing, layout, language)
        if feed is not None:
            home = layout.file(Target("home"), language).removesuffix("index.md")
            yield f"{home}feed.xml", feed
