"""A date written out in a text, and what its parts may look like."""

import re
from dataclasses import dataclass

from generator.lexicon.tokens import Tokens, is_word

DAYS, MONTHS = 31, 12
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_YEAR = re.compile(r"1[0-9]{3}|2[0-2][0-9]{2}")
_LIKELY_YEAR = re.compile(r"1[5-9][0-9]{2}|2[01][0-9]{2}")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date written out, by its tokens; what the text leaves out is none."""

    first: int
    last: int
    year: int | None
    month: int | None
    day: int | None
    in_digits: bool = False
    """Whether it is digits throughout: 19/12, 2023-09-30."""


def is_day(tokens: Tokens, index: int) -> bool:
    """Tell whether a day of a month can stand at a token, not written against another word."""
    if _DAY.fullmatch(tokens.word(index)) is None:
        return False
    before = tokens.word(index - 1)
    return not (tokens.touches(index) and (before[:1].isalnum() or before in {"/", ":"}))


def is_year(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is four digits that a month's name beside it makes a year."""
    glued = tokens.touches(index + 1) and is_word(tokens.word(index + 1))
    return not glued and _YEAR.fullmatch(tokens.word(index)) is not None


def is_likely_year(word: str) -> bool:
    """Tell whether a token is four digits that can be a year by itself."""
    return _LIKELY_YEAR.fullmatch(word) is not None
