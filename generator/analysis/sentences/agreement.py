"""Compares what two texts claim, one to one and in both directions.

Values and entities are compared, never words, so the texts may be in two languages. A pronoun
for a name, "the first" and "one" make no difference.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.analysis.sentences import hedge_agreement, name_agreement, opposites
from generator.analysis.sentences.slices import by_sentence
from generator.analysis.sentences.worked_out import is_length
from generator.terms.vocabulary import Bound
from generator.text import figures
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.text.claims.claim import (
        Claims,
        ClaimWords,
        DateClaim,
        FigureClaim,
    )


_FIRM = frozenset({"unknown", "unprecedented"})
"""Families of words that deny as much as a plain negation, so that another must be in its stead."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A claim of one text that the other does not make."""

    kind: ClaimKind
    claim: ClaimWords
    nearest: ClaimWords | None = None
    """What the other text claims instead; none where nothing is like it."""


def missing(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """The claims of `one` that `other` does not make, nor the same sentence of it.

    Where both have as many sentences, these are compared one by one as well.
    """
    if not (one.is_read and other.is_read):
        return
    found: set[tuple[ClaimKind, int]] = set()
    for ours, theirs in ((one, other), *_sentences(one, other)):
        for each in _missing(ours, theirs):
            if (each.kind, each.claim.start) not in found:
                found.add((each.kind, each.claim.start))
                yield each


def _sentences(one: Claims, other: Claims) -> Sequence[tuple[Claims, Claims]]:
    ours, theirs = by_sentence(one), by_sentence(other)
    return tuple(zip(ours, theirs, strict=True)) if 1 < len(ours) == len(theirs) else ()


def _missing(one: Claims, other: Claims) -> Iterator[Disagreement]:
    yield from _figures(one, other)
    yield from _unread(one, other)
    yield from _dates(one, other)
    for name, instead in name_agreement.missing(one, other):
        yield Disagreement(ClaimKind.NAME, name, instead)
    yield from _negations(one, other)
    for hedge in hedge_agreement.lacking(one, other):
        yield Disagreement(ClaimKind.HEDGE, hedge)
    for words, opposite in opposites.turned(one, other):
        yield Disagreement(ClaimKind.NEGATION, words, opposite)


def is_loose(claim: FigureClaim) -> bool:
    """Whether a figure may be left out: "one", "the first"."""
    few = claim.amount is not None and claim.amount <= 1 and claim.limits is None
    return (few and claim.bound is Bound.EXACTLY) or claim.loose


def _figures(one: Claims, other: Claims) -> Iterator[Disagreement]:
    left = list(other.figures)
    unmatched = []
    for claim in one.figures:
        same = next((each for each in left if _same_figure(claim, each)), None)
        if same is None:
            unmatched.append(claim)
        else:
            left.remove(same)
    for claim in unmatched:
        if (
            not is_loose(claim)
            and claim.words not in years_of(other)
            and not other.has_number(claim.amount)
            and not _is_counted_from(claim.amount, other)
            and not any(_same_figure(claim, each) for each in other.figures)
            and not _is_of_share(one, claim, other)
        ):
            yield Disagreement(ClaimKind.FIGURE, claim, _nearest_figure(claim, left))


def _is_of_share(one: Claims, claim: FigureClaim, other: Claims) -> bool:
    """Whether one text has a share as one figure and the other its two parts: "four of its 18"."""
    amounts = {each.amount for each in other.figures}
    parts = _parts(claim.words, one.language)
    if len(parts) > 1 and amounts.issuperset(parts):
        return True
    return claim.amount is not None and any(
        len(parts := _parts(each.words, other.language)) > 1
        and claim.amount in parts
        and parts <= {figure.amount for figure in one.figures}
        for each in other.figures
    )


@lru_cache(maxsize=4096)
def _parts(words: str, language: str) -> frozenset[Decimal]:
    """The amounts that the words of a figure have one by one."""
    found = (figures.read(word, language) for word in words.split())
    return frozenset(each.amount for read in found for each in read if each.amount is not None)


def _unread(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """Numbers that are not understood, and that the other text has in no way."""
    theirs = {each.amount for each in other.figures}
    for claim in one.unread:
        many = claim.amount is not None and claim.amount > 1 and not claim.quoted
        known = claim.amount in theirs or other.has_number(claim.amount)
        if many and not known and not _is_counted_from(claim.amount, other):
            yield Disagreement(ClaimKind.FIGURE, claim)


def _is_counted_from(amount: Decimal | None, other: Claims) -> bool:
    """Whether a date of the other text is counted in so many days or years: "ten days earlier"."""
    return any(each.shift is not None and abs(each.shift.offset) == amount for each in other.dates)


def _same_figure(one: FigureClaim, other: FigureClaim) -> bool:
    return one.agrees(other)


def _nearest_figure(claim: FigureClaim, left: Sequence[FigureClaim]) -> FigureClaim | None:
    same = [each for each in left if each.value == claim.value]
    return next(iter((*same, *left)), None)


def _dates(one: Claims, other: Claims) -> Iterator[Disagreement]:
    theirs = {value for each in other.dates for value in each.ends}
    years = {each.words for each in other.figures}
    for claim in one.dates:
        if is_length(claim, other.figures):
            continue  # one language counts back from a day, the other counts days
        if not theirs.issuperset(claim.ends) and claim.words not in years:
            nearest = _nearest_date(one, claim, other)
            yield Disagreement(ClaimKind.DATE, claim, nearest)


def _nearest_date(one: Claims, claim: DateClaim, other: Claims) -> DateClaim | None:
    """The date at the same place of the other text."""
    at = one.dates.index(claim)
    return other.dates[min(at, len(other.dates) - 1)] if other.dates else None


def years_of(claims: Claims) -> frozenset[str]:
    """The dates that are written as four digits, which else may be read as an amount."""
    return frozenset(each.edtf for each in claims.dates if each.edtf is not None)


def _negations(one: Claims, other: Claims) -> Iterator[Disagreement]:
    """A negation for which no other word is left: those of one family are paired first."""
    ours, theirs = _families(one), _families(other)
    more, fewer = ours - theirs, theirs - ours
    firm = more[None] + sum(more[family] for family in _FIRM)
    if firm > fewer.total():
        wanted = None if more[None] else next(each for each in more if each in _FIRM)
        claim = [each for each in one.negations if each.family == wanted][-1]
        yield Disagreement(ClaimKind.NEGATION, claim, None)


def _families(claims: Claims) -> Counter[str | None]:
    return Counter(each.family for each in claims.negations)


def counted(claims: Claims) -> tuple[int, Counter[str]]:
    """How many plain negations a text has, and how many words of each family."""
    plain = sum(each.family is None for each in claims.negations)
    return plain, Counter(each.family for each in claims.negations if each.family is not None)
