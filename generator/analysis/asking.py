"""What the curator is asked for of an article: its open figures, dates and names, by sentence."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from generator.analysis.coverage import ItemKind, Standing
from generator.text import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.coverage import CoverageItem, Ledger


def questions(ledger: Ledger, text: str) -> Iterator[tuple[CoverageItem, ...]]:
    """Yield what is open in each sentence, in order; a name, which is asked for once, alone."""
    ends = list(sentences.ends(text))
    asked = [item for item in ledger.items if item.standing is Standing.OPEN and not item.repeats]
    names = [item for item in asked if item.kind is ItemKind.NAME]
    others = [item for item in asked if item.kind is not ItemKind.NAME]
    grouped = groupby(others, key=lambda item: bisect_right(ends, item.start))
    found = [*((name,) for name in names), *(tuple(items) for _, items in grouped)]
    yield from sorted(found, key=lambda items: (items[0].start, items[0].kind))
