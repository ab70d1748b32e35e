"""Drafts of facts from an article alone: what a curator would otherwise type by hand.

It proposes; nothing it writes is published before somebody has worked on it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis import coverage, hedges
from generator.curate.suggest.clauses import clauses, sentences
from generator.lexicon import HedgeKind
from generator.terms.vocabulary import Modality, Schema
from generator.text import figures, quotes
from generator.text.dates.mentions import MentionKind
from generator.text.dates.mentions import mentions as dates_in
from generator.text.figures import Kind
from generator.text.quotes import Miss, Missed, Selector
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.matching import MatchedDossier
    from generator.dossier.records import SourceRecord
    from generator.text.dates.mentions import DateMention
    from generator.text.figures import Figure
    from generator.text.names import Mention

_COUNTED = frozenset({Kind.CARDINAL, Kind.FRACTION})
_SPEAKERS = frozenset(
    {Schema.PERSON, Schema.ORGANIZATION, Schema.PUBLIC_BODY, Schema.COMPANY, Schema.DOCUMENT}
)
_MODALITIES = {
    HedgeKind.ALLEGATION: Modality.ALLEGED,
    HedgeKind.DENIAL: Modality.DENIED,
    HedgeKind.PLAN: Modality.PLANNED,
}
_NAME = re.compile(r"\b[A-Z][\w'’-]+(?: (?:(?:of|de|bin|van|von) )*[A-Z][\w'’-]+)*")  # noqa: RUF001
_TWICE = 2
_FEW, _MANY = 3, 8
"""Words: below the first a clause says nothing; up to the second it may only say who speaks."""
_WORDS_BEFORE = re.compile(r"(?:\S+\s+){1,3}$")
_WORDS_AFTER = re.compile(r"^(?:\s+\S+){1,3}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact that could be: its words, and what was read in them."""

    quote: Span
    sentence: Span
    figure: Figure | None
    date: DateMention | None
    entities: tuple[str, ...]
    speaker: str | None
    modality: Modality
    hedges: tuple[str, ...]
    """The words that hedge or attribute it."""
    prefix: str | None
    suffix: str | None


@dataclass(frozen=True, slots=True)
class NewName:
    """A name that recurs and that no entity has."""

    text: str
    count: int


@dataclass(frozen=True)
class UncuratedArticle:
    """An article as the drafts are made of it; each reading is done once."""

    analysis: Analysis
    source: SourceRecord

    @property
    def text(self) -> str:
        """The article's text."""
        return self.dossier.articles[self.source.id].text

    @property
    def dossier(self) -> MatchedDossier:
        """The dossier it belongs to."""
        return self.analysis.dossier

    @property
    def barred(self) -> tuple[Span, ...]:
        """Its boilerplate."""
        return self.dossier.articles[self.source.id].boilerplate

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What the dossier's quotes and `left_out` cover already."""
        quoted = [each.spans for each in self.dossier.citations_from[self.source.id]]
        excluded = [
            coverage.whole(each.spans)
            for each in self.dossier.exclusions
            if each.source is self.source
        ]
        return tuple(span for spans in (*quoted, *excluded) for span in spans)

    @property
    def names(self) -> tuple[Mention, ...]:
        """The known names in it."""
        return self.analysis.mentions[self.source.id]

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates named in it."""
        return dates_in(self.text, self.source.language)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that say how many, none of dates and names; none where they are not read."""
        if not lexicon.is_read(self.source.language):
            return ()
        taken = [Span(each.start, each.end) for each in self.dates]
        taken += [Span(each.start, each.end) for each in self.names]
        return tuple(
            each
            for each in figures.read(self.text, self.source.language)
            if each.kind in _COUNTED
            and (each.amount is not None or each.magnitude is not None)
            and not (each.limits and each.amount == each.limits.high)  # said with the lower end
            and not any(span.start <= each.start and each.end <= span.end for span in taken)
        )


def drafts(article: UncuratedArticle) -> Iterator[Draft]:
    """A draft for each clause with a figure, date or known name that nothing covers, in order."""
    for sentence in sentences(article.text, article.barred):
        for clause in clauses(article.text, sentence):
            yield from _of_clause(article, sentence, clause)


def _of_clause(article: UncuratedArticle, sentence: Span, clause: Span) -> Iterator[Draft]:
    counted = [each for each in article.figures if _inside(each, clause)]
    dated = [each for each in article.dates if _inside(each, clause)]
    named = [each for each in article.names if _inside(each, clause)]
    new = [each for each in counted if not _is_covered(article, each)]
    for figure in new:
        yield _draft(article, sentence, clause, figure)
    rest = [each for each in dated if not _is_covered(article, each)]
    others = [each for each in named if not _is_covered(article, each)]
    if not counted and (rest or others):
        draft = _draft(article, sentence, clause, None)
        if dated or not _says_little(article, draft):
            yield draft


def _says_little(article: UncuratedArticle, draft: Draft) -> bool:
    """Whether a clause is a bare name or tells only who speaks: "kata Kepala Pelabuhan X"."""
    words = article.text[draft.quote.start : draft.quote.end]
    count = len(words.split())
    if count < _FEW:
        return True
    said = hedges.read(words, article.source.language)
    attributes = bool(said.of(HedgeKind.ATTRIBUTION))
    return attributes and count <= _MANY and set(draft.entities) <= {draft.speaker}


def _inside(item: Figure | DateMention | Mention, span: Span) -> bool:
    return span.start <= item.start and item.end <= span.end


def _is_covered(article: UncuratedArticle, item: Figure | DateMention | Mention) -> bool:
    return any(each.start <= item.start and item.end <= each.end for each in article.quoted)


def _draft(article: UncuratedArticle, sentence: Span, clause: Span, figure: Figure | None) -> Draft:
    text, language = article.text, article.source.language
    said = hedges.read(text[sentence.start : sentence.end], language).words
    kinds = {each.kind for each in said}
    modality = next((m for kind, m in _MODALITIES.items() if kind in kinds), Modality.ASSERTED)
    near = [each for each in article.dates if _inside(each, clause)]
    near = near or [each for each in article.dates if _inside(each, sentence)]
    firm = [each for each in near if each.kind is MentionKind.ABSOLUTE]
    prefix, suffix = _context(article, clause)
    in_clause = (each.entity for each in article.names if _inside(each, clause))
    return Draft(
        quote=clause,
        sentence=sentence,
        figure=figure,
        date=next(iter(firm or near), None),
        entities=tuple(dict.fromkeys(in_clause)),
        speaker=_speaker(article, sentence, said),
        modality=modality,
        hedges=tuple(dict.fromkeys(each.words for each in said)),
        prefix=prefix,
        suffix=suffix,
    )


def _speaker(
    article: UncuratedArticle, sentence: Span, said: tuple[hedges.Hedge, ...]
) -> str | None:
    """Of those in the sentence who can speak, the one nearest to the word of attribution."""
    words = next((each.words for each in said if each.kind is HedgeKind.ATTRIBUTION), None)
    if words is None:
        return None
    at = article.text.find(words, sentence.start, sentence.end)
    able = [
        each
        for each in article.names
        if _inside(each, sentence) and article.dossier.entity[each.entity].schema_ in _SPEAKERS
    ]
    nearest = min(
        able, key=lambda each: min(abs(each.start - at), abs(each.end - at)), default=None
    )
    return None if nearest is None else nearest.entity


def _context(article: UncuratedArticle, clause: Span) -> tuple[str | None, str | None]:
    """Words before and after, where the quote alone stands more than once."""
    exact = article.text[clause.start : clause.end]
    found = quotes.find(Selector(exact), article.text, article.source.language, article.barred)
    if not isinstance(found, Missed) or found.why is not Miss.AMBIGUOUS:
        return None, None
    before = _WORDS_BEFORE.search(article.text[: clause.start])
    after = _WORDS_AFTER.search(article.text[clause.end :])
    return (before[0].strip() if before else None), (after[0].strip() if after else None)


def new_names(article: UncuratedArticle) -> tuple[NewName, ...]:
    """Capitalised names that stand at least twice and that no entity has, the commonest first.

    A word that begins a sentence counts only where it is capitalised elsewhere, too.
    """
    starts = {each.start for each in sentences(article.text)}
    taken = [*article.barred, *(Span(each.start, each.end) for each in article.names)]
    taken += [Span(each.start, each.end) for each in article.dates]
    counted: Counter[str] = Counter()
    elsewhere: set[str] = set()
    for match in _NAME.finditer(article.text):
        name = match[0].strip()
        span = Span(match.start(), match.start() + len(name))
        if any(span.start < each.end and each.start < span.end for each in taken):
            continue
        counted[name] += 1
        if span.start not in starts:
            elsewhere.add(name)
    found = (
        NewName(name, count)
        for name, count in counted.most_common()
        if count >= _TWICE and name in elsewhere
    )
    return tuple(found)
