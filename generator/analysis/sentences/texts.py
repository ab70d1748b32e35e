"""Every text of a dossier that a reader sees, with its place in the YAML and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.dossier.about_records import (
        BriefingRecord,
        DifferenceRecord,
        GlanceRecord,
        Judgement,
        Measure,
        Origin,
        ReadingRecord,
    )
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import Dated, EntityRecord, Evidence, FactRecord, SourceRecord
    from generator.problems import Place


class TextRole(StrEnum):
    """What a text is for its reader; it decides on what the text rests."""

    FACT = "text"
    TRANSLATION = "translation"
    SUMMARY = "summary"
    BOTTOM_LINE = "bottom line"
    GLANCE = "line at a glance"
    JUDGEMENT = "text of the judgement"
    ASSUMPTION = "assumption"
    DIFFERENCE = "note of the difference"
    READING = "reading of the difference"
    DESCRIPTION = "description"
    TITLE = "title"
    NOTE = "note"
    BASIS = "basis"
    REASON = "reason"
    NAME = "name"


LEANING = frozenset({TextRole.ASSUMPTION, TextRole.BASIS, TextRole.NOTE, TextRole.REASON})
"""Texts that may lean on the whole dossier."""
FOLLOWING = frozenset(
    {
        TextRole.SUMMARY,
        TextRole.BOTTOM_LINE,
        TextRole.JUDGEMENT,
        TextRole.DIFFERENCE,
        TextRole.DESCRIPTION,
        TextRole.TITLE,
    }
)
"""Texts that may repeat their grounds word by word."""

Owner: TypeAlias = (
    "BriefingRecord | SourceRecord | EntityRecord | FactRecord | Judgement | DifferenceRecord"
    " | Origin | Measure | ReadingRecord | GlanceRecord"
)


_LISTED = {
    "assumptions": "assumption",
    "alternatives": "alternative",
    "gaps": "gap",
    "would_change": "indicator",
}
"""The lists of texts of a judgement, and how messages name one of each."""
_MARK = "TODO"


@dataclass(frozen=True, slots=True)
class ReaderText:
    """One text in all its languages."""

    role: TextRole
    label: str
    """How messages name it: "the text of fact 'f-x'"."""
    place: Place
    """Of the mapping; each language is one key below."""
    words: Mapping[str, str]
    owner: Owner
    evidence: Evidence | None = None
    """The evidence that a translation, a note or a reason belongs to."""

    @property
    def is_unfinished(self) -> bool:
        """Whether a command left it to be written; the check `unfinished` reports it."""
        return any(_MARK in words for words in self.words.values())

    @property
    def is_excused(self) -> bool:
        """Whether the curator says why the text cannot be proved."""
        records = (self.evidence or self.owner, self.owner)
        return any(getattr(each, "unproved_because", None) is not None for each in records)


def texts(dossier: Dossier) -> Iterator[ReaderText]:
    """Every text, in the order of the files: briefing, sources, entities, facts."""
    yield from _of_briefing(dossier.about)
    for source in dossier.sources:
        yield from _of_source(source)
    for entity in dossier.entities:
        yield from _of_entity(entity)
    for fact in dossier.facts:
        label = f"fact '{fact.id}'"
        yield ReaderText(
            TextRole.FACT, f"the text of {label}", fact.place / "text", fact.text, fact
        )
        yield from _basis(fact.date, fact.place / "date", fact, label)
        yield from _of_evidence(fact, fact.evidence, label)


def _of_briefing(briefing: BriefingRecord) -> Iterator[ReaderText]:
    own = (
        (TextRole.TITLE, "title", briefing.title),
        (TextRole.DESCRIPTION, "description", briefing.description),
        (TextRole.BOTTOM_LINE, "bottom_line", briefing.bottom_line),
        (TextRole.BASIS, "confidence_basis", briefing.confidence_basis),
    )
    for role, key, words in own:
        if words is not None:
            label = f"the {role} of the dossier"
            yield ReaderText(role, label, briefing.place / key, words, briefing)
    for index, line in enumerate(briefing.at_a_glance):
        place, label = briefing.place / "at_a_glance" / index, f"line {index + 1} at a glance"
        yield ReaderText(TextRole.GLANCE, f"the text of {label}", place / "text", line.text, line)
    for index, judgement in enumerate(briefing.judgements):
        yield from _of_judgement(judgement, briefing.place / "judgements" / index)
    for index, origin in enumerate(briefing.origins):
        place, label = briefing.place / "origins" / index, f"origin '{origin.id}'"
        yield ReaderText(TextRole.NAME, f"the name of {label}", place / "name", origin.name, origin)
        yield from _optional(TextRole.NOTE, origin.note, place / "note", origin, label)
        yield from _basis(origin.date, place / "date", origin, label)
    for index, measure in enumerate(briefing.measures):
        place = briefing.place / "measures" / index / "label"
        label = f"the label of measure '{measure.id}'"
        yield ReaderText(TextRole.NAME, label, place, measure.label, measure)
    for index, difference in enumerate(briefing.differences):
        place, label = briefing.place / "differences" / index, f"difference '{difference.fragment}'"
        role = TextRole.DIFFERENCE
        yield from _optional(TextRole.TITLE, difference.title, place / "title", difference, label)
        yield ReaderText(role, f"the note of {label}", place / "note", difference.note, difference)
        why = difference.why_preferred
        yield from _optional(role, why, place / "why_preferred", difference, label)
        for number, reading in enumerate(difference.readings):
            what = f"reading {number + 1} of {label}"
            at = place / "readings" / number / "text"
            yield ReaderText(TextRole.READING, what, at, reading.text, reading)


def _of_judgement(judgement: Judgement, place: Place) -> Iterator[ReaderText]:
    label = f"judgement '{judgement.id}'"
    role = TextRole.JUDGEMENT
    yield ReaderText(role, f"the text of {label}", place / "text", judgement.text, judgement)
    for key in ("confidence_basis", "weighed", "why_it_matters"):
        given: Mapping[str, str] | None = getattr(judgement, key)
        yield from _optional(TextRole.BASIS, given, place / key, judgement, label)
    for key, one in _LISTED.items():
        listed: Sequence[Mapping[str, str]] = getattr(judgement, key)
        for index, words in enumerate(listed):
            what = f"{one} {index + 1} of {label}"
            yield ReaderText(TextRole.ASSUMPTION, what, place / key / index, words, judgement)


def _of_source(source: SourceRecord) -> Iterator[ReaderText]:
    label = f"source '{source.id}'"
    summary, place = TextRole.SUMMARY, source.place
    yield ReaderText(summary, f"the summary of {label}", place / "summary", source.summary, source)
    translated = source.title_translation
    yield from _optional(TextRole.TITLE, translated, place / "title_translation", source, label)
    yield from _basis(source.published, source.place / "published", source, label)
    known = source.publisher_basis
    yield from _optional(TextRole.BASIS, known, place / "publisher_basis", source, label)
    for index, item in enumerate(source.left_out):
        what = f"the reason of {label} for leaving out “{item.exact}”"
        at = source.place / "left_out" / index / "reason"
        yield ReaderText(TextRole.REASON, what, at, item.reason, source)
    yield from _optional(
        TextRole.REASON, source.unused_because, source.place / "unused_because", source, label
    )


def _of_entity(entity: EntityRecord) -> Iterator[ReaderText]:
    label, place = f"entity '{entity.id}'", entity.place
    yield from _optional(
        TextRole.DESCRIPTION, entity.description, place / "description", entity, label
    )
    basis = entity.reliability_basis
    yield from _optional(TextRole.BASIS, basis, place / "reliability_basis", entity, label)
    unused = entity.unused_because
    yield from _optional(TextRole.REASON, unused, place / "unused_because", entity, label)
    yield from _of_evidence(entity, entity.evidence, label)


def _of_evidence(
    owner: FactRecord | EntityRecord, evidence: Sequence[Evidence], label: str
) -> Iterator[ReaderText]:
    for index, each in enumerate(evidence):
        place = owner.place / "evidence" / index
        what = f"evidence {index + 1} of {label}"
        listed = (
            (TextRole.TRANSLATION, each.quote.translation, place / "quote" / "translation"),
            (TextRole.NOTE, each.note, place / "note"),
            (TextRole.REASON, each.unhedged_because, place / "unhedged_because"),
        )
        for role, words, at in listed:
            if words is not None:
                yield ReaderText(role, f"the {role} of {what}", at, words, owner, each)


def _basis(date: Dated | None, place: Place, owner: Owner, label: str) -> Iterator[ReaderText]:
    if date is not None and date.basis is not None:
        what = f"the basis of the date of {label}"
        yield ReaderText(TextRole.BASIS, what, place / "basis", date.basis, owner)


def _optional(
    role: TextRole, words: Mapping[str, str] | None, place: Place, owner: Owner, label: str
) -> Iterator[ReaderText]:
    if words is not None:
        yield ReaderText(role, f"the {role} of {label}", place, words, owner)
