"""What a figure in running text is: a span, its amount or vagueness, its bound and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal  # noqa: TC003 -- Pydantic reads the types of what is stored
from enum import StrEnum

from generator.terms.vocabulary import Bound, Magnitude  # noqa: TC001 -- the same


class Kind(StrEnum):
    """What a figure does in its text."""

    CARDINAL = "cardinal"
    """Counts or measures: "20.000 kontainer", "jutaan roket"."""
    ORDINAL = "ordinal"
    """Gives a place in an order: "ke-4", "pertama", "4th"."""
    FRACTION = "fraction"
    """A part of a whole: "setengah", "dua pertiga", "3/4"."""
    YEAR = "year"
    """A year, also inside a longer date."""
    DATE_PART = "date_part"
    """A day or month, or a whole date in digits such as "19/12"."""
    TIME = "time"
    """A time of day: "pukul 20.00"."""
    IDENTIFIER = "identifier"
    """Part of a name: "KN-23", "Resolusi 1718"."""
    UNCLEAR = "unclear"
    """Digits that the language's rules do not read: "1.5" in Indonesian, digits of two scripts."""


@dataclass(frozen=True, slots=True)
class Limits:
    """A range as one figure: "sekitar 10 hingga 15"."""

    low: Decimal
    high: Decimal
    bound: Bound
    """The bound of the range as a whole: about; exactly where no word stands before it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text; positions are code points, ends are exclusive."""

    start: int
    end: int
    """The number alone, with its sign and scale words: "9 juta" of "9 juta butir"."""
    whole_start: int
    whole_end: int
    """What cannot be cut without changing the amount: the number with its currency, its percent
    sign, the unit written against it and, in "10-15", the other end of the range."""
    bound_start: int
    bound_end: int
    """The whole with the words of its bound: "lebih dari US$ 10 juta"."""
    amount: Decimal | None
    """The exact amount; none where the words are vague, unclear or a name, or where the amount has
    no finite decimal form ("dua pertiga")."""
    magnitude: Magnitude | None
    """The order of magnitude of a vague figure ("jutaan"); none for all others."""
    bound: Bound
    kind: Kind
    unit: str | None
    """The percent sign or currency where there is one, else the word that follows, as written."""
    limits: Limits | None
    """The range this figure is an end of. Its lower end is bounded by `at_least`, its upper one
    by `up_to`; a claim may be one end, or the range."""
