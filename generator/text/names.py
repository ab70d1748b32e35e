"""Finds the names of entities in running text: whole words, longest name first.

Which entity a name means is decided by strength, by the words near it, and by nothing else: a
name that could be two entities is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import ahocorasick

from generator import lexicon
from generator.text import word_edges
from generator.text.folding import loosen, unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.lexicon.inflection import Inflection

_WORDS_AROUND = 3
_REACH = 80
"""Code points looked at on either side for the words around a name."""
_WORD = re.compile(r"\w+(?:[-.’']\w+)*")  # noqa: RUF001 -- an apostrophe inside a word
_CAPITALS, _CAPITAL_WORDS = 8, 2
"""Letters and words that a line in capitals has at least, so that it is a headline."""
_PARAGRAPH = re.compile(r"\n\s*\n")
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

    def __init__(self, names: Iterable[Name], language: str = "") -> None:
        """Collect the names by their spellings, and by stems where the language has endings."""
        self._language = language
        self._inflection = lexicon.load(language).inflection
        self._stems: dict[str, list[Name]] = {}
        self._forms: dict[str, list[Name]] = {}
        self._capitals: dict[str, list[Name]] = {}
        for name in names:
            loose, spellings, stems = _forms(name.text, self._inflection)
            for spelling in spellings:
                self._forms.setdefault(spelling, []).append(name)
            for stem in stems:
                self._stems.setdefault(stem, []).append(name)
            capitals = loose.upper()
            if not name.weak and capitals not in self._forms:
                self._capitals.setdefault(capitals, []).append(name)

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        return _automaton(self._forms)

    @cached_property
    def _stems_automaton(self) -> ahocorasick.Automaton:
        return _automaton(self._stems)

    @cached_property
    def _capitals_automaton(self) -> ahocorasick.Automaton:
        return _automaton(self._capitals)

    def mentions(self, text: str, known: Iterable[str] = ()) -> tuple[Mention, ...]:
        """The names in `text`, in order, none inside another.

        Weak names count only for entities that a strong name in the same text names, or that
        are `known` from around it.
        """
        if not self._forms:
            return ()
        found = [*self._whole_words(text), *self._in_headlines(text)]
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
        return name[1:] == name[1:].lower() and (
            " " in name or loosen(name.lower()).text in self._forms
        )

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
        yield from _placed(text, self._automaton, self._forms, self._language)
        whole = unbroken(text)
        if whole is not None:
            found = _placed(whole.text, self._automaton, self._forms, self._language)
            for start, end, forms in found:
                yield whole.back(start), whole.back(end), forms
        if self._stems:
            yield from _inflected(text, self._stems_automaton, self._stems, self._inflection)

    def _in_headlines(self, text: str) -> Iterator[tuple[int, int, Sequence[Name]]]:
        """Names in lines that are wholly in capitals."""
        lines = list(_headlines(text))
        if not lines or not self._capitals:
            return
        found = _placed(text, self._capitals_automaton, self._capitals, self._language)
        for start, end, forms in found:
            if any(first <= start and end <= last for first, last in lines):
                yield start, end, forms


def _automaton(forms: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for each in forms:
        automaton.add_word(each, each)
    automaton.make_automaton()
    return automaton


def _placed(
    text: str,
    automaton: ahocorasick.Automaton,
    forms: Mapping[str, Sequence[Name]],
    language: str,
) -> Iterator[tuple[int, int, Sequence[Name]]]:
    """The names that occur as whole words, in one paragraph."""
    loose = loosen(text)
    for final, name in automaton.iter(loose.text):
        start, end = final + 1 - len(name), final + 1
        if word_edges.cuts_start(loose.text, start, language):
            continue
        if word_edges.cuts_end(loose.text, end, language):
            continue
        first, last = loose.back(start), loose.back(end)
        if not _PARAGRAPH.search(text, first, last):
            yield first, last, forms[name]


def _inflected(
    text: str,
    automaton: ahocorasick.Automaton,
    stems: Mapping[str, Sequence[Name]],
    inflection: Inflection,
) -> Iterator[tuple[int, int, Sequence[Name]]]:
    """The names that occur with an ending of the language: России, Россией."""
    loose = loosen(text)
    for final, stem in automaton.iter(loose.text):
        end = final + 1
        rest = word_edges.rest_of_word(loose.text, end)
        if rest in inflection.endings and not word_edges.is_inside(loose.text, end - len(stem)):
            yield loose.back(end - len(stem)), loose.back(end + len(rest)), stems[stem]


def _headlines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        long = len(line.split()) >= _CAPITAL_WORDS and sum(map(str.isalpha, line)) >= _CAPITALS
        if long and line.isupper():
            yield start, start + len(line)
        start += len(line)


@lru_cache(maxsize=32768)
def _forms(text: str, inflection: Inflection) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A name without what the eye can't see, its spellings, and the stems of these."""
    loose = loosen(text).text
    spellings = (*_spellings(loose), *inflection.heads(loose))
    return loose, spellings, tuple(stem for each in spellings for stem in inflection.stems(each))


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
    phrase, name = loosen(phrase).text, loosen(text[start:end]).text
    if name in phrase:
        inside = phrase.index(name)
        place = loosen(text[max(0, start - len(phrase) - _REACH) : end + len(phrase) + _REACH])
        before = loosen(text[max(0, start - len(phrase) - _REACH) : start]).text
        at = len(before) - inside
        return at >= 0 and place.text.startswith(phrase, at)
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH])[0]
    left, right = _WORD.findall(before), _WORD.findall(after)
    around = [*left[-_WORDS_AROUND:], "\0", *right[:_WORDS_AROUND]]
    return f" {phrase.casefold()} " in f" {loosen(' '.join(around)).text.casefold()} "
