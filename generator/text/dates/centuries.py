"""Centuries named in a text: the 19th century, abad ke-19, abad XIX, the 5th century BC."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN
from generator.text.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number

_MOST = 30
"""Later centuries are not written of."""
_ROMAN = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})")
_ORDINAL_ENDING = re.compile(r"(?<=[IVX])(?:e|ème|er)$")
"""What French writes on a Roman numeral: XXe."""
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


@dataclass(frozen=True, slots=True)
class Century:
    """A century, by its tokens."""

    first: int
    last: int
    year: int
    """Its year that ends in 00, as EDTF counts years: 1800 for the 19th century."""


def centuries_at(
    tokens: Tokens, index: int, numbers: Mapping[int, Number], lexicon: Lexicon
) -> Iterator[Century]:
    """Yield the centuries whose noun is at a token, in text order; `numbers` are by last token."""
    noun = lexicon.dates.beside_year.centuries.starting(tokens, index)
    if noun is None:
        return
    before = _ordinal_before(tokens, noun.first - 1, numbers)
    if before is None:
        counted = _counted(tokens, noun.first)
        if counted is not None:
            yield Century(noun.first - 1, noun.last, 100 * (counted - 1))
        else:
            yield from _after_noun(tokens, noun.first, noun.last, numbers, lexicon)
        return
    sign, last = _era(tokens, noun.last, lexicon)
    shared = _sharing(tokens, before.first - 1, numbers, lexicon)
    if shared is not None:
        yield from _century(shared.first, shared.last, shared, sign)
    yield from _century(before.first, last, before, sign)


def _counted(tokens: Tokens, noun: int) -> int | None:
    """Return the number written before the noun: XXe siècle, XX веке, 20世纪."""
    written = tokens.written(noun - 1)
    roman = _roman(_ORDINAL_ENDING.sub("", written))
    digits = tokens.touches(noun) and written.isascii() and written.isdecimal()
    number = int(written) if digits else roman
    return number if 1 <= number <= _MOST else None


def _after_noun(
    tokens: Tokens, first: int, last: int, numbers: Mapping[int, Number], lexicon: Lexicon
) -> Iterator[Century]:
    """Yield the century whose number follows the noun: abad ke-19, abad XIX, abad 19."""
    number = next((one for one in numbers.values() if one.first == last + 1), None)
    if number is not None and number.kind is Kind.ORDINAL:
        sign, end = _era(tokens, number.last, lexicon)
        yield from _century(first, end, number, sign)
        return
    written = tokens.written(last + 1)
    digits = int(written) if written.isascii() and written.isdecimal() else _roman(written)
    if 1 <= digits <= _MOST:
        yield Century(first, last + 1, 100 * (digits - 1))


def _era(tokens: Tokens, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """The sign of the era after a century, 1 where none is written, and its last token."""
    era = lexicon.dates.beside_year.eras.starting(tokens, last + 1)
    return (1, last) if era is None else (era.meaning, era.last)


def _ordinal_before(tokens: Tokens, last: int, numbers: Mapping[int, Number]) -> Number | None:
    """The ordinal that ends at a token, or at the one before a hyphen: the 19th-century fort."""
    number = numbers.get(last - 1 if tokens.word(last) == HYPHEN else last)
    return number if number is not None and number.kind is Kind.ORDINAL else None


def _sharing(
    tokens: Tokens, last: int, numbers: Mapping[int, Number], lexicon: Lexicon
) -> Number | None:
    """The ordinal that shares the noun of the one after it: the 17th and 18th centuries."""
    at = last - (tokens.word(last) in lexicon.dates.day_articles)
    link = lexicon.ranges.links.ending(tokens, at)
    joined = tokens.word(at) in lexicon.dates.day_joiners
    if not joined and link is None:
        return None
    return _ordinal_before(tokens, (at if link is None else link.first) - 1, numbers)


def _century(first: int, last: int, number: Number, sign: int) -> Iterator[Century]:
    """Yield a century by its number; none that EDTF cannot write, as the first before year 1."""
    amount = number.amount
    if amount is None or not 1 <= amount <= _MOST or sign == 0 or (sign < 0 and amount == 1):
        return
    yield Century(first, last, sign * 100 * (int(amount) - 1))


def _roman(written: str) -> int:
    match = _ROMAN.fullmatch(written)
    return 0 if match is None else 10 * len(match[1]) + _UNITS[match[2]]
