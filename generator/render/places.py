"""The map of places: those whose coordinates the curator knows from outside the articles.

It exists where there are any.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dossier.outside import point
from generator.render import templates
from generator.render.charts import place_map

if TYPE_CHECKING:
    from generator.dossier.briefing import Briefing
    from generator.dossier.outside import Outside
    from generator.dossier.records import EntityRecord
    from generator.render.page import View


@dataclass(frozen=True, slots=True)
class Located:
    """An entity and what is known of where it is."""

    entity: EntityRecord
    known: Outside
    coordinates: str


def mapped(briefing: Briefing) -> tuple[Located, ...]:
    """The entities that a map can show, in the dossier's order."""
    return tuple(
        Located(entity, known, known.coordinates)
        for entity in briefing.entities
        for known in entity.outside
        if known.coordinates is not None
    )


def places_page(view: View) -> str:
    """The page of one language."""
    found = sorted(mapped(view.briefing), key=lambda each: view.plain(each.entity.name).casefold())
    drawn = place_map.draw(
        "places",
        [
            place_map.MappedPlace(view.plain(each.entity.name), *point(each.coordinates))
            for each in found
        ],
        title=view.edition.gettext("Map of places"),
        description="; ".join(
            f"{view.plain(each.entity.name)}: {each.coordinates}" for each in found
        ),
    )
    return templates.write("places.md.jinja", view, places=found, drawn=Markup(drawn))
