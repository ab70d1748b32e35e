"""Which formats there are, and how each is made of the JSON files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.exports.formats.csvw_metadata import csvw_metadata
from generator.exports.formats.follow_the_money import follow_the_money
from generator.exports.formats.sqlite_file import sqlite_file
from generator.exports.formats.stix_bundle import stix_bundle

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DATABASE = "briefing.sqlite"
FORMATS: Mapping[str, Callable[[Mapping[str, list[dict[str, Any]]]], bytes]] = {
    "entities.ftm.json": follow_the_money,
    "facts.csv-metadata.json": csvw_metadata,
    "bundle.stix.json": stix_bundle,
    DATABASE: sqlite_file,
}
"""By the name of the file."""
READ = ("briefing", "facts", "sources", "entities", "origins", "differences")
"""The JSON files that they are made of."""
