"""A dossier with every quote looked up once: what the checks judge and the briefing is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from generator.text import quotes
from generator.text.dates.mentions import mentions
from generator.text.quotes import Missed, Selector
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.load.dossier import Article, Dossier, Piece
    from generator.load.records import LeftOut, SourceRecord
    from generator.problems import Place

T = TypeVar("T")
Answer: TypeAlias = "tuple[Span, ...] | Missed"


@dataclass(frozen=True, slots=True)
class Sought:
    """A piece of evidence and where its words were found; no answer without an article."""

    piece: Piece
    article: Article
    source: SourceRecord
    answer: Answer

    @property
    def place(self) -> Place:
        """Where the quote stands in the YAML."""
        return self.piece.place / "quote" / "exact"


@dataclass(frozen=True)
class Examination:
    """The dossier and what follows from reading its articles; everything is worked out once."""

    dossier: Dossier

    def derived(self, make: Callable[[Examination], T]) -> T:
        """What is worked out by a function, once for all checks."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast("T", self._derived[make])

    @cached_property
    def _derived(self) -> dict[object, object]:
        return {}

    @cached_property
    def boilerplate(self) -> Mapping[str, tuple[Span, ...]]:
        """By source id: the lines that are not article."""
        return {
            source.id: lines_equal(
                self.dossier.articles[source.id].text, frozenset(source.boilerplate)
            )
            for source in self.dossier.sources
            if source.id in self.dossier.articles
        }

    @cached_property
    def sought(self) -> tuple[Sought, ...]:
        """Every piece of evidence whose article could be read, in the order of the files."""
        pieces = self.dossier.evidence
        found: dict[int, Sought] = {}
        # Article by article, as the folded text of one is kept only for a while.
        for at in sorted(range(len(pieces)), key=lambda each: pieces[each].evidence.source):
            evidence = pieces[at].evidence
            source = self.dossier.source_by_id.get(evidence.source)
            article = self.dossier.articles.get(evidence.source)
            if source is None or article is None:
                continue
            quote = evidence.quote
            selector = Selector(quote.exact, quote.prefix, quote.suffix)
            answer = self._answer(selector, source, article)
            found[at] = Sought(pieces[at], article, source, answer)
        return tuple(found[at] for at in sorted(found))

    @cached_property
    def left_out(self) -> tuple[tuple[SourceRecord, int, LeftOut, Answer], ...]:
        """Every figure, date or name left out, with its index, and where it was found."""
        return tuple(
            (source, index, item, self._answer(selector, source, self.dossier.articles[source.id]))
            for source in self.dossier.sources
            if source.id in self.dossier.articles
            for index, item in enumerate(source.left_out)
            for selector in (Selector(item.exact, item.prefix, item.suffix),)
        )

    def _answer(self, selector: Selector, source: SourceRecord, article: Article) -> Answer:
        mentions(article.text, source.language)  # figures and dates from one scan of the text
        barred = self.boilerplate[source.id]
        return quotes.find(selector, article.text, source.language, barred)


def lines_equal(text: str, unwanted: frozenset[str]) -> tuple[Span, ...]:
    """The lines equal to an unwanted one, white space at their ends aside."""
    if not unwanted:
        return ()
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip() in unwanted:
            spans.append(Span(start, start + len(line.rstrip("\r\n"))))
        start += len(line)
    return tuple(spans)
