"""Finds the names of entities in running text: whole words, longest name first.

Which entity a name means is decided by strength, by the words near it, and by nothing else: a
name that could be two entities is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import ahocorasick

from generator.terms.vocabulary import AliasStrength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_WORDS_AROUND = 3
_REACH = 80
"""Code points looked at on either side for the words around a name."""
_WORD = re.compile(r"\w+(?:[-.’']\w+)*")  # noqa: RUF001 -- an apostrophe inside a word
_STOP = re.compile(r"[.!?…](?=\s|$)|\n")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name in a text and the entity it means."""

    start: int
    end: int
    entity: str


class Form(Protocol):
    """A surface form of an entity, in the YAML or in the briefing."""

    @property
    def text(self) -> str:
        """The form as texts have it."""

    @property
    def language(self) -> str | None:
        """The language it belongs to; None: all."""

    @property
    def strength(self) -> AliasStrength:
        """Whether it counts by itself."""

    @property
    def near(self) -> tuple[str, ...]:
        """Words of which one must stand near it."""

    @property
    def not_near(self) -> tuple[str, ...]:
        """Words of which none may stand near it."""


class Translated(Protocol):
    """A text in several languages, in the YAML or in the briefing."""

    def get(self, language: str, /) -> str | None:
        """The text in a language."""


class Named(Protocol):
    """An entity, in the YAML or in the briefing."""

    @property
    def id(self) -> str:
        """The entity's id."""

    @property
    def name(self) -> Translated:
        """Its name in each language."""

    @property
    def aliases(self) -> Sequence[Form]:
        """Its other forms."""


@dataclass(frozen=True, slots=True)
class _Form:
    entity: str
    weak: bool
    near: tuple[str, ...]
    not_near: tuple[str, ...]


class Names:
    """The names of a dossier's entities, as texts in one language use them."""

    def __init__(self, entities: Iterable[Named], language: str) -> None:
        """Collect the names in `language` and those that are the same in every language."""
        self._forms: dict[str, list[_Form]] = {}
        for entity in entities:
            for text, form in _forms(entity, language):
                for spelling in _spellings(text):
                    self._forms.setdefault(spelling, []).append(form)

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for name in self._forms:
            automaton.add_word(name, name)
        automaton.make_automaton()
        return automaton

    def mentions(self, text: str, known: Iterable[str] = ()) -> tuple[Mention, ...]:
        """The names in `text`, in order, none inside another.

        Weak names count only for entities that a strong name in the same text names, or that
        are `known` from around it.
        """
        if not self._forms:
            return ()
        found = list(self._whole_words(text))
        strong = set(known)
        for start, end, forms in found:
            meant = {
                form.entity for form in forms if not form.weak and _fits(form, text, start, end)
            }
            if len(meant) == 1:
                strong |= meant
        mentions = []
        last = 0
        for start, end, forms in sorted(found, key=lambda each: (each[0], -each[1])):
            if start < last:
                continue
            meant = {
                form.entity
                for form in forms
                if (not form.weak or form.entity in strong) and _fits(form, text, start, end)
            }
            if not meant:
                continue
            last = end  # an ambiguous name still hides the shorter names inside it
            if len(meant) == 1:
                mentions.append(Mention(start, end, meant.pop()))
        return tuple(mentions)

    def is_description(self, name: str) -> bool:
        """Whether a name is made of common nouns, such as "weapons experts"."""
        return name[1:] == name[1:].lower() and (" " in name or name.lower() in self._forms)

    def within(self, name: str) -> tuple[str, ...]:
        """The entities whose names are parts of a longer name: the UN of "UN panel"."""
        return tuple(
            sorted(
                {
                    form.entity
                    for start, end, forms in self._whole_words(name)
                    if end - start < len(name)
                    for form in forms
                }
            )
        )

    def _whole_words(self, text: str) -> Iterator[tuple[int, int, Sequence[_Form]]]:
        for final, name in self._automaton.iter(text):
            start, end = final + 1 - len(name), final + 1
            before = text[start - 1 : start] if start else ""
            if _joins(before, name[0]) or _joins(name[-1], text[end : end + 1]):
                continue
            yield start, end, self._forms[name]


def _joins(left: str, right: str) -> bool:
    """True where two neighbouring characters belong to one word."""
    return bool(left and right) and _in_word(left) and _in_word(right)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _forms(entity: Named, language: str) -> Iterator[tuple[str, _Form]]:
    name = entity.name.get(language)
    used = [alias for alias in entity.aliases if alias.language in (None, language)]
    if name is not None and name not in {alias.text for alias in used}:
        yield name, _Form(entity.id, weak=False, near=(), not_near=())
    for alias in used:
        yield alias.text, _form(entity, alias)


def _form(entity: Named, alias: Form) -> _Form:
    return _Form(entity.id, alias.strength is AliasStrength.WEAK, alias.near, alias.not_near)


def _spellings(text: str) -> Iterator[str]:
    """The name as written and, where it has no capital, as it begins a sentence."""
    yield text
    if text == text.lower():
        yield text[0].upper() + text[1:]


def _fits(form: _Form, text: str, start: int, end: int) -> bool:
    if form.near and not any(_is_near(phrase, text, start, end) for phrase in form.near):
        return False
    return not any(_is_near(phrase, text, start, end) for phrase in form.not_near)


def _is_near(phrase: str, text: str, start: int, end: int) -> bool:
    """True where the phrase stands within three words of the name, in the same sentence.

    A phrase that contains the name itself must stand just there.
    """
    name = text[start:end]
    if name in phrase:
        inside = phrase.index(name)
        return text.startswith(phrase, start - inside) if start >= inside else False
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH])[0]
    left, right = _WORD.findall(before), _WORD.findall(after)
    around = [*left[-_WORDS_AROUND:], "\0", *right[:_WORDS_AROUND]]
    return f" {phrase.casefold()} " in f" {' '.join(around).casefold()} "
