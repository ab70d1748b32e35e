"""What a text and the words that it puts in its own have not alike, though no rule says who errs.

Hedges of each kind and words that have an opposite are counted on both sides. A surplus may be
another wording or another sense: nothing decides, so the text is not read, and never proved.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator import lexicon
from generator.analysis.sentences import scope
from generator.analysis.sentences.hedge_agreement import KEPT_BY
from generator.analysis.sentences.pole_words import by_pole
from generator.analysis.sentences.quoted_words import folded, has_words
from generator.lexicon import HedgeKind
from generator.lexicon.poles import COMPARED, OPPOSITE
from generator.text.claims.claim import ClaimKind, ClaimWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.sentences.content_words import Clause
    from generator.text.claims.claim import Claims, HedgeClaim, NegationClaim

_DENYING = frozenset({None, "refuse", "deny", "fail", "unable"})
"""Families of negations that deny as much as a plain one."""


def of_translation(text: Claims, quote: Claims) -> Iterator[tuple[ClaimWords, ClaimKind]]:
    """What a translation has more often or more seldom than its quote, and the words in marks."""
    if not (text.is_read and quote.is_read):
        return
    for marked in text.quoted:
        if not has_words(marked.words, (folded(quote.text),), (quote.text,)):
            yield marked, ClaimKind.QUOTED
    yield from _surplus(text, [quote])
    written = quote.text.casefold()
    for name in text.names:
        if name.entity is None and not name.quoted and name.words.casefold() not in written:
            yield name, ClaimKind.NAME
    for pole, words in by_pole(text).items():
        if (
            len(words) > len(by_pole(quote, quoted=True).get(pole, ()))
            and lexicon.load(quote.language).opposites
        ):
            yield words[-1], ClaimKind.NEGATION
    for kind, more in (_kinds(quote) - _kinds(text, quoted=True)).items():
        is_denied = kind is HedgeKind.DENIAL and any(each.family for each in _denials(text))
        if more > _more(text, quote, kind) and not is_denied:
            yield _whole(text), ClaimKind.HEDGE


def of_text(text: Claims, quotes: Sequence[Claims]) -> Iterator[tuple[ClaimWords, ClaimKind]]:
    """What a fact's text has more often than any quote, or leaves out of what it tells.

    Quotes are compared in the language of the text where they are in it or translated into it.
    """
    own = [each for each in quotes if each.is_read]
    if not (own and text.is_read):
        return
    yield from _surplus(text, own)
    yield from _turned(text, own)
    lost = [list(_left_out(text, quote)) for quote in own]
    if all(lost):
        yield _whole(text), ClaimKind.HEDGE


def _left_out(text: Claims, quote: Claims) -> Iterator[HedgeClaim]:
    """The hedges of a quote, on what a text speaks of, of a kind that the text has less often."""
    fewer = _kinds(quote) - _kinds(text, quoted=True)
    for each in quote.hedges:
        if (
            fewer[each.kind] > _more(text, quote, each.kind)
            and not each.quoted
            and scope.concerns(quote, each.start, each.end, text)
        ):
            yield each


def _surplus(text: Claims, others: Sequence[Claims]) -> Iterator[tuple[ClaimWords, ClaimKind]]:
    """The hedges of a kind, and the negations, of which a text has more than any other."""
    ours = _kinds(text)
    for kind, count in ours.items():
        if all(
            count > _kinds(each, quoted=True)[kind] + _more(each, text, kind) for each in others
        ):
            yield next(each for each in text.hedges if each.kind is kind), ClaimKind.HEDGE
    denied = _denials(text)
    if denied and all(len(denied) > len(_denials(each, quoted=True)) for each in others):
        yield denied[-1], ClaimKind.NEGATION


def _turned(text: Claims, quotes: Sequence[Claims]) -> Iterator[tuple[ClaimWords, ClaimKind]]:
    """The words that a text has more often than any quote, where one has the opposite more often.

    Of words such as "before" it needs none.
    """
    ours = by_pole(text)
    for pole, words in ours.items():
        if any(len(words) <= len(by_pole(each, quoted=True).get(pole, ())) for each in quotes):
            continue
        opposite = OPPOSITE[pole]
        fewer = len(ours.get(opposite, ()))
        if pole in COMPARED or any(
            len(by_pole(each, quoted=True).get(opposite, ())) > fewer for each in quotes
        ):
            yield words[-1], ClaimKind.NEGATION


def _denials(claims: Claims, *, quoted: bool = False) -> list[NegationClaim]:
    """The negations of a text, and the words of refusal that another may deny: "never declined"."""
    return [
        each for each in claims.negations if each.family in _DENYING and (quoted or not each.quoted)
    ]


def _more(one: Claims, other: Claims, kind: HedgeKind) -> int:
    """How many more words one text has than another that may keep a hedge of a kind."""
    ours, theirs = (sum(each is kind for each in text.keeping) for text in (one, other))
    return max(0, ours - theirs)


def _kinds(claims: Claims, *, quoted: bool = False) -> Counter[HedgeKind]:
    """How many hedges of each kind a text has, those in quotation marks with the others or not."""
    wanted = (each for each in claims.hedges if quoted or not each.quoted)
    return Counter(each.kind for each in wanted if each.kind in KEPT_BY)


def of_clause(
    text: Claims, clause: Clause, passages: Sequence[Claims]
) -> Iterator[tuple[ClaimWords, ClaimKind]]:
    """The words of a clause that passages have not, but their opposites."""
    theirs = [by_pole(each, quoted=True) for each in passages]
    for pole, words in by_pole(text).items():
        inside = [each for each in words if clause.has(each.start)]
        is_known = any(len(each.get(pole, ())) >= len(inside) for each in theirs)
        if inside and not is_known and any(OPPOSITE[pole] in each for each in theirs):
            yield inside[-1], ClaimKind.NEGATION


def compared(text: Claims, clause: Clause) -> Iterator[ClaimWords]:
    """The words of a clause such as "before", that only what they compare can support."""
    for pole, words in by_pole(text).items():
        if pole in COMPARED:
            yield from (each for each in words if clause.has(each.start))


def _whole(text: Claims) -> ClaimWords:
    return ClaimWords(start=0, end=len(text.text), words=text.text)
