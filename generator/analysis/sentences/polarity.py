"""Whether passages deny and hedge what a clause denies and hedges, no more and no less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sentences.hedge_agreement import KEPT_BY
from generator.analysis.sentences.scope import MOST, keys_in, sentence_spans, words_of
from generator.lexicon import HedgeKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.analysis.sentences.alignment import Alignment, Neighbour
    from generator.analysis.sentences.content_words import Clause
    from generator.text.claims.claim import Claims, ClaimWords, HedgeClaim, NegationClaim


def denied(text: Claims, alignment: Alignment) -> Iterator[NegationClaim]:
    """The negations of a clause that no passage has of the same words."""
    for claim in _negations(text, alignment.clause):
        scope = _scope(text, claim)
        here = {each.family for each in text.negations}
        if not any(_denies(each.claims, scope, here) for each in alignment.passages):
            yield claim
    denied_here = [each.start for each in _negations(text, alignment.clause)]
    most = max((_plain(each.claims) for each in alignment.passages), default=0)
    if len(denied_here) > max(1, most):
        yield next(each for each in text.negations if each.start == denied_here[-1])


def _plain(passage: Claims) -> int:
    return sum(each.family is None for each in passage.negations)


def is_said(text: Claims, claim: ClaimWords, passages: Sequence[Neighbour]) -> bool:
    """Whether passages say what a negation is about."""
    scope = _scope(text, claim)[:1]
    return any(not each.isdisjoint(passage.keys) for each in scope for passage in passages)


def affirmed(text: Claims, alignment: Alignment) -> Iterator[tuple[NegationClaim, Neighbour]]:
    """The negations that passages have of words that the clause does not deny."""
    for passage in alignment.passages:
        for each in passage.claims.negations:
            is_plain = each.family is None and not each.quoted
            if is_plain and _is_dropped(text, alignment, passage, each):
                yield each, passage
                return


def hedged(text: Claims, alignment: Alignment) -> Iterator[HedgeClaim]:
    """The hedges of a clause that no passage keeps."""
    kinds = {hedge.kind for each in alignment.passages for hedge in each.claims.hedges}
    kinds.update(kind for each in alignment.passages for kind in each.claims.keeping)
    for claim in _hedges(text, alignment.clause):
        if kinds.isdisjoint(KEPT_BY[claim.kind]):
            yield claim


def is_elsewhere(text: Claims, claim: HedgeClaim, passages: Sequence[Neighbour]) -> bool:
    """Whether another passage hedges the same words so: a clause may put two of them together."""
    wanted = frozenset(key for keys in _scope(text, claim) for key in keys)
    return any(
        each.kind is claim.kind
        and not wanted.isdisjoint(key for keys in _scope(passage.claims, each) for key in keys)
        for passage in passages
        for each in passage.claims.hedges
    )


def hedged_elsewhere(text: Claims, alignment: Alignment) -> Iterator[HedgeClaim]:
    """The hedges of a clause that passages have on other words alone."""
    for claim in _hedges(text, alignment.clause):
        keeping = KEPT_BY[claim.kind]
        scope = frozenset(key for keys in _scope(text, claim) for key in keys)
        beside = [
            frozenset(key for keys in _scope(each.claims, hedge) for key in keys)
            for each in alignment.passages
            for hedge in each.claims.hedges
            if hedge.kind in keeping
        ]
        if scope and beside and all(each and scope.isdisjoint(each) for each in beside):
            yield claim


def flattened(text: Claims, alignment: Alignment) -> Iterator[tuple[HedgeClaim, Neighbour]]:
    """The hedges that passages have on words that the clause states flatly."""
    first, last = alignment.clause.sentence
    kinds = {
        each.kind
        for each in text.hedges
        if (first <= each.start < last and each.kind is not HedgeKind.NEGATION)
        or alignment.clause.has(each.start)
    }.union(text.keeping)
    for passage in alignment.passages:
        for each in passage.claims.hedges:
            is_kept = each.kind not in KEPT_BY or not kinds.isdisjoint(KEPT_BY[each.kind])
            if not (is_kept or each.weak or each.quoted) and _is_on(alignment, passage, each):
                yield each, passage
                return


def stance(text: Claims, clause: Clause) -> tuple[ClaimWords, ...]:
    """The negations and hedges of a clause."""
    return (*_negations(text, clause), *_hedges(text, clause))


def _negations(text: Claims, clause: Clause) -> list[NegationClaim]:
    return [
        each
        for each in text.negations
        if each.family is None and not each.quoted and clause.has(each.start)
    ]


def _hedges(text: Claims, clause: Clause) -> list[HedgeClaim]:
    return [
        each
        for each in text.hedges
        if each.kind in KEPT_BY and not each.weak and not each.quoted and clause.has(each.start)
    ]


def _scope(claims: Claims, claim: ClaimWords) -> list[frozenset[str]]:
    """The words that a negation or hedge is about: those after it, else those before it."""
    for each in claims.hedges:
        is_likely = each.kind is HedgeKind.LIKELIHOOD and not each.weak and each is not claim
        if is_likely and not claims.text[claim.end : each.start].strip() and each.start > claim.end:
            return [frozenset({f"~{each.kind}"})]  # "not likely"
    return words_of(claims, claim.start, claim.end)


def _denies(passage: Claims, scope: Sequence[frozenset[str]], here: Collection[str | None]) -> bool:
    """Whether a passage denies one of some words, by other families of words than those `here`."""
    wanted = frozenset(key for keys in scope for key in keys)
    return any(
        not wanted
        or not wanted.isdisjoint(
            key
            for keys in _scope(passage, each)[: None if each.family is None else 1]
            for key in keys
        )
        for each in passage.negations
        if each.family is None or each.family not in here
    )


def _is_dropped(
    text: Claims, alignment: Alignment, passage: Neighbour, negation: NegationClaim
) -> bool:
    """Whether a clause has the words that a passage denies, and no negation."""
    if any(alignment.clause.has(each.start) for each in text.negations):
        return False
    return _is_on(alignment, passage, negation)


def _is_on(alignment: Alignment, passage: Neighbour, claim: ClaimWords) -> bool:
    """Whether a negation or hedge is about words of a clause, and no passage has them without."""
    words = frozenset(key for word in alignment.clause.words for key in word.keys)
    scope = _scope(passage.claims, claim)
    if not scope or scope[0].isdisjoint(words):
        return False
    known = sum(not each.isdisjoint(words) for each in scope)
    if known < MOST * len(scope) or (passage not in alignment.best and known <= 1):
        return False
    share = sum(
        len(keys_in(passage.claims, *span) & words)
        for span in sentence_spans(passage.claims.text)
        if span[0] <= claim.start < span[1]
    )
    return not any(
        not scope[0].isdisjoint(keys)
        and not _has_stance(each.claims, *span)
        and len(keys & words) >= share
        for each in alignment.passages
        for span in sentence_spans(each.claims.text)
        if (keys := keys_in(each.claims, *span))
    )


def _has_stance(passage: Claims, start: int, end: int) -> bool:
    return any(
        start <= each.start < end
        for each in (
            *(each for each in passage.negations if each.family is None),
            *(each for each in passage.hedges if each.kind in KEPT_BY),
        )
    )
