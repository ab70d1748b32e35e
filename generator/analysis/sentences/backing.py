"""The claims of what a text rests on, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.analysis.sentences.quoted_words import folded
from generator.edtf.grammar import NO_YEAR
from generator.terms.vocabulary import Bound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from generator.analysis.sentences.text_grounds import TextGrounds
    from generator.text.claims.claim import Claims, DateClaim, FigureClaim


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
    def parts(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The dates that passages print without a year, each with those that may give it.

        They are those of the passage's own source and fact, where these are known.
        """
        passages = zip((*self.grounds.near, *self.grounds.around), self.all, strict=True)
        return tuple(
            (end, passage.dated or self.years)
            for passage, claims in passages
            for date in claims.dates
            for end in (date.edtf or "").split("/")
            if end.startswith(NO_YEAR)
        )

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


def date_ends(edtf: str) -> Iterator[str]:
    """The days that a date begins and ends with, as precise as it writes them."""
    for piece in edtf.strip("[]{}").replace("..", "/").replace(",", "/").split("/"):
        plain = piece.strip().rstrip("?~%")
        if plain:
            yield plain
