"""Reads the numbers of houses and of codes that their nouns come before at a distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_numeral, is_word
from generator.text.figures.figure import Kind
from generator.text.figures.number_steps import is_symbol
from generator.text.figures.numbers import Number
from generator.text.figures.units import currency_before, is_counted, noun_after

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_LONGEST_HOUSE = 5
_LONGEST_STREET = 4
"""Words of a street's name: 1600 Pennsylvania Avenue, 12 St. James's Square."""
_SHORTEST_CODE = 3
_LONGEST_UNGROUPED = 4
"""Digits past which newspapers group them: 75001 is a code."""
_FURTHEST_NOUN = 5
"""Tokens between a code and its noun."""


def counts(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a number after a label counts what follows; a verb is not counted."""
    after, figures = tokens.word(index + 1), lexicon.figures
    verb = after.startswith(figures.passive_prefixes)  # kamar 101 dikunci
    owned = after.endswith(figures.possessed_endings)  # jalur 66 panjangnya
    link = lexicon.ranges.links.starting(tokens, index + 1)
    if link is not None and is_numeral(tokens.word(link.last + 1)):
        return is_counted(tokens, link.last + 1, lexicon)  # number 30 to 35 vehicles
    return is_counted(tokens, index, lexicon) and not (verb or owned)


def code_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read a code that its noun comes before: the MMSI of the boat was 273456780."""
    word = tokens.word(index)
    if not word.isdecimal() or len(word) < _SHORTEST_CODE or counts(tokens, index, lexicon):
        return None
    before = index - 1
    while index - before <= _FURTHEST_NOUN and (
        is_word(tokens.word(before)) or before == index - 1
    ):
        if lexicon.figures.identifiers.ending(tokens, before) is not None:
            return Number(index, index, None, kind=Kind.IDENTIFIER)
        before -= 1
    return None


def house_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read the number of a house after its street: Jalan Jenderal Sudirman 10."""
    word = tokens.word(index)
    if not word.isdecimal() or len(word) > _LONGEST_HOUSE or counts(tokens, index, lexicon):
        return None
    for before in range(index - 1, index - 2 - _LONGEST_STREET, -1):
        if tokens.word(before) in lexicon.figures.streets:
            return Number(index, index, None, kind=Kind.IDENTIFIER)
        stop = tokens.word(before) == "." and tokens.word(before - 1) in lexicon.figures.streets
        if not (stop or tokens.written(before)[:1].isupper()):
            return None
    return None


def is_code(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether digits that are not grouped count nothing: Jakarta 12190, 75001 Paris."""
    word = tokens.word(index)
    if not word.isdecimal() or len(word) <= _LONGEST_UNGROUPED:
        return False
    figures, after = lexicon.figures, index + 1
    if currency_before(tokens, index, lexicon) < index or is_symbol(tokens.word(after)):
        return False
    measured = figures.percent.starting(tokens, after) or tokens.written(after) in (
        figures.unit_symbols
    )
    noun = noun_after(tokens, index, lexicon)
    named = noun is not None and tokens.written(noun)[:1].isupper()
    verb = noun is not None and tokens.words[noun].startswith(figures.verb_prefixes or ("\0",))
    return not measured and (noun is None or named or verb)


def address_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read the number of a house: 10 Downing Street."""
    word = tokens.word(index)
    if not word.isdecimal() or len(word) > _LONGEST_HOUSE:
        return None
    for step in range(1, _LONGEST_STREET + 1):
        written = tokens.written(index + step)
        if not (written[:1].isupper() or (step > 1 and written == ".")):
            return None
        if step > 1 and tokens.word(index + step) in lexicon.figures.address_words:
            return Number(index, index, None, kind=Kind.IDENTIFIER)
    return None
