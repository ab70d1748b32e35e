"""Every text a reader sees is in each of the dossier's languages.

A text that is missing is shown in the default language with a note; this is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dossier import references
from generator.problems import Finding, Severity
from generator.terms.translated import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import BriefingRecord
    from generator.problems import Place

CODE = "missing-translation"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each text that lacks a language of the site."""
    languages = analysis.dossier.about.languages
    for words, place in _texts(analysis):
        missing = [language for language in languages if language not in words]
        if missing:
            message = f"this text is missing in {', '.join(missing)}"
            hint = "The site shows it in another language, with a note."
            yield Finding(place, CODE, message, hint, Severity.WARNING)
    for piece in analysis.dossier.pieces:
        source = analysis.dossier.source.get(piece.evidence.source)
        translated = piece.evidence.quote.translation or Words()
        wanted = [each for each in languages if source and each != source.language]
        missing = [language for language in wanted if language not in translated]
        if missing:
            message = f"the quote of {piece.label} has no translation in {', '.join(missing)}"
            hint = "Add `translation`, with the same bounds and hedges."
            yield Finding(piece.place / "quote", CODE, message, hint, Severity.WARNING)


def _texts(analysis: Analysis) -> Iterator[tuple[Mapping[str, str], Place]]:
    dossier = analysis.dossier
    yield from _of_briefing(dossier.about)
    records = (*dossier.sources, *dossier.entities, *dossier.facts)
    for record in records:
        for key in ("summary", "name", "description", "text"):
            if getattr(record, key, None) is not None:
                yield getattr(record, key), record.place / key
    for known, place in references.known_outside(dossier):
        for key in ("note", "where"):
            if getattr(known, key) is not None:
                yield getattr(known, key), place / key
    for source in dossier.sources:
        if source.published.basis is not None:
            yield source.published.basis, source.place / "published" / "basis"


def _of_briefing(briefing: BriefingRecord) -> Iterator[tuple[Mapping[str, str], Place]]:
    for key in ("title", "description", "bottom_line"):
        if getattr(briefing, key) is not None:
            yield getattr(briefing, key), briefing.place / key
    listed = (
        ("topics", "label"),
        ("measures", "label"),
        ("origins", "name"),
        ("at_a_glance", "text"),
        ("judgements", "text"),
        ("differences", "note"),
    )
    for key, name in listed:
        for index, item in enumerate(getattr(briefing, key)):
            yield getattr(item, name), briefing.place / key / index / name
