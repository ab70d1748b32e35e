"""Every date is EDTF (ISO 8601-2:2019) and does not run backwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.edtf import edtf_date
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier
    from generator.problems import Place

CODE = "bad-date"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each date that cannot be read."""
    for text, place in _dates(analysis):
        fault = edtf_date.fault(text)
        if fault is not None:
            message = f"'{text}' {fault}"
            hint = "Write 2023-09-14, 2023-09, 2023~ (about), 2023? (unsure), 2023-09/2025-04."
            yield Finding(place, CODE, message, hint)


def _dates(analysis: Analysis) -> Iterator[tuple[str, Place]]:
    dossier = analysis.dossier
    briefing = dossier.about
    if briefing.as_of is not None:
        yield briefing.as_of, briefing.place / "as_of"
    for index, origin in enumerate(briefing.origins):
        if origin.date is not None:
            yield origin.date.edtf, briefing.place / "origins" / index / "date" / "edtf"
    for source in dossier.sources:
        yield source.published.edtf, source.place / "published" / "edtf"
        if source.retrieved is not None:
            yield source.retrieved, source.place / "retrieved"
    for fact in dossier.facts:
        if fact.date is not None:
            yield fact.date.edtf, fact.place / "date" / "edtf"
        if fact.quantity is not None and fact.quantity.as_of is not None:
            yield fact.quantity.as_of, fact.place / "quantity" / "as_of"
    yield from _in_lock(dossier)


def _in_lock(dossier: Dossier) -> Iterator[tuple[str, Place]]:
    for record in dossier.lock:
        yield record.first_seen, record.place / "first_seen"
        if record.fact.date is not None:
            yield record.fact.date.edtf, record.place / "fact" / "date" / "edtf"
        for index, step in enumerate(record.history):
            place = record.place / "history" / index
            yield step.when, place / "when"
            if step.was.date is not None:
                yield step.was.date.edtf, place / "was" / "date" / "edtf"
        if record.withdrawn is not None:
            yield record.withdrawn.when, record.place / "withdrawn" / "when"
