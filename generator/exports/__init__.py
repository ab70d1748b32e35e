"""What the site knows, as data: one module a format, the ids those of the YAML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.exports import (
    changes,
    citations,
    csv_table,
    dossier_json,
    goods_json,
    json_data,
    yaml_records,
)
from generator.exports.formats.data_index import data_index
from generator.exports.formats.formats import FORMATS, READ
from generator.render.layout import Target
from generator.terms.vocabulary import DataFormat
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
    "dossier.json": yaml_records.dossier,
}
_REFERENCES = {"bib": citations.bibtex, "ris": citations.ris, "csl.json": citations.csl}
_ASKED_FOR = {"bundle.stix.json": DataFormat.STIX}
"""Files that only a dossier whose `data_formats` names them has."""


def files(briefing: Briefing, analysis: Analysis, layout: Layout) -> Iterator[File]:
    """Every data file, its path relative to the site's root."""
    made = {name: make(briefing, analysis, layout) for name, make in _FORMATS.items()}
    data = {name: json.loads(made[f"{name}.json"]) for name in READ}
    for name, write in FORMATS.items():
        if name not in _ASKED_FOR or _ASKED_FOR[name] in briefing.about.data_formats:
            made[name] = write(data)
    for language in briefing.about.languages if layout.folders else ():  # an archive is cited whole
        for ending, write_all in _REFERENCES.items():
            items = citations.references(briefing, layout, language)
            made[f"citations-{language}.{ending}"] = write_all(items)
    made["index.json"] = data_index(data, made)
    for name, content in made.items():
        yield File(f"{FOLDER}/{name}", content)
    if changes.has_feed(briefing):
        for language in briefing.about.languages:
            home = layout.file(Target("home"), language).removesuffix("index.md")
            yield File(f"{home}feed.xml", changes.feed(briefing, layout, language))
