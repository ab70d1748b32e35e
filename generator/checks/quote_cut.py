"""A quote begins and ends between words and figures, never inside one.

"12 ribu" is not in "112 ribu", "US$ 10" not in "US$ 100 juta", "5" not in "-5".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.positions import line_and_column
from generator.problems import Finding
from generator.text.quotes import Miss, Missed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination

CODE = "quote-cut"
_AROUND = 20


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each quote that cuts a word or a figure in two."""
    for sought in examination.sought:
        answer = sought.answer
        if not isinstance(answer, Missed) or answer.why is not Miss.CUT:
            continue
        text, span = sought.article.text, answer.spans[0]
        line, column = line_and_column(text, span.start)
        around = " ".join(
            text[max(0, span.start - _AROUND) : answer.spans[-1].end + _AROUND].split()
        )
        message = (
            f"the quote of {sought.piece.label} cuts a word or figure of {sought.article.path}"
        )
        hint = f"Found at {line}:{column}: “…{around}…”. Quote whole words and figures."
        yield Finding(sought.place, CODE, message, hint)
