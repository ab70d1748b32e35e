"""What of an article the dossier uses: every figure, date and known name, covered or not.

A figure or date is covered where a quote contains it, or contains the same one elsewhere in the
article. A name is covered, for the whole article, where a quote contains one of its mentions, where
a fact with evidence from the article names the entity, or where the source itself records it as its
publisher or credit. No items are the marks of footnotes, the article's own day of publication, the
weekday on which somebody said something, and the ages of persons, unless a quote contains them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.analysis.passing import passing
from generator.dossier.records import FactRecord
from generator.text import figures
from generator.text.dates.mentions import mentions as dates_in
from generator.text.figures import Kind
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.dossier.dossier import Article
    from generator.dossier.matching import MatchedDossier
    from generator.text.figures import Figure
    from generator.text.names import Mention


_WORD = re.compile(r"\w+")
_FOOTNOTE = re.compile(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]")  # noqa: RUF001
_CODE = re.compile(r"\d{7,}")
_EXACT = 3
"""From so many digits on that are not zeros, a figure is one repeated whatever it counts."""
_TELLING = 1000
"""From this amount on, a figure without a unit is one repeated where its article has it once."""
_NAMING = frozenset({Kind.IDENTIFIER, Kind.TIME})
"""Figures that name or time something, and are no amounts: pages, telephones, 10:30."""


class ItemKind(StrEnum):
    """What a reader would look for."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"


class Standing(StrEnum):
    """What became of an item."""

    COVERED = "covered"
    LEFT_OUT = "left-out"
    """Not used, with a reason."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CoverageItem:
    """A figure, a date or a name of an article; positions are code points."""

    kind: ItemKind
    start: int
    end: int
    standing: Standing
    entity: str | None = None
    """Whose name it is; the item is its first mention."""
    repeats: bool = False
    """Whether an earlier figure or date of the article says the same."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All items of one article, in order."""

    items: tuple[CoverageItem, ...]
    words: int
    """Words of the article, boilerplate aside."""
    quoted_words: int
    """Those of them that stand in a quote."""

    def count(self, standing: str, kind: ItemKind | None = None) -> int:
        """How many items stand so, of one kind or of all."""
        return sum(each.standing == standing and kind in (None, each.kind) for each in self.items)

    @property
    def share(self) -> float:
        """The share of the items that is covered, 0 to 1; of an article without any, 1."""
        if not self.items:
            return 1.0
        return self.count(Standing.COVERED) / len(self.items)


@dataclass(slots=True)
class ArticleUse:
    """What a dossier takes from one article."""

    quoted: list[Span] = field(default_factory=list)
    left_out: list[Span] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    """Entities that the source or its facts name."""
    published: str = ""
    """The article's day of publication, EDTF."""


def uses(dossier: MatchedDossier) -> dict[str, ArticleUse]:
    """By source: what the dossier takes from it, as far as it was found."""
    by_source = {
        each.id: ArticleUse(
            named={each.publisher, *each.credits}, published=each.published.date.text
        )
        for each in dossier.source.values()
    }
    for exclusion in dossier.exclusions:
        by_source[exclusion.source.id].left_out += whole(exclusion.spans)
    for citation in dossier.citations:
        by_source[citation.source.id].quoted += citation.spans
    for each in (*dossier.citations, *dossier.missed):
        owner = each.owner
        named = owner.subjects if isinstance(owner, FactRecord) else (owner.id,)
        by_source[each.source.id].named |= {*named, *each.evidence.voices}
    return by_source


def whole(spans: Sequence[Span]) -> tuple[Span, ...]:
    """What a `left_out` covers: with `…` in it, all from its first words to its last."""
    return (Span(spans[0].start, spans[-1].end),) if spans else ()


def ledger(article: Article, language: str, mentions: Sequence[Mention], use: ArticleUse) -> Ledger:
    """The items of an article and what became of each; `mentions` are the names in its text."""
    text = article.text
    quoted, left_out, barred = (
        _plain(each) for each in (use.quoted, use.left_out, article.boilerplate)
    )
    items = []
    same: dict[object, list[tuple[int, int]]] = {}
    found = [each for each in _found(text, language, mentions) if not barred.hold(*each[1:3])]
    for _, start, end, said in found:
        same.setdefault(said, []).append((start, end))
    before: set[object] = set()
    by_the_way = passing(text, language, use.published)
    for kind, start, end, said in found:
        standing = _standing(quoted, left_out, same[said])
        if standing is Standing.OPEN and (start, end) in by_the_way:
            continue
        if kind is ItemKind.DATE and said == use.published:
            continue
        items.append(CoverageItem(kind, start, end, standing, repeats=said in before))
        before.add(said)
    for entity, spans in _by_entity(mentions, barred).items():
        standing = _standing(quoted, left_out, spans)
        if entity in use.named:
            standing = Standing.COVERED
        items.append(CoverageItem(ItemKind.NAME, *spans[0], standing, entity))
    items.sort(key=lambda each: (each.start, each.end, each.kind))
    words, quoted_words = _words(text, quoted, barred)
    return Ledger(tuple(items), words, quoted_words)


def _words(text: str, quoted: _Spans, barred: _Spans) -> tuple[int, int]:
    """How many words an article has, and how many of them stand in quotes."""
    spans = [each.span() for each in _WORD.finditer(text)]
    if barred:
        spans = [each for each in spans if not barred.hold(*each)]
    return len(spans), quoted.count(spans)


class _Spans:
    """Stretches of a text, to be asked whether one of them holds another stretch."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def __len__(self) -> int:
        return len(self._starts)

    def hold(self, start: int, end: int) -> bool:
        """Whether one of them reaches from `start` or before to `end` or beyond."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._furthest[before - 1] >= end

    def count(self, stretches: Sequence[tuple[int, int]]) -> int:
        """How many of these stretches, which are in order and lie apart, one of them holds."""
        starts = [start for start, _ in stretches]
        ends = [end for _, end in stretches]
        firsts = [bisect_left(starts, start) for start in self._starts]
        lasts = [bisect_right(ends, furthest) for furthest in self._furthest]
        nexts = [*firsts, len(starts)][1:]
        return sum(
            max(0, min(last, after) - first)
            for first, last, after in zip(firsts, lasts, nexts, strict=True)
        )


def _plain(spans: Iterable[Span]) -> _Spans:
    return _Spans((each.start, each.end) for each in spans)


def _found(
    text: str, language: str, mentions: Sequence[Mention]
) -> Iterator[tuple[ItemKind, int, int, object]]:
    """Dates, and the figures that are neither part of a date nor of a name; with what they say."""
    dates = dates_in(text, language)
    for each in dates:
        yield (
            ItemKind.DATE,
            each.start,
            each.end,
            each.edtf or text[each.start : each.end].casefold(),
        )
    spans = [(each.start, each.end) for each in dates]
    taken = _Spans((*spans, *((each.start, each.end) for each in mentions)))
    marks = _Spans(each.span() for each in _FOOTNOTE.finditer(text))
    for figure in figures.read(text, language):
        if taken.hold(figure.start, figure.end) or marks.hold(figure.start, figure.end):
            continue
        if _counts(figure, text):
            yield ItemKind.FIGURE, figure.start, figure.end, _said(figure)


def _said(figure: Figure) -> object:
    """What is equal where an article repeats a figure: its amount, and its unit if it is round."""
    amount = figure.amount
    if amount is None:
        return figure.start, figure.end
    if amount % 1 or len(amount.normalize().as_tuple().digits) >= _EXACT:
        return amount, None
    if figure.unit is None and abs(amount) < _TELLING:
        return figure.start, figure.end
    return amount, figure.unit and figure.unit.casefold().removesuffix("s")  # a 16-day strike


def _counts(figure: Figure, text: str) -> bool:
    """Whether a figure says how many; "the first" in words and page numbers do not."""
    if figure.kind in _NAMING or _CODE.fullmatch(text[figure.start : figure.end]):
        return False
    if figure.kind is Kind.ORDINAL:
        return any(each.isdigit() for each in text[figure.start : figure.end])
    return True


def _by_entity(mentions: Iterable[Mention], barred: _Spans) -> dict[str, list[tuple[int, int]]]:
    by_entity: dict[str, list[tuple[int, int]]] = {}
    for each in mentions:
        if not barred.hold(each.start, each.end):
            by_entity.setdefault(each.entity, []).append((each.start, each.end))
    return by_entity


def _standing(quoted: _Spans, left_out: _Spans, spans: Sequence[tuple[int, int]]) -> Standing:
    if any(quoted.hold(*span) for span in spans):
        return Standing.COVERED
    if any(left_out.hold(*span) for span in spans):
        return Standing.LEFT_OUT
    return Standing.OPEN
