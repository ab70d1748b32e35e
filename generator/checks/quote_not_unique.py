"""A quote identifies one passage: its words occur once, or prefix and suffix decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.positions import line_and_column
from generator.problems import Finding
from generator.text.quotes import Miss, Missed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.examination import Examination, Sought

CODE = "quote-not-unique"
_SHOWN = 4


def check(examination: Examination) -> Iterator[Finding]:
    """Yield a finding for each quote that stands more than once or not in its context."""
    for sought in examination.sought:
        answer = sought.answer
        if isinstance(answer, Missed) and answer.why in (Miss.AMBIGUOUS, Miss.CONTEXT):
            yield Finding(sought.place, CODE, _message(sought, answer), _hint(sought, answer))


def _message(sought: Sought, answer: Missed) -> str:
    label, path = sought.piece.label, sought.article.path
    if answer.why is Miss.CONTEXT:
        return f"the quote of {label} occurs in {path}, but not between its prefix and suffix"
    return f"the quote of {label} occurs {len(answer.spans)} times in {path}"


def _hint(sought: Sought, answer: Missed) -> str:
    spots = [line_and_column(sought.article.text, span.start) for span in answer.spans[:_SHOWN]]
    listed = ", ".join(f"{line}:{column}" for line, column in spots)
    more = " …" if len(answer.spans) > _SHOWN else ""
    return f"It occurs at {listed}{more}. Copy the words right before it into `prefix`."
