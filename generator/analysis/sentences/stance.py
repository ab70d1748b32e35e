"""Whether a text denies and hedges what its quotes deny and hedge, no more and no less.

Of several quotes one must fit; negations are compared with one quote at a time, not with all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences.agreement import counted, lacking
from generator.analysis.sentences.support import Unsupported
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.claims.claim import Claims


def dropped(text: Claims, quotes: Sequence[Claims]) -> Iterator[Unsupported]:
    """A negation that the quotes have and the text has not."""
    if _fits(text, quotes) or not _comparable(text, quotes):
        return
    if all(_denies_more(quote, text) for quote in quotes):
        quote = quotes[0]
        claim = next(each for each in quote.negations if each.family is None)
        yield Unsupported(ClaimKind.NEGATION, claim, quote.text)


def added(text: Claims, quotes: Sequence[Claims]) -> Iterator[Unsupported]:
    """A negation or hedge that the text has and none of the quotes has."""
    if not _comparable(text, quotes):
        return
    if not _fits(text, quotes) and not all(_denies_more(quote, text) for quote in quotes):
        claim = next((each for each in text.negations if each.family is None), None)
        if claim is not None:
            yield Unsupported(ClaimKind.NEGATION, claim, quotes[0].text)
    hedges = [lacking(text, quote) for quote in quotes]
    if all(hedges):
        yield Unsupported(ClaimKind.HEDGE, hedges[0][0], quotes[0].text)


def _comparable(text: Claims, quotes: Sequence[Claims]) -> bool:
    return bool(quotes) and text.is_read and all(quote.is_read for quote in quotes)


def _fits(text: Claims, quotes: Sequence[Claims]) -> bool:
    return any(not _denies_more(quote, text) and not _denies_more(text, quote) for quote in quotes)


def _denies_more(one: Claims, other: Claims) -> bool:
    """Whether one has more plain negations than the other's negations can stand for."""
    plain, soft = counted(one)
    their_plain, their_soft = counted(other)
    return plain > their_plain + (their_soft - soft).total()
