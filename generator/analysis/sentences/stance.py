"""Whether a text denies and hedges what its quotes deny and hedge, no more and no less.

Of several quotes one must fit; negations are compared with one quote at a time, not with all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences import opposites, scope
from generator.analysis.sentences.agreement import counted
from generator.analysis.sentences.hedge_agreement import lacking
from generator.analysis.sentences.support import Unsupported
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.text.claims.claim import Claims, NegationClaim


def dropped(text: Claims, quotes: Sequence[Claims]) -> Iterator[Unsupported]:
    """A negation that the quotes have and the text has not."""
    if not _comparable(text, quotes):
        return
    plain, soft = counted(text)
    for quote in quotes:
        denied = [each for each in quote.negations if each.family is None]
        about = [each for each in denied if _is_about(each, quote, text)]
        _, their_soft = counted(quote)
        if len(about) <= plain + (soft - their_soft).total():
            return
    claim = next(each for each in quotes[0].negations if each.family is None)
    yield Unsupported(ClaimKind.NEGATION, claim, quotes[0].text)


def about(text: Claims, others: Sequence[Claims]) -> list[Claims]:
    """The texts that speak of everything that a text denies."""
    denied = [each for each in text.negations if each.family is None]
    return [other for other in others if all(_is_about(each, text, other) for each in denied)]


def _is_about(negation: NegationClaim, quote: Claims, text: Claims) -> bool:
    """Whether a text speaks of what a negation of its quote denies, by the words after it."""
    return scope.concerns(quote, negation.start, negation.end, text)


def added(
    text: Claims, quotes: Sequence[Claims], originals: Sequence[Claims] = ()
) -> Iterator[Unsupported]:
    """A negation or hedge that the text has and none of the quotes has, nor an original."""
    every = (*quotes, *originals)
    if not _comparable(text, quotes):
        return
    if all(_denies_more(text, quote) for quote in every):
        claim = next((each for each in text.negations if each.family is None), None)
        if claim is not None:
            yield Unsupported(ClaimKind.NEGATION, claim, quotes[0].text)
    for words, closest in opposites.unsupported(text, every):
        yield Unsupported(ClaimKind.NEGATION, words, closest)
    hedges = [lacking(text, quote) for quote in every]
    if all(hedges):
        yield Unsupported(ClaimKind.HEDGE, hedges[0][0], quotes[0].text)


def _comparable(text: Claims, quotes: Sequence[Claims]) -> bool:
    return bool(quotes) and text.is_read and all(quote.is_read for quote in quotes)


def _denies_more(one: Claims, other: Claims) -> bool:
    """Whether one has more plain negations than the other's negations can stand for."""
    plain, soft = counted(one)
    their_plain, their_soft = counted(other)
    return plain > their_plain + (their_soft - soft).total()
