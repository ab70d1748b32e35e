"""Matches every quote with its article: adds to each piece of evidence where its words occur.

What was not found says why; `generator.checks` reports it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.dossier.dossier import Article, Dossier, OwnedEvidence
from generator.text import quotes
from generator.text.quotes import Missed, Selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.dossier.records import LeftOut, Quote, SourceRecord
    from generator.problems import Place
    from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class _OfSource(OwnedEvidence):
    source: SourceRecord
    article: Article

    @property
    def quote_place(self) -> Place:
        """Where the quote is in the YAML."""
        return self.place / "quote" / "exact"


@dataclass(frozen=True, slots=True)
class Citation(_OfSource):
    """A piece of evidence whose words occur in its article."""

    spans: tuple[Span, ...]
    """In the article's text: one, or one for each part between elisions."""

    @property
    def start(self) -> int:
        """Where the first part begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class MissedQuote(_OfSource):
    """A piece of evidence whose words were not found in its article."""

    missed: Missed


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A figure, date or name that a source lists as left out."""

    source: SourceRecord
    index: int
    """From 0 within the source."""
    record: LeftOut
    spans: tuple[Span, ...]
    """Where it occurs; none where it was not found."""


@dataclass(frozen=True)
class MatchedDossier(Dossier):
    """A dossier and where its quotes occur. A piece whose article cannot be read is neither."""

    citations: tuple[Citation, ...] = ()
    """In the order of the files, as are the others."""
    missed: tuple[MissedQuote, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()

    @cached_property
    def citations_of(self) -> Mapping[str, tuple[Citation, ...]]:
        """By the id of a fact or entity: its evidence."""
        return _grouped((each.owner.id, each) for each in self.citations)

    @cached_property
    def citations_from(self) -> Mapping[str, tuple[Citation, ...]]:
        """By the id of a source: the evidence that quotes it."""
        return _grouped((each.source.id, each) for each in self.citations)


def match(dossier: Dossier) -> MatchedDossier:
    """The dossier with every quote looked up in its article."""
    found = tuple(each for piece in dossier.pieces for each in _matched(dossier, piece))
    return MatchedDossier(
        about=dossier.about,
        sources=dossier.sources,
        entities=dossier.entities,
        facts=dossier.facts,
        articles=dossier.articles,
        broken=dossier.broken,
        redirects=dossier.redirects,
        lock=dossier.lock,
        handling=dossier.handling,
        is_pruned=dossier.is_pruned,
        citations=tuple(each for each in found if isinstance(each, Citation)),
        missed=tuple(each for each in found if isinstance(each, MissedQuote)),
        exclusions=tuple(_exclusions(dossier)),
    )


def _matched(dossier: Dossier, piece: OwnedEvidence) -> Iterator[Citation | MissedQuote]:
    source = dossier.source.get(piece.evidence.source)
    article = dossier.articles.get(piece.evidence.source)
    if source is None or article is None:
        return
    result = _find(piece.evidence.quote, source, article)
    if isinstance(result, Missed):
        yield MissedQuote(piece.owner, piece.index, piece.evidence, source, article, result)
    else:
        yield Citation(piece.owner, piece.index, piece.evidence, source, article, result)


def _exclusions(dossier: Dossier) -> Iterator[Exclusion]:
    for source in dossier.sources:
        article = dossier.articles.get(source.id)
        if article is None:
            continue
        for index, record in enumerate(source.left_out):
            result = _find(record, source, article)
            yield Exclusion(source, index, record, () if isinstance(result, Missed) else result)


def _find(
    quote: Quote | LeftOut, source: SourceRecord, article: Article
) -> tuple[Span, ...] | Missed:
    selector = Selector(quote.exact, quote.prefix, quote.suffix)
    return quotes.find(selector, article.text, source.language, article.boilerplate)


def _grouped(pairs: Iterable[tuple[str, Citation]]) -> Mapping[str, tuple[Citation, ...]]:
    groups: dict[str, list[Citation]] = defaultdict(list)
    for key, citation in pairs:
        groups[key].append(citation)
    return defaultdict(tuple, {key: tuple(group) for key, group in groups.items()})
