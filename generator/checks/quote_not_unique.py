"""A quote identifies one passage: its words occur once, or prefix and suffix decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.positions import line_and_column
from generator.problems import Finding
from generator.text.quotes import Miss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.matching import MissedQuote

CODE = "quote-not-unique"
_SHOWN = 4


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each quote that stands more than once or not in its context."""
    for quote in analysis.dossier.missed:
        if quote.missed.why in (Miss.AMBIGUOUS, Miss.CONTEXT):
            yield Finding(quote.quote_place, CODE, _message(quote), _hint(quote))


def _message(quote: MissedQuote) -> str:
    label, path = quote.label, quote.article.path
    if quote.missed.why is Miss.CONTEXT:
        return f"the quote of {label} occurs in {path}, but not between its prefix and suffix"
    return f"the quote of {label} occurs {len(quote.missed.spans)} times in {path}"


def _hint(quote: MissedQuote) -> str:
    spots = [
        line_and_column(quote.article.text, span.start) for span in quote.missed.spans[:_SHOWN]
    ]
    listed = ", ".join(f"{line}:{column}" for line, column in spots)
    more = " …" if len(quote.missed.spans) > _SHOWN else ""
    return f"It occurs at {listed}{more}. Copy the words right before it into `prefix`."
