"""Tells which claims of a text its grounds support, and what comes nearest to the others.

An amount needs the same amount and bound; a date needs one that agrees with it and is no wider;
a name needs the same entity, or, unknown to the dossier, the same letters; quoted words need
themselves. Values and entities are compared, so grounds in another language count as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.sentences.agreement import is_loose
from generator.analysis.sentences.places import is_voice
from generator.analysis.sentences.quoted_words import folded, has_words
from generator.terms.vocabulary import Bound
from generator.text import nearest
from generator.text.claims.claim import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.analysis.sentences.text_grounds import TextGrounds
    from generator.dossier.records import Quantity
    from generator.text.claims.claim import (
        Claims,
        ClaimWords,
        DateClaim,
        FigureClaim,
        NameClaim,
        QuotedClaim,
    )

_MOST_DAYS = 31
_FULL = len("2024-01-22")
_PLAIN_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A claim that nothing supports, and the nearest thing found."""

    kind: ClaimKind
    claim: ClaimWords
    closest: str = ""


@dataclass(frozen=True)
class Backing:
    """TextGrounds with the claims of their passages."""

    grounds: TextGrounds
    near: tuple[Claims, ...]
    around: tuple[Claims, ...]

    @cached_property
    def all(self) -> tuple[Claims, ...]:
        """Of every passage."""
        return (*self.near, *self.around)

    @cached_property
    def is_read(self) -> bool:
        """Whether every passage is in a language with a lexicon."""
        return all(each.is_read for each in self.all)

    @cached_property
    def figures(self) -> tuple[FigureClaim, ...]:
        """Every figure of the passages."""
        return tuple(figure for each in self.all for figure in each.figures)

    @cached_property
    def amounts(self) -> frozenset[Decimal]:
        """Every amount of the passages that is exact or about right."""
        exact = (each for each in self.figures if each.bound in {Bound.EXACTLY, Bound.ABOUT})
        return frozenset(each.amount for each in exact if each.amount is not None)

    @cached_property
    def dates(self) -> tuple[DateClaim, ...]:
        """Every date of the passages."""
        return tuple(date for each in self.all for date in each.dates)

    @cached_property
    def printed(self) -> frozenset[str]:
        """The dates of the passages in EDTF, of intervals both ends."""
        edtfs = (date.edtf for date in self.dates if date.edtf is not None)
        return frozenset(end for edtf in edtfs for end in edtf.split("/"))

    @cached_property
    def curated(self) -> frozenset[str]:
        """The dates of the facts, of intervals both ends."""
        return frozenset(end for edtf in self.grounds.dates for end in date_ends(edtf))

    @cached_property
    def years(self) -> frozenset[str]:
        """The dates that may give the year of one printed without it: those of sources as well."""
        published = (end for edtf in self.grounds.published for end in date_ends(edtf))
        return self.curated.union(published)

    @cached_property
    def entities(self) -> frozenset[str]:
        """The entities that the passages name, and those of the facts."""
        named = set(self.grounds.entities)
        for each in self.all:
            for name in each.names:
                named.update(name.inside)
                if name.entity is not None:
                    named.add(name.entity)
        return frozenset(named)

    @cached_property
    def written(self) -> tuple[str, ...]:
        """Every passage and article."""
        passages = (each.text for each in self.all)
        articles = (each.text for each in self.grounds.corpus)
        return tuple(dict.fromkeys((*passages, *articles)))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Every passage and article, folded."""
        return tuple(folded(text) for text in self.written)


def unsupported(claims: Claims, backings: Sequence[Backing]) -> Iterator[Unsupported]:
    """The claims of a text that none of its grounds supports, in a read language."""
    for words in claims.quoted:
        if not any(_has_words(words, each) or _is_name(claims, words, each) for each in backings):
            yield Unsupported(ClaimKind.QUOTED, words, _like(words, backings))
    if not (claims.is_read and all(each.is_read for each in backings)):
        return
    for figure in claims.figures:
        loose = figure.quoted or is_loose(figure)
        if not loose and not any(_has_figure(figure, each) for each in backings):
            yield Unsupported(ClaimKind.FIGURE, figure, _closest_figure(figure, backings))
    for date in claims.dates:
        if not date.quoted and not any(_has_date(date, each) for each in backings):
            yield Unsupported(ClaimKind.DATE, date, _closest_date(date, backings))
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
    if any(each.value == claim.value and each.bound is claim.bound for each in backing.figures):
        return True
    if claim.limits is not None and set(claim.limits) <= backing.amounts:
        return True  # "42 or 46"
    return any(states(each, claim) for each in backing.grounds.quantities)


def _is_day(claim: FigureClaim, backing: Backing) -> bool:
    """Whether a number is the day of a date: "not after the 30th"."""
    amount = claim.amount
    if amount is None or amount != int(amount) or not 1 <= amount <= _MOST_DAYS:
        return False
    day = f"-{int(amount):02}"
    bare = claim.ordinal or claim.unit is None
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
    if not rest or year == "XXXX":
        return False
    parts = (each for each in backing.printed if each.startswith("XXXX"))
    return any(_covers(f"XXXX-{rest}", each) for each in parts) and any(
        _covers(year, each) for each in backing.years
    )


def is_dated(end: str, known: frozenset[str]) -> bool:
    """Whether a date is among some, or wider than one; a year printed apart may complete it."""
    if any(_covers(end, each) for each in known):
        return True
    year, _, rest = end.partition("-")
    if not rest or year == "XXXX":
        return False
    parts = any(_covers(f"XXXX-{rest}", each) for each in known if each.startswith("XXXX"))
    return parts and any(_covers(year, each) for each in known)


def date_ends(edtf: str) -> Iterator[str]:
    """The days that a date begins and ends with, as precise as it writes them."""
    for piece in edtf.strip("[]{}").replace("..", "/").replace(",", "/").split("/"):
        plain = piece.strip().rstrip("?~%")
        if plain:
            yield plain


def _covers(wide: str, narrow: str) -> bool:
    """Whether every part that one date gives is given alike by the other."""
    ours, theirs = wide.split("-"), narrow.split("-")
    if len(ours) > len(theirs):
        return False
    return all(a in {"XXXX", "XX", b} for a, b in zip(ours, theirs, strict=False))


def _has_name(claims: Claims, claim: NameClaim, backing: Backing) -> bool:
    if claim.entity is not None:
        voice = claim.entity in backing.grounds.voices and is_voice(claims, claim)
        return voice or claim.entity in backing.entities
    words = folded(claim.words)
    return any(words in text for text in backing.texts)


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
