"""A quote's words occur in the article of its source, letter for letter.

Only Unicode form, white space and typographic quotation marks may differ. A miss says whether
something close occurs in the same article, the words occur in another source, or nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.positions import line_and_column
from generator.problems import Finding
from generator.text import nearest, quotes
from generator.text.quotes import Miss, Missed, Selector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.dossier import Dossier
    from generator.dossier.matching import MissedQuote
    from generator.text.span import Span

CODE = "quote-not-found"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each quote that does not stand in its article."""
    for quote in analysis.dossier.missed:
        if quote.missed.why is Miss.ABSENT:
            message = f"the quote of {quote.label} is not in {quote.article.path}"
            yield Finding(quote.quote_place, CODE, message, _hint(quote, analysis.dossier))


def _hint(quote: MissedQuote, dossier: Dossier) -> str:
    exact = quote.evidence.quote.exact
    text = quote.article.text
    near, named = _nearest(exact, text)
    if near is not None:
        line, column = line_and_column(text, near.start)
        words = " ".join(text[near.start : near.end].split())
        return f"Nearest at {quote.article.path}:{line}:{column}: “{words}”.{named}"
    for source in dossier.sources:
        article = dossier.articles.get(source.id)
        if article is None or source.id == quote.source.id:
            continue
        found = quotes.find(Selector(exact), article.text, source.language)
        if not isinstance(found, Missed):
            line, column = line_and_column(article.text, found[0].start)
            return f"The words occur in source '{source.id}', at {article.path}:{line}:{column}."
    return "No similar text was found in any source. Copy the words from the article."


def _nearest(exact: str, text: str) -> tuple[Span | None, str]:
    """Where an article comes nearest to a quote, and a difference that is hard to see."""
    near = nearest.alike(exact, text)
    if near is not None:
        difference = nearest.unseen(exact, text[near.start : near.end])
        return near, f" The two look the same, but {difference}." if difference else ""
    found = nearest.broken(exact, text)
    if found is not None:
        return found[0], f" A hyphen breaks a word at the end of a line: write “{found[1]}”."
    near = nearest.in_capitals(exact, text)
    if near is not None:
        return near, " The two differ in capital letters."
    near = nearest.passage(exact, text)
    odd = near and nearest.odd_character(exact, text[near.start : near.end + 1].strip())
    return near, f" There, {odd}." if odd else ""
