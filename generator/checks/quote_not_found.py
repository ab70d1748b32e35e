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

    from generator.examination import Examination, Sought

CODE = "quote-not-found"


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each quote that does not stand in its article."""
    for sought in examination.sought:
        if isinstance(sought.answer, Missed) and sought.answer.why is Miss.ABSENT:
            message = f"the quote of {sought.piece.label} is not in {sought.article.path}"
            yield Finding(sought.place, CODE, message, _hint(sought, examination))


def _hint(sought: Sought, examination: Examination) -> str:
    exact = sought.piece.evidence.quote.exact
    near = nearest.passage(exact, sought.article.text)
    if near is not None:
        line, column = line_and_column(sought.article.text, near.start)
        words = " ".join(sought.article.text[near.start : near.end].split())
        return f"Nearest at {sought.article.path}:{line}:{column}: “{words}”."
    for source in examination.dossier.sources:
        article = examination.dossier.articles.get(source.id)
        if article is None or source.id == sought.source.id:
            continue
        found = quotes.find(Selector(exact), article.text, source.language)
        if not isinstance(found, Missed):
            line, column = line_and_column(article.text, found[0].start)
            return f"The words occur in source '{source.id}', at {article.path}:{line}:{column}."
    return "No similar text was found in any source. Copy the words from the article."
