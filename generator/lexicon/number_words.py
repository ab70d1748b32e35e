"""The words that make a number: units, tens, scales, fractions, and how they are joined."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.lexicon.phrases import PhraseBook
    from generator.terms.vocabulary import Bound, Magnitude

Values = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Separators:
    """The signs inside a number written in digits."""

    decimal: str
    group: str
    sizes: tuple[int, int]
    """Digits in the last group, and in each group before it: (3, 3), in Hindi (3, 2)."""
    other_groups: tuple[str, ...] = ()
    """Other signs that group digits as well, such as the full stop in French newspapers."""


@dataclass(frozen=True, slots=True)
class JoiningWords:
    """How the words of one number are joined, where it is not as in English."""

    after_tens: frozenset[str]
    """May follow a ten: treinta y uno."""
    before_tens: frozenset[str]
    """Between a unit and the ten that follows it: einundzwanzig."""
    parts: frozenset[str]
    """Fractions that a joiner adds without "a": deux millions et demi."""
    inner_bounds: Mapping[str, Bound]
    """Bounds between a number and its scale: 20多万."""
    elided: bool
    """Whether a unit after a scale may be that many tenths of it: 一万五 is 15000."""
    counted: bool
    """Whether a number in words needs a word after it that says what it counts."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that make a number, each with its value."""

    units: Values
    """No smaller number word can follow: satu, sepuluh; one, eleven."""
    tens: Values
    """A unit below ten may follow: twenty."""
    rounds: Values
    """One grown together with its scale: seribu."""
    scales: Values
    """Multiply what stands before them: ribu; thousand."""
    glued: Values
    """Scales written against the digits: 20rb; 5bn."""
    glued_after_currency: Values
    """The same, only after a currency, also with a space: $10m; Rp3 M."""
    glued_capitals: Values
    """The same without a currency, as written, where a noun follows: 3M containers."""
    glued_before: frozenset[str]
    """Nouns that are only counted, before which a short scale in small letters is one: 3m units."""
    fractions: Values
    """Setengah, ½; half."""
    denominators: Values
    """The second word of a fraction: dua pertiga; two-thirds."""
    one_part: frozenset[str]
    """Those of the denominators that follow only "one": one fifth, unlike two fifths."""
    period_parts: frozenset[str]
    """Those of the denominators that are also lengths of time: three quarters."""
    around: Values
    """Scales that make the number approximate: dua ratusan."""
    around_rounds: Values
    """Numbers that are approximate by themselves: seratusan."""
    points: frozenset[str]
    """The spoken decimal sign: koma; point."""
    negative: frozenset[str]
    """Minus lima."""
    teens: frozenset[str]
    """Add ten to the unit before them: belas."""
    ones: frozenset[str]
    """Stand for one before a scale: a million."""
    joiners: frozenset[str]
    """May follow a scale: one hundred and five."""
    joining: JoiningWords
    part_of: frozenset[str]
    """After "a third": a third of them."""
    part_links: PhraseBook[None]
    """Between the two numbers of a part: one in five; dua dari lima."""
    part_unless: frozenset[str]
    """Verbs before the first of two counts that are no part: killed 5 in 10 attacks."""
    part_links_loose: frozenset[str]
    """Those that also join other numbers: killed 20 in 3 cities."""
    odds_links: PhraseBook[None]
    """Those after which also "which one" begins a part: which one in five."""
    whole_first: PhraseBook[None]
    """Between the two numbers of a part whose whole comes first: 四分之三, 4분의 3."""
    several: PhraseBook[None]
    """Make a scale vague: beberapa ribu; several thousand."""
    vague: PhraseBook[Magnitude]
    """Give only an order of magnitude: jutaan; hundreds of thousands."""
    singular: Values
    """Those of them that are one after a bound: более тысячи."""
    ordinals: PhraseBook[Fraction]
    """Pertama, kedua belas; first."""
