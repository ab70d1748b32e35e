"""Tells where a number may be the first part of a name: 2 Para took the hill, unlike 2 Paras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_word
from generator.text.figures.names_before import is_date_word
from generator.text.figures.units import is_counted

if TYPE_CHECKING:
    from generator.text.figures.surroundings import Surroundings

_LONGEST = 3
_MOST = 2


def begins_name(around: Surroundings) -> bool:
    """Tell whether a number that counts no plural is before a name."""
    tokens, number, figures = around.tokens, around.number, around.lexicon.figures
    digits, after = tokens.word(number.first), number.last + 1
    short = number.first == number.last and digits.isdecimal() and len(digits) <= _LONGEST
    if not (figures.openers and short) or around.measured.first < number.first:
        return False
    named = tokens.written(after).istitle() and len(tokens.word(after)) > 1
    last = after
    while tokens.written(last + 1).istitle() and last < after + _MOST:
        last += 1  # 3 Commando Brigade sent
    goes_on = named and is_word(tokens.word(last + 1)) and tokens.written(last + 1).islower()
    if not goes_on or is_date_word(tokens.word(after), around.lexicon):
        return False
    return not is_counted(tokens, number.last, around.lexicon)
