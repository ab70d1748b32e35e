"""What every page is made with: its links, and texts written as Markdown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from babel.lists import format_list
from markupsafe import Markup

from generator.analysis import corroboration
from generator.edtf import calendar
from generator.edtf import words as date_words
from generator.render import figures
from generator.render.layout import Target, link
from generator.render.markdown import escape, joined, spaced, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.edtf.edtf_date import EdtfDate
    from generator.model.briefing import Briefing, Entity, Source
    from generator.model.facts import Evidence, Fact
    from generator.render.edition import Edition
    from generator.terms.translated import Words

K = TypeVar("K")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the docs folder and its text, which is made when it is asked for."""

    path: str
    """Relative to the docs folder: en/sources/x.md."""
    target: Target
    """What it is about: the same in each language."""
    make: Callable[[], str]

    @property
    def text(self) -> str:
        """The page as Markdown."""
        return self.make()


@dataclass(frozen=True)
class View:
    """One page being written: everything a template calls."""

    edition: Edition
    target: Target
    _noted: dict[str, int] = field(default_factory=dict, init=False, compare=False)
    _named: dict[str, None] = field(default_factory=dict, init=False, compare=False)

    @property
    def language(self) -> str:
        """The page's language."""
        return self.edition.language

    @property
    def briefing(self) -> Briefing:
        """What the page tells of."""
        return self.edition.briefing

    @cached_property
    def file(self) -> str:
        """The page's file, relative to the docs folder."""
        return self.edition.layout.file(self.target, self.language)

    def alternates(self) -> Mapping[str, str]:
        """The page's address in each language, relative to the site's root."""
        layout = self.edition.layout
        return {each: layout.url(self.target, each) for each in layout.languages}

    def href(self, kind: str, name: str = "", fragment: str = "") -> Markup:
        """The relative link to another page in the same language: "../facts/index.md#f-x".

        It climbs to the root of the language, also to reach a page beside, so that a link is
        the same on all pages of one depth.
        """
        return link(self.depth, kind, name, fragment)

    def plain(self, words: Words) -> str:
        """A text in the page's language, or else in the default, without any mark."""
        return words.choose(self.language, self.briefing.default_language).text

    def say(self, words: Words) -> Markup:
        """A text; where it is missing in the page's language, another with a visible note."""
        phrase = words.choose(self.language, self.briefing.default_language)
        if phrase.language == self.language:
            return escape(phrase.text)
        return self._fallback(escape(phrase.text), phrase.language)

    def prose(self, words: Words, known: Iterable[str] = ()) -> Markup:
        """A text with the names in it linked to the glossary, each once."""
        phrase = words.choose(self.language, self.briefing.default_language)
        linked = self._linked(phrase.text, phrase.language, known)
        if phrase.language == self.language:
            return linked
        return self._fallback(linked, phrase.language)

    def _fallback(self, text: Markup, language: str) -> Markup:
        note = self.edition.gettext("not translated")
        inside = Markup('<span lang="{}">{}</span>').format(language, text)
        return inside + Markup(' <span class="untranslated">({})</span>').format(escape(note))

    def kept(self, write: Callable[[View, Evidence], str], evidence: Evidence) -> Markup:
        """What a macro writes for a piece of evidence, written once for all pages of one depth.

        The names it links are noted on this page all the same.
        """
        key = (self.depth, evidence.source, evidence.id)
        return self.once(self.edition.kept, key, lambda: Markup(write(self, evidence)))

    def card(self, write: Callable[[View, Entity], str], entity: Entity) -> Markup:
        """What a macro writes of an entity, written once for all pages of one depth."""
        key = (self.depth, entity.id)
        return self.once(self.edition.cards, key, lambda: Markup(write(self, entity)))

    def once(self, kept: dict[K, tuple[R, tuple[str, ...]]], key: K, write: Callable[[], R]) -> R:
        """What stands on several pages and is written once; the names it links, on each."""
        if key not in kept:
            before = dict(self._named)
            self._named.clear()
            text = write()
            kept[key] = (text, tuple(self._named))
            self._named.clear()
            self._named.update(before)
        text, named = kept[key]
        for entity in named:
            self._named.setdefault(entity)
        return text

    @cached_property
    def depth(self) -> int:
        """How many folders below the root of its language the page stands."""
        return self.edition.layout.depth(self.file, self.language)

    def _linked(self, text: str, language: str, known: Iterable[str]) -> Markup:
        parts: list[Markup] = []
        named: set[str] = set()
        last = 0
        for mention in self.edition.reading.names(language).mentions(text, known):
            here = self.target == Target("entity", mention.entity)
            if here or mention.entity in named:
                continue
            named.add(mention.entity)
            parts.append(unbroken(spaced(text[last : mention.start])))
            parts.append(self.name(text[mention.start : mention.end], mention.entity))
            last = mention.end
        return joined([*parts, unbroken(spaced(text[last:]))])

    def name(self, words: str, entity: str) -> Markup:
        """Words linked to the glossary page of an entity."""
        self._named.setdefault(entity)
        href = self.href("entity", entity)
        return Markup(f"[{escape(words)}]({href}){{ .name data-card=who-{entity} }}")

    def entity(self, name: str) -> Markup:
        """An entity's name in the page's language, linked."""
        return self.name(self.plain(self.briefing.entity[name].name), name)

    def entities(self, names: Iterable[str]) -> Markup:
        """Names of entities as a list of the page's language: "A, B, dan C"."""
        return self.listed([self.entity(name) for name in names])

    def listed(self, items: list[Markup]) -> Markup:
        """Items as a list in a sentence."""
        marks = [f"\0{index}\0" for index in range(len(items))]
        text = str(escape(format_list(marks, locale=calendar.locale(self.language))))
        for mark, item in zip(marks, items, strict=True):
            text = text.replace(mark.replace("\0", "\N{REPLACEMENT CHARACTER}"), str(item))
        return Markup(text)

    def date(self, date: EdtfDate) -> str:
        """A date in words."""
        return date_words.say(date, self.language)

    def note(self, fact: str) -> int:
        """The number of a fact's note on this page, in the order in which notes are asked for."""
        return self._noted.setdefault(fact, len(self._noted) + 1)

    def notes(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Facts in the order of their notes' numbers."""
        return tuple(sorted(dict.fromkeys(facts), key=self.note))

    @property
    def noted(self) -> tuple[Fact, ...]:
        """The facts whose notes this page owes its readers."""
        return tuple(self.briefing.fact[each] for each in self._noted)

    @property
    def named(self) -> tuple[Entity, ...]:
        """The entities that this page has linked so far."""
        return tuple(self.briefing.entity[each] for each in self._named)

    def mentions_of(self, entity: str) -> str:
        """How often and by how many sources an entity is named, in words."""
        counts = self.edition.reading.mentioned.get(entity, Counter[str]())
        if not counts:
            return self.edition.gettext("described in the text, but not named")
        times = self.edition.ngettext("named once", "named %(count)s times", counts.total())
        sources = self.edition.ngettext("%(count)s source", "%(count)s sources", len(counts))
        return f"{times}, {sources}"

    def support(self, *facts: Fact) -> str:
        """How many sources and how many independent origins carry a fact or several, in words."""
        if len(facts) == 1:
            found = self.edition.reading.support[facts[0].id]
        else:
            pieces = [each for fact in facts for each in fact.evidence]
            found = corroboration.support_of(self.briefing, pieces)
        sources = self.edition.ngettext("%(count)s source", "%(count)s sources", len(found.sources))
        origins = self.edition.ngettext("%(count)s origin", "%(count)s origins", len(found.origins))
        return f"{sources}, {origins}"

    def excerpt(self, evidence: Evidence) -> Markup | None:
        """A quote within its sentence, marked; None where rights forbid showing it."""
        return self.edition.reading.excerpt(evidence)

    def parts(self, fact: Fact) -> figures.Parts | None:
        """A fact's quantity in the parts that are set apart, None where it has none."""
        if fact.quantity is None:
            return None
        measure = self.briefing.measure[fact.quantity.measure]
        default = self.briefing.default_language
        return figures.parts(fact.quantity, measure, self.language, default)

    def figure(self, fact: Fact) -> str:
        """A fact's quantity in words, "" where it has none."""
        if fact.quantity is None:
            return ""
        measure = self.briefing.measure[fact.quantity.measure]
        default = self.briefing.default_language
        return figures.say(fact.quantity, measure, self.language, default)

    def number(self, count: int) -> str:
        """A count as the language writes it."""
        return figures.number(Decimal(count), self.language)

    def percent(self, share: float) -> str:
        """A share of one, in whole hundredths, as the language writes it."""
        return figures.percent(share, self.language)

    def language_name(self, language: str) -> str:
        """The name of a language in the page's language."""
        name = figures.locale_of(language).get_display_name(figures.locale_of(self.language))
        return name or language

    def publisher(self, source: Source) -> str:
        """The name of a source's publisher."""
        return self.plain(self.briefing.entity[source.publisher].name)

    def quote(self, evidence: Evidence) -> Markup:
        """The quote in the original, marked with its language; a note where rights forbid it."""
        source = self.briefing.source[evidence.source]
        if source.rights == "none":
            note = self.edition.gettext("The publisher's rights do not allow quoting.")
            return Markup('<span class="withheld">{}</span>').format(escape(note))
        exact = escape(evidence.quote.exact)
        return Markup(f'<q class="exact" lang="{source.language}">{exact}</q>')

    def translation(self, evidence: Evidence) -> Markup | None:
        """The quote in the page's language; None in its own language or without one."""
        source = self.briefing.source[evidence.source]
        translated = evidence.quote.translation
        if translated is None or source.language == self.language or source.rights == "none":
            return None
        text = translated.get(self.language)
        return None if text is None else escape(text)
