"""What the site knows, as data: one module a format, the ids those of the YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports import changes, csv_table, dossier_json, goods_json, json_data
from generator.render.layout import Target
from generator.write import File

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.render.layout import Layout

FOLDER = "data"
_FORMATS: Mapping[str, Callable[[Briefing, Analysis, Layout], bytes]] = {
    "facts.json": json_data.facts,
    "sources.json": json_data.sources,
    "entities.json": json_data.entities,
    "differences.json": json_data.differences,
    "origins.json": json_data.origins,
    "goods.json": goods_json.goods,
    "briefing.json": dossier_json.briefing,
    "facts.csv": csv_table.facts,
    "changes.json": changes.changes,
}


def files(briefing: Briefing, analysis: Analysis, layout: Layout) -> Iterator[File]:
    """Every data file, its path relative to the site's root."""
    for name, make in _FORMATS.items():
        yield File(f"{FOLDER}/{name}", make(briefing, analysis, layout))
    if changes.has_feed(briefing):
        for language in briefing.about.languages:
            home = layout.file(Target("home"), language).removesuffix("index.md")
            yield File(f"{home}feed.xml", changes.feed(briefing, layout, language))
