"""Where the words are on printed pages, and which of them are printed over each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BESIDE = 2.0
"""Points that boxes in one line may share: letters lean into each other."""
_LINE = 0.35
"""The share of the lower box that lines may have in common: descenders reach into the next."""

_LIGATURE = 3
"""Letters in one sign, at most."""


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A piece of text on a page, in points from the lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    text: str


def texts(pdf: bytes) -> Iterator[PrintedText]:
    """The pieces of text of a PDF, as tightly as they are drawn."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        read = page.get_textpage()
        for at in range(read.count_rects()):
            left, bottom, right, top = read.get_rect(at)
            said = read.get_text_bounded(left, bottom, right, top).strip()
            if said:
                yield PrintedText(number, left, bottom, right, top, said)


def overprinted(pieces: Sequence[PrintedText]) -> list[tuple[str, str]]:
    """The pieces that are printed over each other; the same one drawn twice is one."""
    found = []
    for _, on_page in groupby(pieces, key=lambda each: each.page):
        ordered = sorted(on_page, key=lambda each: -each.top)
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 :]:
                if other.top <= one.bottom:
                    break
                if _is_over(one, other):
                    found.append((one.text, other.text))
    return found


def _is_over(one: PrintedText, other: PrintedText) -> bool:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    lower = min(one.top - one.bottom, other.top - other.bottom)
    is_over = width > _BESIDE and height > _LINE * lower
    return is_over and one.text != other.text and not _is_ligature(one, other)


def _is_ligature(one: PrintedText, other: PrintedText) -> bool:
    """Whether both are letters of one sign, such as "ffe": they have its box."""
    is_short = max(len(one.text), len(other.text)) <= _LIGATURE
    return is_short and abs(one.bottom - other.bottom) < 1
