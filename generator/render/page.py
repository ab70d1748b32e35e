"""What every page is made with: its links, and texts written as Markdown."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from babel.lists import format_list
from markupsafe import Markup

from generator.analysis import corroboration
from generator.analysis.proofs import State
from generator.dossier.records import FactRecord
from generator.edtf import calendar, edtf_date
from generator.edtf import words as date_words
from generator.render import excerpt, figures, pointing, proof_table, support, translations
from generator.render.layout import Target, link
from generator.render.markdown import escape, joined
from generator.terms.vocabulary import IdentifierScheme, Modality, Rights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.pointing import Pointer
    from generator.dossier.briefing import Briefing
    from generator.dossier.matching import Citation
    from generator.dossier.records import EntityRecord, Evidence, SourceRecord
    from generator.edtf.edtf_date import EdtfDate
    from generator.render.edition import Edition
    from generator.terms.translated import Phrase, Words

_NAME = re.compile(r"\{ \.name data-card=who-(\S+) \}")
"""What `View.name` adds to a link; a text never contains it, as its braces are escaped."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the docs folder."""

    path: str
    """Relative to the docs folder: en/sources/x.md."""
    text: str
    """As Markdown."""


@dataclass(frozen=True)
class View:
    """One page being written: everything a template calls."""

    edition: Edition
    target: Target

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
        return words.choose(self.language, self.briefing.about.default_language).text

    def say(self, words: Words, of: Words | None = None) -> Markup:
        """A text; where it is missing in the page's language, another with a visible note.

        `of` is the whole text where only its beginning is shown.
        """
        phrase = words.choose(self.language, self.briefing.about.default_language)
        return self._noted(escape(phrase.text), phrase.language, of or words)

    def prose(self, words: Words, known: Iterable[str] = ()) -> Markup:
        """A text with the names in it linked to the glossary, each once."""
        phrase = words.choose(self.language, self.briefing.about.default_language)
        linked = pointing.write(phrase.text, self._pieces(phrase, known), (), "")
        return self._noted(linked, phrase.language, words)

    def sentence(self, fact: FactRecord, *, linked: bool = False) -> Markup:
        """A fact's text, the words marked that its quotes support."""
        phrase = fact.text.choose(self.language, self.briefing.about.default_language)
        pieces = (
            self._pieces(phrase, fact.subjects)
            if linked
            else [pointing.TextPart(0, len(phrase.text))]
        )
        tags = pointing.of_sentence(self._pointers(fact))
        said = self.edition.gettext("supported by the words marked %(letter)s")
        text = pointing.write(phrase.text, pieces, tags, said)
        return self._noted(text, phrase.language, fact.text)

    def _pointers(self, fact: FactRecord) -> Sequence[Pointer]:
        phrase = fact.text.choose(self.language, self.briefing.about.default_language)
        return self.edition.analysis.pointers[fact.id, phrase.language]

    def _noted(self, text: Markup, language: str, words: Words) -> Markup:
        """A text with whatever a reader must know of it."""
        if language != self.language:
            text = self._fallback(text, language)
        return joined([text, self.unproved(words, language)])

    def proved(self) -> Sequence[proof_table.ProofRow]:
        """How much of what the pages say is proved, a row a sort."""
        return proof_table.rows(self.edition)

    def unproved(self, words: Words, language: str | None = None) -> Markup:
        """That a text was not checked, and the curator's reason where it cannot be proved."""
        proofs = self.edition.analysis.proofs
        said = []
        if proofs.state(words, language or self.language) is State.NOT_READ:
            said.append(escape(self.edition.gettext("not checked by machine")))
        if (reason := proofs.reason(words)) is not None:
            why = self.edition.gettext("not proved by machine: %(reason)s")
            said.append(escape(why % {"reason": self.plain(reason)}))
        return joined(Markup(f' <span class="unproved">({each})</span>') for each in said)

    def _fallback(self, text: Markup, language: str) -> Markup:
        note = self.edition.gettext("not translated")
        inside = Markup('<span lang="{}">{}</span>').format(language, text)
        return inside + Markup(' <span class="untranslated">({})</span>').format(escape(note))

    @cached_property
    def depth(self) -> int:
        """How many folders below the root of its language the page stands."""
        return self.edition.layout.depth(self.file, self.language)

    def _pieces(self, phrase: Phrase, known: Iterable[str]) -> list[pointing.TextPart]:
        """A text as plain text and links, each name linked once."""
        text, pieces = phrase.text, []
        named: set[str] = set()
        last = 0
        for mention in self.edition.analysis.names[phrase.language].mentions(text, known):
            here = self.target == Target("entity", mention.entity)
            if here or mention.entity in named:
                continue
            named.add(mention.entity)
            link = self.name(text[mention.start : mention.end], mention.entity)
            pieces.append(pointing.TextPart(last, mention.start))
            pieces.append(pointing.TextPart(mention.start, mention.end, link))
            last = mention.end
        return [*pieces, pointing.TextPart(last, len(text))]

    def name(self, words: str, entity: str) -> Markup:
        """Words linked to the glossary page of an entity."""
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

    def date(self, date: EdtfDate | str) -> str:
        """A date in words."""
        read = edtf_date.parse_or_unplaced(date) if isinstance(date, str) else date
        return date_words.say(read, self.language)

    def named_in(self, text: str) -> tuple[EntityRecord, ...]:
        """The entities that a text of this page links, each once, in order."""
        entity = self.briefing.entity
        found = dict.fromkeys(_NAME.findall(text))
        return tuple(entity[each] for each in found if each in entity)

    def mentions_of(self, entity: str) -> str:
        """How often and by how many sources an entity is named, in words."""
        counts = self.edition.analysis.mentioned.get(entity, Counter[str]())
        if not counts:
            return self.edition.gettext("described in the text, but not named")
        times = self.edition.ngettext("named once", "named %(count)s times", counts.total())
        sources = self.edition.ngettext("%(count)s source", "%(count)s sources", len(counts))
        return f"{times}, {sources}"

    def support(self, *facts: FactRecord) -> str:
        """In how many articles a fact or several are, and how many independent origins they have.

        "" for one article: there is nothing to count.
        """
        if len(facts) == 1:
            found = self.edition.analysis.support[facts[0].id]
        else:
            pieces = [each for fact in facts for each in self.briefing.citations_of[fact.id]]
            found = corroboration.support(self.briefing, pieces)
        return support.say(self.edition, found)

    def modality(self, fact: FactRecord) -> str:
        """How the sources put a fact, in words; "" where all of them assert it."""
        return support.modality(self.edition, fact)

    def put(self, evidence: Evidence) -> str:
        """How a source puts a piece of evidence, in a word; "" where it asserts it."""
        if evidence.modality is Modality.ASSERTED:
            return ""
        return self.edition.gettext(support.MODALITIES[evidence.modality])

    def credibility(self, evidence: Evidence) -> str:
        """The Admiralty grade of a piece of evidence with its word; "" where it is not graded."""
        return support.credibility(self.edition, evidence)

    def excerpt(self, citation: Citation) -> Markup | None:
        """A quote within its sentence, marked; None where rights forbid showing it."""
        owner = citation.owner
        pointers = self._pointers(owner) if isinstance(owner, FactRecord) else ()
        said = self.edition.gettext("supports the words marked %(letter)s")
        return excerpt.write(citation, pointing.of_quote(pointers, citation.id), said)

    def parts(self, fact: FactRecord) -> figures.Parts | None:
        """A fact's quantity in the parts that are set apart, None where it has none."""
        if fact.quantity is None:
            return None
        measure = self.briefing.measure[fact.quantity.measure]
        default = self.briefing.about.default_language
        return figures.parts(fact.quantity, measure, self.language, default)

    def figure(self, fact: FactRecord) -> str:
        """A fact's quantity in words, "" where it has none."""
        if fact.quantity is None:
            return ""
        measure = self.briefing.measure[fact.quantity.measure]
        default = self.briefing.about.default_language
        return figures.say(fact.quantity, measure, self.language, default)

    def scheme(self, scheme: IdentifierScheme) -> str:
        """The name of whose identifier one is."""
        return self.edition.gettext(support.SCHEMES[scheme])

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

    def outlet(self, source: SourceRecord) -> str:
        """A source in a word or two: by what this dossier calls it, or else by its publisher."""
        if source.called is None:
            return self.plain(self.briefing.entity[source.publisher].name)
        return self.edition.gettext("“%(name)s” article") % {"name": self.plain(source.called)}

    def translated_title(self, source: SourceRecord) -> Markup | None:
        """A source's title in the page's language; None in its own language or without one."""
        return translations.of_title(source, self.language)

    def titled(self, source: SourceRecord) -> Markup:
        """A source by its title, linked."""
        return translations.linked(source, self.language, self.href("source", source.id))

    def quote(self, citation: Citation) -> Markup:
        """The quote in the original, marked with its language; a note where rights forbid it."""
        if citation.source.rights is Rights.NONE:
            note = escape(self.edition.gettext("The publisher's rights do not allow quoting."))
            return Markup(f'<span class="withheld">{note}</span>')
        exact = escape(citation.evidence.quote.exact)
        return Markup(f'<q class="exact" lang="{citation.source.language}">{exact}</q>')

    def translation(self, citation: Citation) -> Markup | None:
        """The quote in the page's language, in marks; None in its own language or without one."""
        return translations.of_quote(citation, self.language)
