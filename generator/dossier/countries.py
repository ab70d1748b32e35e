"""The names of countries that CLDR knows, for those that a dossier has no entity of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon.locales import locale_of
from generator.text.names import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.dossier.records import EntityRecord

_CODE = 2
"""Letters of a country's code; CLDR's other territories, such as continents, have digits."""
_TELLING = ("en", "id")
"""Languages in which an entity's name may show which country it is, besides its own."""


def countries(entities: Sequence[EntityRecord], language: str) -> Iterator[Name]:
    """Countries in one language, by the names that no entity has; those of an entity by its id."""
    taken = {form for entity in entities for form in _names(entity)}
    known = {code: entity.id for entity in entities for code in _codes(entity)}
    for code, forms in _forms(language).items():
        entity_id = known.get(code, f"country:{code}")
        yield from (Name(form, entity_id) for form in forms if form not in taken)


def by_code(entities: Sequence[EntityRecord]) -> Mapping[str, str]:
    """By code in small letters: the entity that is the country, or how its claims name it."""
    known = {code: entity.id for entity in entities for code in _codes(entity)}
    return {code.lower(): known.get(code, f"country:{code}") for code in _forms("en")}


def _names(entity: EntityRecord) -> Iterator[str]:
    for language in _TELLING:
        if (name := entity.name.get(language)) is not None:
            yield name
    yield from (alias.text for alias in entity.aliases)


def _codes(entity: EntityRecord) -> Iterator[str]:
    """The country that an entity is, by the name it has in a language."""
    for language in _TELLING:
        name = entity.name.get(language)
        if name is not None and (code := _by_name(language).get(name)) is not None:
            yield code


@cache
def _by_name(language: str) -> Mapping[str, str]:
    return {form: code for code, forms in _forms(language).items() for form in forms}


@cache
def _forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """By code: the country's names in a language, and the words for what belongs to it."""
    locale = locale_of(language)
    if locale is None:
        return {}
    forms: dict[str, list[str]] = {}
    for code, name in locale.territories.items():
        if len(code) == _CODE and code.isalpha() and code not in {"ZZ", "EU", "UN", "EZ", "QO"}:
            forms.setdefault(code, []).append(name)
    for word, code in lexicon.load(language).names.demonyms.items():
        forms.setdefault(code, []).append(word)
    return {code: tuple(dict.fromkeys(names)) for code, names in forms.items()}


lexicon.on_change(_by_name.cache_clear)
lexicon.on_change(_forms.cache_clear)
