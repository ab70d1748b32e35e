"""Which words of which quote support the words of a fact, for pages and data to point at.

A claim without words here rests on something else: the date of the fact, the title of its
source, an entity that it names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.text.claims.claim import (
    ClaimKind,
    ClaimWords,
    DateClaim,
    FigureClaim,
    NameClaim,
    NumberClaim,
    QuotedClaim,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.analysis.sentences.sentences import Sentences
    from generator.dossier.matching import Citation
    from generator.text.claims.claim import Claims


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """Words of an article inside a quote; positions are code points of the article."""

    citation: str
    """The id of the piece of evidence."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """A claim of a text and the words of quotes that support it."""

    kind: ClaimKind
    claim: ClaimWords
    words: tuple[QuoteWords, ...]


def point(
    sentences: Sentences, text: str, language: str, citations: Sequence[Citation]
) -> tuple[Pointer, ...]:
    """The figures, dates, names and quoted words of a text in order, with what supports each."""
    claims = sentences.claims(text, language)
    quotes = [
        (citation.id, span.start, sentences.claims(words, citation.source.language))
        for citation in citations
        for span in citation.spans
        if (words := citation.article.text[span.start : span.end])
    ]
    return tuple(
        Pointer(
            kind,
            claim,
            tuple(
                QuoteWords(id_, offset + start, offset + end)
                for id_, offset, quote in quotes
                for start, end in supporting(claim, quote)
            ),
        )
        for kind, claim in listed(claims)
    )


def listed(claims: Claims) -> tuple[tuple[ClaimKind, ClaimWords], ...]:
    """The claims that words of a quote can support, in text order."""
    kinds: tuple[tuple[ClaimKind, Iterable[ClaimWords]], ...] = (
        (ClaimKind.FIGURE, claims.figures),
        (ClaimKind.DATE, claims.dates),
        (ClaimKind.FIGURE, claims.unread),
        (ClaimKind.NAME, claims.names),
        (ClaimKind.QUOTED, claims.quoted),
    )
    found = [(kind, claim) for kind, each in kinds for claim in each]
    return tuple(sorted(found, key=lambda pair: (pair[1].start, pair[1].end)))


def supporting(claim: ClaimWords, quote: Claims) -> tuple[tuple[int, int], ...]:
    """Where a quote claims the same, without overlaps; positions are of the quote."""
    spans = sorted(set(_spans(claim, quote)))
    return tuple(
        span
        for index, span in enumerate(spans)
        if not any(span[0] < end and start < span[1] for start, end in spans[:index])
    )


def _spans(claim: ClaimWords, quote: Claims) -> Iterator[tuple[int, int]]:
    same: Iterable[ClaimWords] = ()
    match claim:
        case FigureClaim():
            same = (each for each in quote.figures if each.value == claim.value)
        case DateClaim():
            same = (each for each in quote.dates if _is_date(claim, each))
        case NameClaim(entity=str()):
            same = (each for each in quote.names if _is_entity(claim, each))
        case NameClaim() | QuotedClaim() | NumberClaim():
            yield from _verbatim(claim.words, quote.text)
    yield from ((each.start, each.end) for each in same)


def _is_date(claim: DateClaim, other: DateClaim) -> bool:
    """Whether a quote prints a date of the text, in full, in part, or more precisely."""
    if claim.edtf is None or other.edtf is None:
        return claim.ends == other.ends
    theirs = other.edtf.split("/")
    return any(_agree(end, each) for end in claim.edtf.split("/") for each in theirs)


def _agree(one: str, other: str) -> bool:
    pairs = zip(one.split("-"), other.split("-"), strict=False)
    return all(a == b or "X" in a or "X" in b for a, b in pairs)


def _is_entity(claim: NameClaim, other: NameClaim) -> bool:
    return claim.entity == other.entity or claim.entity in other.inside


def _verbatim(words: str, text: str) -> Iterator[tuple[int, int]]:
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    yield from (found.span() for found in re.finditer(pattern, text, re.IGNORECASE))
