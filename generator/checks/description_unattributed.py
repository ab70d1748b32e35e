"""A description that rests on what somebody said says who says so.

Where each quote of an entity has speakers, the description names one of them, one who relays them
or one of the entity's sources, or has words such as "according to". An entity that speaks of itself
needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.problems import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.records import EntityRecord
    from generator.problems import Place

CODE = "description-unattributed"
_HINT = "Write who says so: “according to …”."


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a warning for each description that presents as known what somebody said."""
    for entity in analysis.dossier.entities:
        said = [each.voices for each in entity.evidence]
        if entity.description is None or entity.unproved_because or not said or not all(said):
            continue
        for language, text in entity.description.items():
            if not _says_who(analysis, entity, language, text):
                place = entity.place / "description" / language
                yield _finding(entity, language, said[0][0], place)


def _finding(entity: EntityRecord, language: str, speaker: str, place: Place) -> Finding:
    message = (
        f"the description of entity '{entity.id}' in '{language}' does not say"
        f" that it is from '{speaker}'"
    )
    return Finding(place, CODE, message, _HINT, Severity.WARNING)


def _says_who(analysis: Analysis, entity: EntityRecord, language: str, text: str) -> bool:
    if hedges.says_who(text, language):
        return True
    sources = [analysis.dossier.source.get(each.source) for each in entity.evidence]
    voices = {voice for each in entity.evidence for voice in each.voices}
    voices |= {each.publisher for each in sources if each is not None}
    if entity.id in voices:
        return True
    return any(each.entity in voices for each in analysis.names[language].mentions(text))
