"""A quote begins and ends between words and figures, never inside one.

"12 ribu" is not in "112 ribu", "US$ 10" not in "US$ 100 juta", "5" not in "-5".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.positions import line_and_column
from generator.problems import Finding
from generator.text.quotes import Miss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis

CODE = "quote-cut"
_AROUND = 20


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each quote that cuts a word or a figure in two."""
    for quote in analysis.dossier.missed:
        if quote.missed.why is not Miss.CUT:
            continue
        text, span = quote.article.text, quote.missed.spans[0]
        line, column = line_and_column(text, span.start)
        around = " ".join(
            text[max(0, span.start - _AROUND) : quote.missed.spans[-1].end + _AROUND].split()
        )
        message = f"the quote of {quote.label} cuts a word or figure of {quote.article.path}"
        hint = f"Found at {line}:{column}: “…{around}…”. Quote whole words and figures."
        yield Finding(quote.quote_place, CODE, message, hint)
