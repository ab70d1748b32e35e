"""What the table of facts is filtered and sorted by: the choices, and each row's values.

The rows carry their values as `data-` attributes, and a script in the theme does the rest;
without it the table is complete and in the order of the dossier.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.render import support, translations
from generator.terms.vocabulary import FactKind, Weight
from generator.text import collation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.corroboration import Support
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord
    from generator.render.page import View


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


LONG = 1_000
"""A table of more facts leaves the words quoted to the sources' pages, one click away, and names
in its texts without links: with them, 5,000 facts of the first dossier's length would make a page
of 10 MB. `benchmarks/explorer.py` measures it."""

WEIGHTS = {
    Weight.KEY: _("Key"),
    Weight.SUPPORTING: _("Supporting"),
    Weight.CONTEXT: _("Context"),
}
KINDS = {
    FactKind.EVENT: _("Event"),
    FactKind.STATE: _("State of affairs"),
    FactKind.STATEMENT: _("Statement"),
    FactKind.ASSESSMENT: _("Assessment"),
    FactKind.LAW: _("Legal rule"),
    FactKind.GAP: _("Not known"),
}


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by."""

    name: str
    """Of the attribute and in the address: "topic"."""
    label: str
    options: tuple[tuple[str, str], ...]
    """Value and label, in the order shown."""


def row(fact: FactRecord, found: Support, weight: Weight, place: int) -> Markup:
    """The attributes of a fact's row; `place` is its place in the order of topics."""
    when = fact.date.date if fact.date else None
    values = {
        "topic": fact.topic,
        "kind": fact.kind,
        "weight": weight,
        "place": place,
        "actor": " ".join(fact.actors),
        "source": " ".join(found.sources),
        "origins": len(found.origins),
        "modality": " ".join(dict.fromkeys(each.modality for each in fact.evidence)),
        "from": when.earliest if when else None,
        "to": when.latest if when else None,
        "amount": fact.quantity.amount if fact.quantity else None,
    }
    written = (
        f'data-{name}="{escape(value)}"' for name, value in values.items() if value is not None
    )
    return Markup(" ".join(written))


def facets(view: View) -> tuple[Facet, ...]:
    """What there is to choose from, each list in an order that readers expect."""
    briefing, say = view.briefing, view.edition.gettext
    topics = ((each.id, view.plain(each.label)) for each in briefing.about.topics)
    kinds = ((str(kind), say(label)) for kind, label in KINDS.items())
    sources = (
        (each.id, translations.title(each, view.language) or each.title)
        for each in briefing.current_sources
    )
    origins = Counter(len(each.origins) for each in view.edition.analysis.support.values())
    counts = ((str(count), _origins(view, count)) for count in sorted(origins))
    modalities = ((str(modality), say(label)) for modality, label in support.MODALITIES.items())
    weights = ((str(weight), say(label)) for weight, label in WEIGHTS.items())
    used = _used(view)
    return tuple(
        Facet(name, say(label), tuple(each for each in options if each[0] in used[name]))
        for name, label, options in (
            ("weight", _("Weight"), weights),
            ("topic", _("Topic"), topics),
            ("actor", _("Name"), _named(view)),
            ("source", _("Source"), sources),
            ("origins", _("Origins"), counts),
            ("kind", _("Kind"), kinds),
            ("modality", _("Modality"), modalities),
        )
    )


def years(briefing: Briefing) -> tuple[int, ...]:
    """The years that dates of facts name, each once: those between them are no choice."""
    dates = [each.date.date for each in briefing.facts if each.date]
    return tuple(
        sorted({day.year for date in dates for day in (date.earliest, date.latest) if day})
    )


def _named(view: View) -> Iterator[tuple[str, str]]:
    named = ((view.plain(each.name), each.id) for each in view.briefing.entities)
    for name, entity in sorted(
        named, key=lambda each: (collation.key(each[0], view.language), each[1])
    ):
        yield entity, name


def _origins(view: View, count: int) -> str:
    if not count:
        return view.edition.gettext("Not known")
    return view.edition.ngettext("%(count)s origin", "%(count)s origins", count)


def _used(view: View) -> dict[str, set[str]]:
    facts, supports = view.briefing.facts, view.edition.analysis.support
    return {
        "weight": set(map(str, view.edition.analysis.weights.values())),
        "topic": {each.topic for each in facts},
        "actor": {actor for each in facts for actor in each.actors},
        "source": {source for each in supports.values() for source in each.sources},
        "origins": {str(len(each.origins)) for each in supports.values()},
        "kind": {str(each.kind) for each in facts},
        "modality": {str(piece.modality) for each in facts for piece in each.evidence},
    }
