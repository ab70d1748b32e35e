"""The pages of the glossary: what an entity is, what each source says of it, where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import entity_facts, figures, templates
from generator.render.markdown import escape
from generator.render.notes import Notes
from generator.terms import ftm
from generator.terms.vocabulary import AliasStrength, Reliability, Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.dossier.records import EntityRecord
    from generator.render.page import View
    from generator.terms.translated import Words


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


@dataclass(frozen=True, slots=True)
class EntityGroup:
    """A part of the glossary: the entities of some schemata."""

    id: str
    label: str
    schemata: tuple[Schema, ...]


GROUPS = (
    EntityGroup("people", _("People"), (Schema.PERSON,)),
    EntityGroup(
        "bodies",
        _("States, bodies and organisations"),
        (Schema.PUBLIC_BODY, Schema.ORGANIZATION, Schema.COMPANY),
    ),
    EntityGroup("ships", _("Ships"), (Schema.VESSEL,)),
    EntityGroup(
        "weapons", _("Weapons and other goods"), (Schema.ASSET, Schema.VEHICLE, Schema.AIRPLANE)
    ),
    EntityGroup("places", _("Places"), (Schema.TERRITORY,)),
    EntityGroup(
        "documents",
        _("Documents, programmes and events"),
        (Schema.DOCUMENT, Schema.PROJECT, Schema.EVENT),
    ),
)

LABELS = {
    Schema.PERSON: _("Person"),
    Schema.ORGANIZATION: _("Organisation"),
    Schema.PUBLIC_BODY: _("Public body"),
    Schema.COMPANY: _("Company"),
    Schema.VESSEL: _("Ship"),
    Schema.VEHICLE: _("Vehicle"),
    Schema.AIRPLANE: _("Aircraft"),
    Schema.ASSET: _("Goods"),
    Schema.TERRITORY: _("Territory"),
    Schema.EVENT: _("Event"),
    Schema.PROJECT: _("Programme"),
    Schema.DOCUMENT: _("Document"),
}

PROPERTIES = {
    "position": _("Position"),
    "flag": _("Flag"),
    "imoNumber": _("IMO number"),
    "country": _("Country"),
    "jurisdiction": _("Jurisdiction"),
    "nationality": _("Nationality"),
    "topics": _("Topics"),
    "type": _("Type"),
    "level": _("Level"),
    "partOf": _("Part of"),
    "parent": _("Part of"),
    "owner": _("Owner"),
    "operator": _("Operator"),
    "legalForm": _("Legal form"),
    "status": _("Status"),
    "title": _("Title"),
    "notes": _("Notes"),
    "summary": _("In short"),
    "abbreviation": _("Abbreviation"),
}

TOPICS = {
    "crime": _("crime"),
    "gov": _("government"),
    "mil": _("armed forces"),
    "poi": _("of interest"),
    "role.pep": _("politically exposed person"),
    "role.spy": _("intelligence service"),
    "sanction": _("under sanctions"),
    "sanction.linked": _("linked to somebody under sanctions"),
}
"""The topics of FollowTheMoney that a dossier is likely to use; others are shown as written."""

RELIABILITY = {
    Reliability.A: _("completely reliable"),
    Reliability.B: _("usually reliable"),
    Reliability.C: _("fairly reliable"),
    Reliability.D: _("not usually reliable"),
    Reliability.E: _("unreliable"),
    Reliability.F: _("reliability cannot be judged"),
}


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    language: str | None
    label: str


@dataclass(frozen=True, slots=True)
class _Property:
    label: str
    value: Markup


def entity_page(view: View, entity: EntityRecord) -> str:
    """The page of one entity."""
    briefing = view.briefing
    mentioned = view.edition.analysis.mentioned.get(entity.id, Counter[str]())
    said = entity_facts.parts(view, entity)
    facts = Counter(name for fact in briefing.facts_of_entity[entity.id] for name in fact.sources)
    reliability = RELIABILITY[entity.reliability] if entity.reliability else ""
    return templates.write_with_names(
        "entity.md.jinja",
        view,
        entity=entity,
        kind=view.edition.gettext(LABELS[entity.schema_]),
        names=list(_names(view, entity)),
        properties=[
            _Property(
                _label(view, name), view.listed([_value(view, entity, name, v) for v in values])
            )
            for name, values in entity.properties.items()
        ],
        reliability=view.edition.gettext(reliability),
        said=said,
        notes=Notes.of(each.fact.id for part in said for each in (*part.first, *part.rest)),
        mentions=[
            (source, facts[source.id], mentioned[source.id])
            for source in briefing.sources
            if source.id in facts or source.id in mentioned
        ],
    )


def _names(view: View, entity: EntityRecord) -> Iterator[_Name]:
    for language, text in entity.name.items():
        yield _Name(text, language, view.language_name(language))
    for alias in entity.aliases:
        if (alias.language, alias.text) in entity.name.items():
            continue
        labels = [] if alias.language is None else [view.language_name(alias.language)]
        if alias.strength is AliasStrength.WEAK:
            labels.append(view.edition.gettext("only beside the full name"))
        yield _Name(alias.text, alias.language, ", ".join(labels))


def _label(view: View, name: str) -> str:
    return view.edition.gettext(PROPERTIES[name]) if name in PROPERTIES else name


def _value(view: View, entity: EntityRecord, name: str, value: str | Words) -> Markup:
    kind = ftm.property_type(entity.schema_, name)
    if not isinstance(value, str):
        return view.say(value)
    if kind == "entity":
        return view.entity(value)
    if kind == "country":
        names = figures.locale_of(view.language).territories
        return escape(names.get(value.upper(), value))
    if name == "topics" and value in TOPICS:
        return escape(view.edition.gettext(TOPICS[value]))
    return escape(value)
