"""The claims of each sentence of a text, at their places in the whole text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from generator.text.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.text.claims.claim import Claims, ClaimWords

Claimed = TypeVar("Claimed", bound="ClaimWords")


@lru_cache(maxsize=16384)
def by_sentence(claims: Claims) -> tuple[Claims, ...]:
    """The claims of a text, sentence by sentence; the text itself remains whole.

    No sentence ends within a date: "12. Juni 2025".
    """
    dates = [(each.start, each.end) for each in claims.dates]
    inner = [stop for stop in ends(claims.text) if not any(a < stop < b for a, b in dates)]
    stops = (0, *inner, len(claims.text))
    spans = [(start, end) for start, end in pairwise(stops) if claims.text[start:end].strip()]
    return tuple(_between(claims, start, end) for start, end in spans)


def _between(claims: Claims, start: int, end: int) -> Claims:
    def inside(found: Iterable[Claimed]) -> tuple[Claimed, ...]:
        return tuple(each for each in found if start <= each.start < end)

    return replace(
        claims,
        figures=inside(claims.figures),
        numbers=inside(claims.numbers),
        dates=inside(claims.dates),
        names=inside(claims.names),
        quoted=inside(claims.quoted),
        negations=inside(claims.negations),
        hedges=inside(claims.hedges),
    )
