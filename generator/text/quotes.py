"""Finds a quote's verbatim words in an article, or says what stands there instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.text.figures import is_cut
from generator.text.folding import Folded, fold
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ELISION = "…"
MAX_OCCURRENCES = 1000


class Miss(Enum):
    """Why a quote was not found."""

    ABSENT = auto()
    """The words do not stand in the text."""
    AMBIGUOUS = auto()
    """They stand in it more than once."""
    CUT = auto()
    """They stand in it only as a part of longer words or figures."""
    CONTEXT = auto()
    """They stand in it, but not after the prefix or not before the suffix."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A quote that was not found, and where the text comes nearest."""

    why: Miss
    spans: tuple[Span, ...] = ()
    """Where the words stand all the same: cut, out of context, or too often."""


@dataclass(frozen=True, slots=True)
class Selector:
    """What to look for: a W3C TextQuoteSelector."""

    exact: str
    prefix: str | None = None
    suffix: str | None = None


def find(
    selector: Selector, text: str, language: str, barred: Sequence[Span] = ()
) -> tuple[Span, ...] | Missed:
    """The span of the quote in `text`, one for each part between elisions.

    `barred` spans (boilerplate) are not searched. The language is needed to see a figure
    cut in two ("10" in "10 juta").
    """
    folded = fold(text)
    seen = [
        spans
        for spans in _occurrences(selector.exact, folded)
        if not any(
            bar.start < span.end and span.start < bar.end for bar in barred for span in spans
        )
    ]
    if not seen:
        return Missed(Miss.ABSENT)
    whole = [spans for spans in seen if not _cuts(text, spans, language)]
    if not whole:
        return Missed(Miss.CUT, seen[0])
    fitting = [spans for spans in whole if _fits(selector, text, spans)]
    if not fitting:
        return Missed(Miss.CONTEXT, whole[0])
    if len(fitting) > 1:
        return Missed(Miss.AMBIGUOUS, tuple(spans[0] for spans in fitting))
    return fitting[0]


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


def _occurrences(exact: str, folded: Folded) -> Iterator[tuple[Span, ...]]:
    """Every place of the words, as spans of the text as written."""
    needle = fold(exact).text.strip()
    if not needle:
        return
    literal = list(_places(needle, folded.text))
    if literal or ELISION not in needle:
        for start in literal:
            yield (_span(folded, start, len(needle)),)
        return
    parts = [part.strip() for part in needle.split(ELISION) if part.strip()]
    for starts in _in_order(parts, folded.text):
        yield tuple(
            _span(folded, start, len(part)) for start, part in zip(starts, parts, strict=True)
        )


def _places(needle: str, text: str) -> Iterator[int]:
    start = text.find(needle)
    for _ in range(MAX_OCCURRENCES):
        if start < 0:
            return
        yield start
        start = text.find(needle, start + 1)


def _in_order(parts: Sequence[str], text: str) -> Iterator[tuple[int, ...]]:
    """The parts one after the other, each run as tight as it can be."""
    runs: dict[int, tuple[int, ...]] = {}
    for first in _places(parts[0], text) if parts else ():
        starts = [first]
        for before, part in pairwise(parts):
            starts.append(text.find(part, starts[-1] + len(before)))
            if starts[-1] < 0:
                return
        runs[starts[-1]] = tuple(starts) if len(parts) > 1 else (first,)
        # A later first part that leads to the same last part is the tighter run and wins.
    yield from runs.values()


def _span(folded: Folded, start: int, length: int) -> Span:
    return Span(folded.back(start), folded.back(start + length))


def _cuts(text: str, spans: Sequence[Span], language: str) -> bool:
    return any(is_cut(text, span.start, span.end, language) for span in spans)


def _fits(selector: Selector, text: str, spans: Sequence[Span]) -> bool:
    """True where prefix and suffix, if any, stand right before and right after."""
    if selector.prefix:
        before = fold(text[: spans[0].start]).text.rstrip()
        if not before.endswith(fold(selector.prefix).text.strip()):
            return False
    if selector.suffix:
        after = fold(text[spans[-1].end :]).text.lstrip()
        return after.startswith(fold(selector.suffix).text.strip())
    return True
