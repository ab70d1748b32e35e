"""The pages of the glossary: what an entity is, what each source says of it, where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render import entity_facts, figures, templates
from generator.render.markdown import escape
from generator.render.notes import Notes
from generator.render.places import mapped
from generator.terms import ftm
from generator.terms.vocabulary import AliasStrength, Reliability, Schema
from generator.text import collation

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

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


PUBLISHERS = EntityGroup("publishers", _("Publishers of the articles"), ())
"""The group of those that publish a source; what else they are shows on their pages."""
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

_TOGETHER = 2
"""Facts that two entities share at least to be shown as named together."""
_MOST = 12
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


@dataclass(frozen=True, slots=True)
class ListedNames:
    """A part of the glossary on its page: the entities in the order of their names."""

    id: str
    label: str
    entities: tuple[EntityRecord, ...]


def glossary_page(view: View) -> str:
    """The list of all names: by kind, the publishers apart."""
    by_name = sorted(
        view.briefing.entities, key=lambda each: collation.key(view.plain(each.name), view.language)
    )
    publishers = {each.publisher for each in view.briefing.sources}
    parts = [
        (group, [each for each in by_name if _group(each, publishers) is group])
        for group in (*GROUPS, PUBLISHERS)
    ]
    groups = [
        ListedNames(group.id, view.edition.gettext(group.label), tuple(inside))
        for group, inside in parts
        if inside
    ]
    has_map = bool(mapped(view.briefing))
    return templates.write(
        "glossary.md.jinja", view, groups=groups, names_of=names_of, has_map=has_map
    )


def _group(entity: EntityRecord, publishers: Container[str]) -> EntityGroup:
    if entity.id in publishers:
        return PUBLISHERS
    return next(each for each in GROUPS if entity.schema_ in each.schemata)


def names_of(entity: EntityRecord) -> str:
    """Every name of an entity, for a reader to find it by."""
    names = (*entity.name.values(), *(alias.text for alias in entity.aliases))
    return " ".join(dict.fromkeys(name.casefold() for name in names))


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
        kind=kind_of(view, entity),
        names=list(_names(view, entity)),
        beside=_beside(view, entity),
        properties=[
            _Property(
                _label(view, name), view.listed([_value(view, entity, name, v) for v in values])
            )
            for name, values in entity.properties.items()
            if name != _kind_property(entity) and not _names_itself(view, entity, name)
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


def _kind_property(entity: EntityRecord) -> str | None:
    """The property that says more exactly what an entity is: a territory may be a state."""
    return "level" if entity.schema_ is Schema.TERRITORY else None


def _names_itself(view: View, entity: EntityRecord, name: str) -> bool:
    """Whether a property only repeats the entity's name: the country of a state."""
    values = entity.properties[name]
    return [str(_value(view, entity, name, each)) for each in values] == [
        str(escape(view.plain(entity.name)))
    ]


def kind_of(view: View, entity: EntityRecord) -> str:
    """What an entity is, as its page and the search call it."""
    values = entity.properties.get(_kind_property(entity) or "", ())
    if not values:
        return view.edition.gettext(LABELS[entity.schema_])
    kind = values[0] if isinstance(values[0], str) else view.plain(values[0])
    return kind[:1].upper() + kind[1:]


def _beside(view: View, entity: EntityRecord) -> list[tuple[str, int]]:
    """The entities that most facts name together with one, and how many facts."""
    facts = view.briefing.facts_of_entity[entity.id]
    counted = Counter(name for fact in facts for name in fact.actors if name != entity.id)
    most = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return [(name, count) for name, count in most if count >= _TOGETHER][:_MOST]


def _names(view: View, entity: EntityRecord) -> Iterator[_Name]:
    """The names of an entity, equal ones once, with the languages that use them."""
    forms: dict[str, list[str | None]] = {}
    weak: set[str] = set()
    for language, text in entity.name.items():
        forms.setdefault(text, []).append(language)
    for alias in entity.aliases:
        if alias.text not in forms and alias.strength is AliasStrength.WEAK:
            weak.add(alias.text)
        forms.setdefault(alias.text, []).append(alias.language)
    for text, languages in forms.items():
        known = [each for each in dict.fromkeys(languages) if each is not None]
        labels = [view.language_name(each) for each in known]
        if text in weak:
            labels.append(view.edition.gettext("only beside the full name"))
        yield _Name(text, known[0] if len(known) == 1 else None, ", ".join(labels))


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
