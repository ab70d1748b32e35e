"""Renames an id wherever the dossier has it, and leaves a redirect for its permalink.

The YAML is edited at the nodes that hold the id and nowhere else. Pure but for reading files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from generator.curate import lock, seed_files, yaml_text
from generator.curate.rename import redirecting
from generator.curate.user_error import UserError
from generator.curate.yaml_text import FileChange
from generator.dossier import references
from generator.dossier.fields import DifferenceId, Id
from generator.terms.vocabulary import Permanent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.dossier.dossier import Dossier
    from generator.dossier.records import EntityRecord, FactRecord, SourceRecord
    from generator.problems import Place

_IN_BRIEFING = {
    "topic": "topics",
    "measure": "measures",
    "origin": "origins",
    "judgement": "judgements",
    "difference": "differences",
}
KINDS = ("fact", "source", "entity", *_IN_BRIEFING)
_SHARED = frozenset({"fact", "entity"})
"""Facts and entities share one space of ids."""


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a renaming does to the files."""

    kind: str
    changes: tuple[FileChange, ...]
    nodes: int
    """How many nodes of the YAML held the id."""


def rename(root: Path, dossier: Dossier, old: str, new: str, kind: str | None) -> Renaming:
    """The changes that give the record `old` the id `new`; raises UserError."""
    kind = _kind(dossier, old, kind)
    _check_new(dossier, kind, new)
    by_file: dict[str, dict[tuple[str | int, ...], str]] = {}
    for place in _places(dossier, kind, old):
        by_file.setdefault(place.path, {})[place.keys] = new
    changes = [
        FileChange(path, yaml_text.replaced(seed_files.read(root, path), values))
        for path, values in sorted(by_file.items())
    ]
    if dossier.lock:
        renamed = lock.renamed(dossier.lock, kind, old, new)
        changes.append(FileChange(lock.PATH, lock.text(renamed)))
    if kind in set(Permanent):
        kept = redirecting.added(dossier.redirects, Permanent(kind), old, new)
        changes.append(FileChange(redirecting.PATH, redirecting.text(kept)))
    return Renaming(kind, tuple(changes), sum(len(each) for each in by_file.values()))


def _kind(dossier: Dossier, old: str, asked: str | None) -> str:
    having = [each for each in KINDS if old in dict(_defined(dossier, each))]
    if asked is not None and asked not in having:
        raise UserError(f"no {asked} has the id '{old}'", "Check its spelling.")
    if asked is None and len(having) > 1:
        raise UserError(
            f"'{old}' is the id of several records", f"Add --kind {' or '.join(having)}."
        )
    if not having:
        raise UserError(f"no record has the id '{old}'", "Check its spelling.")
    return asked or having[0]


def _check_new(dossier: Dossier, kind: str, new: str) -> None:
    try:
        TypeAdapter(DifferenceId if kind == "difference" else Id).validate_python(new)
    except ValidationError as error:
        hint = "An id has small letters a-z, digits and single hyphens: 'f-containers-20000'."
        if kind == "difference":
            hint = "The id of a difference begins with 'd-': 'd-containers'."
        raise UserError(f"'{new}' is not a valid id", hint) from error
    for other in sorted(_SHARED) if kind in _SHARED else (kind,):
        if new in dict(_defined(dossier, other)):
            raise UserError(f"the {other} '{new}' already exists", "Choose another id.")


def _defined(dossier: Dossier, kind: str) -> Iterator[tuple[str, Place]]:
    """Every id of a kind and where it is given."""
    if kind in _IN_BRIEFING:
        key = _IN_BRIEFING[kind]
        for index, item in enumerate(getattr(dossier.about, key)):
            if item.id is not None:
                yield item.id, dossier.about.place / key / index / "id"
        return
    records: Mapping[str, Sequence[FactRecord | SourceRecord | EntityRecord]] = {
        "fact": dossier.facts,
        "source": dossier.sources,
        "entity": dossier.entities,
    }
    for record in records[kind]:
        yield record.id, record.place / "id"


def _places(dossier: Dossier, kind: str, old: str) -> Iterator[Place]:
    """Every node that holds the id: where it is given, and where it is used."""
    yield from (place for name, place in _defined(dossier, kind) if name == old)
    for use in references.uses(dossier):
        if (use.kind, use.id) == (kind, old):
            yield use.place
