"""Tells which claims of a text its grounds support, and what comes nearest to the others.

An amount needs the same amount and bound; a date needs one that agrees with it and is no wider;
a name needs the same entity, or, unknown to the dossier, the same letters; quoted words need
themselves. Values and entities are compared, so grounds in another language count as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.sentences.agreement import is_loose
from generator.analysis.sentences.places import is_voice
from generator.analysis.sentences.quoted_words import folded, has_words
from generator.analysis.sentences.worked_out import is_length, is_worked_out
from generator.edtf.grammar import NO_YEAR
from generator.terms.vocabulary import Bound
from generator.text import nearest
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.sentences.backing import Backing
    from generator.dossier.records import Quantity
    from generator.text.claims.claim import (
        Claims,
        ClaimWords,
        DateClaim,
        FigureClaim,
        NameClaim,
        NumberClaim,
        QuotedClaim,
    )

_MOST_DAYS = 31
_FULL = len("2024-01-22")
_LONG = 6
"""Letters from which on a name may be another with an ending."""
_ENDING = 2
"""Letters of such an ending."""
_PLAIN_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A claim that nothing supports, and the nearest thing found."""

    kind: ClaimKind
    claim: ClaimWords
    closest: str = ""


def unsupported(claims: Claims, backings: Sequence[Backing]) -> Iterator[Unsupported]:
    """The claims of a text that none of its grounds supports, in a read language."""
    for words in claims.quoted:
        if not any(_has_words(words, each) or _is_name(claims, words, each) for each in backings):
            yield Unsupported(ClaimKind.QUOTED, words, _like(words, backings))
    if claims.is_read and all(each.is_read for each in backings):
        yield from _unsupported_numbers(claims, backings)
        yield from _unsupported_dates(claims, backings)
        yield from _unsupported_names(claims, backings)


def _unsupported_numbers(claims: Claims, backings: Sequence[Backing]) -> Iterator[Unsupported]:
    for figure in claims.figures:
        loose = figure.quoted or is_loose(figure)
        known = (_has_figure(figure, each) or _is_unread(figure, each) for each in backings)
        if not loose and not any(known):
            yield Unsupported(ClaimKind.FIGURE, figure, _closest_figure(figure, backings))
    for number in claims.unread:
        if not number.quoted and not any(_has_number(number, each) for each in backings):
            yield Unsupported(ClaimKind.FIGURE, number)


def _unsupported_dates(claims: Claims, backings: Sequence[Backing]) -> Iterator[Unsupported]:
    for date in claims.dates:
        if date.quoted or any(_has_date(date, each) for each in backings):
            continue
        figures = [figure for each in backings for figure in each.figures]
        if not (is_length(date, figures) or is_worked_out(claims, date, figures)):
            yield Unsupported(ClaimKind.DATE, date, _closest_date(date, backings))


def _unsupported_names(claims: Claims, backings: Sequence[Backing]) -> Iterator[Unsupported]:
    for name in claims.names:
        loose = name.quoted or name.described
        if not loose and not any(_has_name(claims, name, each) for each in backings):
            yield Unsupported(ClaimKind.NAME, name)


def unnamed(claims: Claims, backing: Backing, citable: frozenset[str]) -> Iterator[Unsupported]:
    """The entities of a note that what it belongs to does not name, but for those it may cite."""
    for name in claims.names if claims.is_read and backing.is_read else ():
        if name.entity is None or name.quoted or name.described or name.entity in citable:
            continue
        if citable.isdisjoint(name.inside) and not _has_name(claims, name, backing):
            yield Unsupported(ClaimKind.NAME, name)


def _has_figure(claim: FigureClaim, backing: Backing) -> bool:
    if _PLAIN_YEAR.fullmatch(claim.words) and _is_known(claim.words, backing):
        return True
    sources = claim.counts == "sources" and claim.amount in backing.grounds.counts
    origins = claim.counts == "origins" and claim.amount == backing.grounds.origins
    place = claim.ordinal and claim.amount is not None and claim.amount <= backing.grounds.places
    if sources or origins or place or _is_day(claim, backing):
        return True
    if any(claim.agrees(each) for each in backing.figures):
        return True
    if claim.limits is not None and set(claim.limits) <= backing.amounts:
        return True  # "42 or 46"
    return any(states(each, claim) for each in backing.grounds.quantities)


def rests_on_unread(claims: Claims, backing: Backing) -> Iterator[FigureClaim]:
    """The figures of which the grounds have the number alone, and nothing tells what it counts."""
    for claim in claims.figures:
        loose = claim.quoted or is_loose(claim)
        if not (loose or _has_figure(claim, backing)) and _is_unread(claim, backing):
            yield claim


def _is_unread(claim: FigureClaim, backing: Backing) -> bool:
    """Whether grounds have the number only where it is not understood; a bound is no excuse."""
    if any(each.value == claim.value for text in backing.near for each in text.figures):
        return False
    return any(each.amount == claim.amount for text in backing.all for each in text.unread)


def _has_number(claim: NumberClaim, backing: Backing) -> bool:
    """Whether grounds have a number that is not understood: as such, as written, or read."""
    if any(each.has_number(claim.amount) for each in backing.all):
        return True
    if claim.amount is not None and any(each.amount == claim.amount for each in backing.figures):
        return True
    words = folded(claim.words)
    return any(words in text for text in backing.texts)


def _is_day(claim: FigureClaim, backing: Backing) -> bool:
    """Whether a number is the day of a date: "not after the 30th"."""
    amount = claim.amount
    if amount is None or amount != int(amount) or not 1 <= amount <= _MOST_DAYS:
        return False
    day = f"-{int(amount):02}"
    if claim.bound is not Bound.EXACTLY:
        return False
    bare = claim.ordinal or (claim.unit is None and claim.words.isdecimal())
    days = (*backing.printed, *backing.curated)
    return bare and any(len(end) == _FULL and end.endswith(day) for end in days)


def states(quantity: Quantity, claim: FigureClaim) -> bool:
    """Whether the quantity of a fact is a figure of a text."""
    if quantity.bound is not claim.bound or quantity.magnitude is not claim.magnitude:
        return False
    if quantity.amount_to is not None:
        return claim.limits == (quantity.amount, quantity.amount_to)
    return quantity.amount == claim.amount and claim.limits is None


def _closest_figure(claim: FigureClaim, backings: Sequence[Backing]) -> str:
    figures = [each for backing in backings for each in backing.figures]
    same = [each for each in figures if each.value == claim.value]
    alike = [each for each in figures if each.unit is not None and each.unit == claim.unit]
    return next((each.words for each in (*same, *alike, *figures)), "")


def _has_date(claim: DateClaim, backing: Backing) -> bool:
    if any(each.ends == claim.ends for each in backing.dates):
        return True
    if claim.edtf is None:
        return claim.shift is None and any(each.weekday == claim.weekday for each in backing.dates)
    return all(_is_known(end, backing) for end in claim.edtf.split("/"))


def _closest_date(claim: DateClaim, backings: Sequence[Backing]) -> str:
    dates = [each for backing in backings for each in backing.dates]
    year = (claim.edtf or "")[:4]
    alike = [each.words for each in dates if year and (each.edtf or "").startswith(year)]
    curated = [edtf for backing in backings for edtf in sorted(backing.curated)]
    return next(iter((*alike, *(each.words for each in dates), *curated)), "")


def _is_known(end: str, backing: Backing) -> bool:
    """Whether a date is one of those known, or a wider one; a year may come from elsewhere."""
    if end in backing.printed or end in backing.curated:
        return True
    if any(_covers(end, each) for each in (*backing.printed, *backing.curated)):
        return True
    if _PLAIN_YEAR.fullmatch(end) and any(each.words == end for each in backing.figures):
        return True
    year, _, rest = end.partition("-")
    if not rest or year == NO_YEAR:
        return False
    dated = (known for part, known in backing.parts if _covers(f"{NO_YEAR}-{rest}", part))
    return any(_covers(year, each) for known in dated for each in known)


def is_dated(end: str, known: frozenset[str]) -> bool:
    """Whether a date is among some, or wider than one; a year printed apart may complete it."""
    if any(_covers(end, each) for each in known):
        return True
    year, _, rest = end.partition("-")
    if not rest or year == NO_YEAR:
        return False
    parts = any(_covers(f"{NO_YEAR}-{rest}", each) for each in known if each.startswith(NO_YEAR))
    return parts and any(_covers(year, each) for each in known)


def _covers(wide: str, narrow: str) -> bool:
    """Whether every part that one date gives is given alike by the other."""
    ours, theirs = wide.split("-"), narrow.split("-")
    if len(ours) > len(theirs):
        return False
    return all(a in {NO_YEAR, "XX", b} for a, b in zip(ours, theirs, strict=False))


def _has_name(claims: Claims, claim: NameClaim, backing: Backing) -> bool:
    if claim.entity is not None:
        voice = claim.entity in backing.grounds.voices and is_voice(claims, claim)
        return voice or claim.entity in backing.entities
    words = folded(claim.words)
    return any(words in text for text in backing.texts) or any(
        _is_form(words, folded(each.words))
        for text in backing.all
        for each in text.names
        if each.entity is None
    )


def _is_form(word: str, other: str) -> bool:
    """Whether a name is another with an ending: "Democratic" of "Democrat"."""
    short, long = sorted((word, other), key=len)
    return len(short) >= _LONG and long.startswith(short) and len(long) - len(short) <= _ENDING


def _has_words(claim: QuotedClaim, backing: Backing) -> bool:
    return has_words(claim.words, backing.texts, backing.written)


def _is_name(claims: Claims, words: QuotedClaim, backing: Backing) -> bool:
    """Whether quoted words are a name, in any form of it, that occurs in the grounds."""
    return any(
        (name.start, name.end) == (words.start, words.end) and _has_name(claims, name, backing)
        for name in claims.names
        if name.entity is not None
    )


def _like(claim: QuotedClaim, backings: Sequence[Backing]) -> str:
    """The words of the grounds that are most like some quoted words."""
    for backing in backings:
        for text in backing.written:
            longer = len(text) >= len(claim.words)
            span = nearest.passage(claim.words, text) if longer else None
            if span is not None:
                return text[span.start : span.end]
    return ""
