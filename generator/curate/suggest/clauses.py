"""Cuts an article into the clauses that could each carry a fact: short, whole, verbatim."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from generator.text.sentences import ends
from generator.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BREAK = re.compile(r"[;:—–]\s+|,\s+|\s+[“”\"]|[“”\"]\s+|\s[(]|[)]\s")  # noqa: RUF001
_WORD = re.compile(r"\w+")
_MARKS = ',;:—–()"“”'  # noqa: RUF001
_FEW = 5
"""Words below which a stretch between two marks is no clause of its own."""


def sentences(text: str, barred: Sequence[Span] = ()) -> Iterator[Span]:
    """The sentences of a text outside the `barred` spans, without white space at their ends."""
    start = 0
    for end in ends(text):
        yield from _trimmed(text, start, end, barred)
        start = end
    yield from _trimmed(text, start, len(text), barred)


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """A sentence cut at its commas and other marks, short stretches joined to the next."""
    cuts = [sentence.start]
    words = 0
    last = sentence.start
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        words += len(_WORD.findall(text[last : match.start()]))
        last = match.start()
        rest = len(_WORD.findall(text[match.end() : sentence.end]))
        if words >= _FEW and rest >= _FEW:
            cuts.append(match.end())
            words = 0
            last = match.end()
    edges = [*cuts, sentence.end]
    spans = (_bare(text, start, end) for start, end in itertools.pairwise(edges))
    return tuple(each for each in spans if each.start < each.end)


def _trimmed(text: str, start: int, end: int, barred: Sequence[Span]) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and not any(bar.start < end and start < bar.end for bar in barred):
        yield Span(start, end)


def _bare(text: str, start: int, end: int) -> Span:
    """Without the marks and spaces that belong to no clause."""
    while start < end and (text[start].isspace() or text[start] in _MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARKS):
        end -= 1
    return Span(start, end)
