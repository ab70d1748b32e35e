"""The names of entities in one language, ready to be found in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dossier.countries import countries
from generator.terms.vocabulary import AliasStrength
from generator.text.names import Name, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.dossier.records import EntityRecord


def names(entities: Iterable[EntityRecord], language: str) -> Names:
    """The names in `language`, and those that are the same in every language.

    An entity without a name in it has its first one: an article in German names Ana Wijaya, too.
    """
    return Names((each for entity in entities for each in _names(entity, language)), language)


def with_countries(entities: Sequence[EntityRecord], language: str) -> Names:
    """The same, and the names of the countries that no entity is."""
    own = (each for entity in entities for each in _names(entity, language))
    return Names((*own, *countries(entities, language)), language)


def _names(entity: EntityRecord, language: str) -> Iterator[Name]:
    name = entity.name.get(language) or next(iter(entity.name.values()), None)
    used = [alias for alias in entity.aliases if alias.language in (None, language)]
    if name is not None and name not in {alias.text for alias in used}:
        yield Name(name, entity.id)
    for alias in used:
        weak = alias.strength is AliasStrength.WEAK
        yield Name(alias.text, entity.id, weak, alias.near, alias.not_near)
