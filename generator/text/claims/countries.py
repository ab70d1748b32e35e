"""The names of countries that CLDR knows, for those that a dossier has no entity of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator import lexicon
from generator.lexicon.loading import locale_of
from generator.terms.vocabulary import AliasStrength

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.text.names import Form, Named, Translated

_CODE = 2
"""Letters of a country's code; CLDR's other territories, such as continents, have digits."""
_TELLING = ("en", "id")
"""Languages in which an entity's name may show which country it is, besides its own."""


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    language: str | None = None
    strength: AliasStrength = AliasStrength.STRONG
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Country:
    """A country as an entity, or the further names of an entity that is one."""

    id: str
    name: Translated
    aliases: Sequence[Form]


def countries(entities: Sequence[Named], language: str) -> Iterator[Named]:
    """Countries in one language, by the names that no entity has; those of an entity by its id."""
    taken = {form for entity in entities for form in _names(entity)}
    known = {code: entity.id for entity in entities for code in _codes(entity)}
    for code, forms in _forms(language).items():
        free = [form for form in forms if form not in taken]
        name: Mapping[str, str] = {}
        yield _Country(
            known.get(code, f"country:{code}"), name, tuple(_Form(form) for form in free)
        )


def by_code(entities: Sequence[Named]) -> Mapping[str, str]:
    """By code in small letters: the entity that is the country, or how its claims name it."""
    known = {code: entity.id for entity in entities for code in _codes(entity)}
    return {code.lower(): known.get(code, f"country:{code}") for code in _forms("en")}


def _names(entity: Named) -> Iterator[str]:
    for language in _TELLING:
        if (name := entity.name.get(language)) is not None:
            yield name
    yield from (alias.text for alias in entity.aliases)


def _codes(entity: Named) -> Iterator[str]:
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
