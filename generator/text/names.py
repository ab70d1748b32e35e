"""Finds the names of entities in running text: whole words, longest name first.

Which entity a name means is decided by strength, by the words near it, and by nothing else: a
name that could be two entities is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import ahocorasick

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


@dataclass(frozen=True, slots=True)
class Name:
    """A form that texts use for an entity."""

    text: str
    entity: str
    weak: bool = False
    """Counts only for an entity that a strong name in the same text names."""
    near: tuple[str, ...] = ()
    """Words of which one must be near it."""
    not_near: tuple[str, ...] = ()
    """Words of which none may be near it."""


class Names:
    """The names of a dossier's entities, as texts in one language use them."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Collect the names by their spellings."""
        self._forms: dict[str, list[Name]] = {}
        for name in names:
            for spelling in _spellings(name.text):
                self._forms.setdefault(spelling, []).append(name)

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

    def _whole_words(self, text: str) -> Iterator[tuple[int, int, Sequence[Name]]]:
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


def _spellings(text: str) -> Iterator[str]:
    """The name as written and, where it has no capital, as it begins a sentence."""
    yield text
    if text == text.lower():
        yield text[0].upper() + text[1:]


def _fits(form: Name, text: str, start: int, end: int) -> bool:
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
