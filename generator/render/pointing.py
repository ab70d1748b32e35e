"""Marks on a fact's sentence and on its quotes: the same letter where words support words.

The letters come from attributes, by the style sheet: what is copied is the text alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render.markdown import escape, joined, spaced, unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.analysis.pointing import Pointer


@dataclass(frozen=True, slots=True)
class Tag:
    """Words to mark, with the letters that they share with others."""

    start: int
    end: int
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of a sentence: a link, which stays whole, or plain text."""

    start: int
    end: int
    link: Markup | None = None


def lettered(pointers: Sequence[Pointer]) -> Mapping[Pointer, str]:
    """The letter of each claim that has words in a quote; claims with the same words share one."""
    known: dict[object, str] = {}
    found: dict[Pointer, str] = {}
    for each in pointers:
        if each.words and len(known) < len(ascii_lowercase):
            found[each] = known.setdefault(each.words, ascii_lowercase[len(known)])
    return found


def of_sentence(pointers: Sequence[Pointer]) -> tuple[Tag, ...]:
    """The marks on a fact's sentence."""
    letters = lettered(pointers).items()
    return _merged(Tag(each.claim.start, each.claim.end, (letter,)) for each, letter in letters)


def of_quote(pointers: Sequence[Pointer], citation: str) -> tuple[Tag, ...]:
    """The marks on a quote, by code points of its article."""
    return _merged(
        Tag(words.start, words.end, (letter,))
        for each, letter in lettered(pointers).items()
        for words in each.words
        if words.citation == citation
    )


def _merged(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Marks in text order; those that overlap are one, with the letters of both."""
    merged: list[Tag] = []
    for tag in sorted(tags, key=lambda each: (each.start, -each.end)):
        if merged and tag.start < merged[-1].end:
            last = merged.pop()
            letters = tuple(sorted({*last.letters, *tag.letters}))
            merged.append(Tag(last.start, max(last.end, tag.end), letters))
        else:
            merged.append(tag)
    return tuple(merged)


def write(text: str, pieces: Sequence[TextPart], tags: Sequence[Tag], said: str) -> Markup:
    """A text with its links and marks; `said` is how a mark is read aloud."""
    tags = _merged(_widened(tag, pieces) for tag in tags)
    opening = {tag.start: tag for tag in tags}
    closing = {tag.end for tag in tags}
    parts: list[Markup] = []
    for piece in _cut(pieces, [*opening, *closing]):
        if piece.start in opening:
            parts.append(_open(opening[piece.start], said))
        plain = unbroken(spaced(text[piece.start : piece.end]))
        parts.append(plain if piece.link is None else piece.link)
        if piece.end in closing:
            parts.append(Markup("</span>"))
    return joined(parts)


def _open(tag: Tag, said: str) -> Markup:
    letters = " ".join(tag.letters)
    words = escape(said % {"letter": letters})
    return Markup(f'<span class="claim" data-letter="{letters}" data-said="{words}">')


def _widened(tag: Tag, pieces: Sequence[TextPart]) -> Tag:
    """A mark that cuts no link."""
    start, end = tag.start, tag.end
    for piece in pieces:
        if piece.link is not None and piece.start < end and start < piece.end:
            start, end = min(start, piece.start), max(end, piece.end)
    return Tag(start, end, tag.letters)


def _cut(pieces: Sequence[TextPart], edges: Sequence[int]) -> Iterator[TextPart]:
    """The pieces, plain text cut at the edges of marks."""
    for piece in pieces:
        if piece.link is not None:
            yield piece
            continue
        inside = [edge for edge in set(edges) if piece.start < edge < piece.end]
        for start, end in pairwise(sorted({piece.start, *inside, piece.end})):
            yield TextPart(start, end)
