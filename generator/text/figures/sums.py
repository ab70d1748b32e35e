"""The values of numbers: of digits by the separators of a language, and of words added up.

What breaks the rules of the language has no value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.lexicon.tokens import ARABIC_DECIMAL, ARABIC_GROUP
from generator.text.folding import THIN_SPACE

if TYPE_CHECKING:
    from generator.lexicon.number_words import Separators

LONGEST = 40
"""Digits past which a numeral is no amount but a code; keeps arithmetic small."""
TEN = 10
UNIT_ROOM = Fraction(1)
"""After a unit only a part of one may follow: two and a half."""
TENS_ROOM = Fraction(10)
"""After "twenty" a unit may follow."""
_NO_ROOM = Fraction(0)
_EXACT = Context(prec=400)


@lru_cache(maxsize=4096)
def value(numeral: str, separators: Separators) -> Fraction | None:
    """Return the value of a numeral; none where it breaks the language's rules.

    In Indonesian "20.000" is 20000 and "1,5" is 1.5, while "1.5", "20.0000", "1,500,000" and
    "007" have no value.
    """
    if len(numeral) > LONGEST:
        return None
    plain = _own_signs(numeral, separators)
    match = None if plain is None else _pattern(separators).fullmatch(plain)
    if match is None:
        return None
    whole = re.sub(r"[^0-9]", "", match["whole"])
    return Fraction(int(whole)) if match["part"] is None else Fraction(f"{whole}.{match['part']}")


def _own_signs(numeral: str, separators: Separators) -> str | None:
    """Return a numeral with the signs of the language; none where it has two kinds of them."""
    decimal, group = ARABIC_DECIMAL, ARABIC_GROUP
    if decimal in numeral or group in numeral:
        if not re.fullmatch(f"[0-9{decimal}{group}]+", numeral):
            return None
        return numeral.replace(group, separators.group).replace(decimal, separators.decimal)
    if separators.group not in numeral:
        for other in (THIN_SPACE, *separators.other_groups):  # thin spaces only group
            if other in numeral:
                return numeral.replace(other, separators.group)
    return numeral


@cache
def _pattern(separators: Separators) -> re.Pattern[str]:
    """Return the pattern of a well-formed numeral."""
    last, before = separators.sizes
    group = f"[{re.escape(separators.group)}]"
    if separators.group.isspace():
        group = r"\s"
    head = rf"[1-9][0-9]{{0,{before - 1}}}"
    grouped = rf"{head}(?:{group}[0-9]{{{before}}})*{group}[0-9]{{{last}}}"
    return re.compile(
        rf"(?P<whole>{grouped}|0|[1-9][0-9]*)(?:{re.escape(separators.decimal)}(?P<part>[0-9]+))?"
    )


@dataclass(slots=True)
class Sum:
    """The number read so far, as terms of falling size: 2 000 000 and 500 000 and 20."""

    terms: list[tuple[Fraction, Fraction]] = field(default_factory=list)
    """Each term, and the room below it: what is added next must be smaller."""
    scales: list[Fraction] = field(default_factory=list)
    """The scales that multiplied the last term, in order: 100 and 1000 in "tiga ratus ribu"."""

    def __bool__(self) -> bool:
        """Tell whether anything was read."""
        return bool(self.terms)

    @property
    def room(self) -> Fraction | None:
        """What the next term must be smaller than; none where nothing was read."""
        return self.terms[-1][1] if self.terms else None

    def add(self, term: Fraction, room: Fraction) -> bool:
        """Add a term; refuse it where the number has no room for it."""
        if self.terms and term >= self.terms[-1][1]:
            return False
        self.terms.append((term, room))
        self.scales.clear()
        return True

    def multiply(self, scale: Fraction) -> bool:
        """Multiply the terms below a scale; refuse where there are none or the rest is smaller."""
        below = len(self.terms)
        while below and self.terms[below - 1][0] < scale:
            below -= 1
        if below == len(self.terms) == 1 and not self.scales:
            below = 0  # "1.000 juta", "2.000 ribu"
        factor = sum((term for term, _ in self.terms[below:]), Fraction(0))
        if not factor or (below and factor * scale >= self.terms[below - 1][1]):
            return False
        alone = len(self.terms) - below == 1
        self.terms[below:] = [(factor * scale, scale)]
        if not alone:
            self.scales.clear()
        self.scales.append(scale)
        return True

    def add_ten(self) -> bool:
        """Make a teen of the last unit: dua becomes dua belas."""
        if not self.terms:
            return False
        unit, room = self.terms[-1]
        above = self.terms[-2][1] if len(self.terms) > 1 else None
        if room != UNIT_ROOM or not 1 < unit < TEN or (above is not None and above <= unit + TEN):
            return False
        self.terms[-1] = (unit + TEN, UNIT_ROOM)
        return True

    def add_tens(self, ten: Fraction) -> bool:
        """Add a ten to the unit before it: einundzwanzig."""
        if not self.terms:
            return False
        unit, room = self.terms[-1]
        above = self.terms[-2][1] if len(self.terms) > 1 else None
        if room != UNIT_ROOM or not 0 < unit < TEN or (above is not None and above <= ten):
            return False
        self.terms[-1] = (unit + ten, UNIT_ROOM)
        return True

    def divide(self, denominator: Fraction) -> bool:
        """Make a fraction of a number that is one whole term: dua pertiga."""
        if len(self.terms) != 1 or self.scales:
            return False
        self.terms[0] = (self.terms[0][0] / denominator, _NO_ROOM)
        return True

    @property
    def total(self) -> Fraction:
        """The value of the whole number."""
        return sum((term for term, _ in self.terms), Fraction(0))


def decimal(value: Fraction) -> Decimal | None:
    """Return a value as a decimal number; none where it has no finite decimal form."""
    denominator = value.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return None
    return _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))


def product(one: Decimal, other: Decimal) -> Decimal:
    """Multiply without rounding."""
    return _EXACT.multiply(one, other)
