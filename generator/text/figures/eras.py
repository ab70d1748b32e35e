"""Reads the words that say from where a year is counted: 44 BC, AD 476, 44 SM, 1445 Hijriah."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, is_word

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_DASHES = frozenset({HYPHEN, "\u2013"})
_LONGEST_YEAR = 4
_SHORTEST_OTHER = 3
"""Digits of a year of another calendar: 1445 H."""
_LONGEST_SIGN = 3
"""Letters of an era that is written in capitals only: "an ad 30 seconds long" has none."""


@dataclass(frozen=True, slots=True)
class Era:
    """The era of a year, with the tokens of the year and its era."""

    first: int
    last: int
    sign: int
    """-1 before year 1, 1 after it, 0 for the years of another calendar."""

    def year(self, written: int) -> int | None:
        """The year as EDTF counts it, 0 for 1 BC; none for another calendar."""
        if self.sign == 0:
            return None
        return written if self.sign > 0 else 1 - written


def era_of(tokens: Tokens, index: int, lexicon: Lexicon) -> Era | None:
    """The era that is written beside a numeral, or beside the numeral at the end of its range."""
    word = tokens.word(index)
    if not (word.isascii() and word.isdecimal() and len(word) <= _LONGEST_YEAR and int(word)):
        return None
    hyphenated = tokens.touches(index) and tokens.word(index - 1) == HYPHEN
    if hyphenated and is_word(tokens.word(index - 2)):
        return None  # abad ke-5 SM
    after = _after(tokens, index, lexicon)
    if after is not None:
        return after
    before = lexicon.dates.beside_year.eras_before.ending(tokens, index - 1)
    if before is not None and _is_sign(tokens, before.first, before.last):
        return Era(before.first, index, 1)
    other = lexicon.dates.beside_year.others_before.ending(tokens, index - 1)
    if other is not None and len(word) >= _SHORTEST_OTHER:
        return Era(other.first, index, 0)
    return _shared(tokens, index, lexicon)


def _after(tokens: Tokens, index: int, lexicon: Lexicon) -> Era | None:
    """The era after a year: 44 BC, 2014 AD."""
    found = lexicon.dates.beside_year.eras.starting(tokens, index + 1)
    if found is None or tokens.touches(found.first):
        return None
    other = found.meaning == 0 and len(tokens.word(index)) < _SHORTEST_OTHER
    if other or not _is_sign(tokens, found.first, found.last):
        return None
    return Era(index, found.last, found.meaning)


def _shared(tokens: Tokens, index: int, lexicon: Lexicon) -> Era | None:
    """The era that two years share: from 58 to 50 BC, between 264 and 146 BC."""
    link = lexicon.ranges.links.starting(tokens, index + 1)
    joint = tokens.word(index + 1)
    between = (tokens.word(index - 1), joint) in lexicon.ranges.between
    if link is None and not (between or joint in _DASHES):
        return None
    end = index + 2 if link is None else link.last + 1
    if not tokens.word(end).isdecimal():
        return None
    shared = _after(tokens, end, lexicon)
    return Era(index, index, shared.sign) if shared is not None and shared.sign < 1 else None


def _is_sign(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether an era is written as one: BC, b.c., before Christ, but not "ad"."""
    written = tokens.written(first)
    capital = written.isupper() or written.lower() == written.upper()
    return first < last or len(written) > _LONGEST_SIGN or capital
