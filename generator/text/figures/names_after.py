"""Tells where a number may be the first part of a name: 2 Para took the hill, unlike 2 Paras."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_numeral, is_word
from generator.text.figures.compounds import is_measure
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
    capitals = tokens.written(after).isupper() and len(tokens.word(after)) > 1
    if capitals and figures.openers and is_numeral(tokens.word(after + 1)):
        return not is_measure(tokens, after, around.lexicon)  # 42 USC 1983
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


def names_noun(around: Surroundings) -> bool:
    """Tell whether three digits after an article name one thing: the city's 311 line."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    digits, before, noun = tokens.word(number.first), number.first - 1, number.last + 1
    code = number.first == number.last and digits.isdecimal() and len(digits) == _LONGEST
    owned = tokens.word(before) == "s" and tokens.word(before - 1) == "'"
    led = owned or tokens.word(before) in lexicon.figures.stand_in_after
    if not (code and led and lexicon.figures.name_endings and is_word(tokens.word(noun))):
        return False
    known = is_measure(tokens, noun, lexicon) or tokens.word(noun) in lexicon.figures.function_words
    return not (known or tokens.touches(noun) or is_counted(tokens, number.last, lexicon))
