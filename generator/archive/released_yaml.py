"""The YAML of a released dossier, made from its records: the files have what is left out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curate import yaml_text
from generator.dossier.seeds import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.dossier.dossier import Dossier
    from generator.dossier.fields import Record


def files(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Path and text of each YAML file, one a kind of record."""
    yield f"{SEEDS}/briefing.yml", yaml_text.dumped_tree(tree(dossier.about))
    listed = {
        "sources": dossier.sources,
        "entities": dossier.entities,
        "facts": dossier.facts,
        "redirects": dossier.redirects,
        "lock": dossier.lock,
    }
    for name, records in listed.items():
        if records or name not in ("redirects", "lock"):
            yield f"{SEEDS}/{name}.yml", yaml_text.dumped(map(tree, records))


def tree(record: Record) -> object:
    """A record as the YAML has it, without the values that go without saying."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
