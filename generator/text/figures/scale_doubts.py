"""Tells where a word beside an amount may scale it and is not read: 75 dollars million, 20 thsd."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.chunks import is_degree
from generator.text.figures.units import is_counted, suffix_after

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.text.figures.surroundings import Surroundings

_CODED = re.compile(r"[A-Z]{2,}[a-rt-z][A-Za-z]*|[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]+")
"""Capitals and small letters, or no vowel."""
_SHORT = 4
_VOWELS = frozenset("aeiouy")
_MOST_NOUNS = 2


def unread_scale(around: Surroundings) -> bool:
    """Tell whether a scale that is not read follows, also past a currency or what is counted."""
    tokens, number = around.tokens, around.number
    measured, lexicon = around.measured, around.lexicon
    suffix = suffix_after(tokens, number.last, lexicon)
    closed = tokens.word(measured.last + 1) == ")"  # (12.3) million
    for index in {
        number.last + 1,
        measured.last + 1 + closed,
        measured.last + 1,
        suffix.last + 1 if suffix else number.last + 1,
    }:
        if _is_scale(tokens, index, lexicon):
            return True
    for noun in range(measured.last + 1, measured.last + 1 + _MOST_NOUNS):
        word = tokens.word(noun)
        if not is_word(word) or word in lexicon.figures.function_words:
            return False
        if tokens.word(noun + 1) in lexicon.numbers.scales:
            return True  # 75 dolar AS juta
    return False


def _is_scale(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word scales the number before it in a way that is not read."""
    numbers, word = lexicon.numbers, tokens.word(index)
    if tokens.written(index) in lexicon.figures.unit_symbols:
        return False
    if lexicon.figures.plain_units.starting(tokens, index) is not None:
        return False  # mil laut
    known = word in lexicon.figures.abbreviations or word in lexicon.dates.units
    known = known or word in lexicon.figures.measures  # 90 mil
    if word in numbers.scales or (word in lexicon.doubts.foreign_scales and not known):
        return True
    if numbers.part_of and word in numbers.part_of and tokens.word(index + 1) in numbers.scales:
        return True
    found = lexicon.doubts.unreadable.starting(tokens, index)
    if found is None:
        return False
    return word != HYPHEN or tokens.touches(index)


def short_word(around: Surroundings) -> bool:
    """Tell whether a short form that is not known follows, which may be a scale: 5 M, 20 thsd."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    index, figures = number.last + 1, lexicon.figures
    word, written = tokens.word(index), tokens.written(index)
    named = tokens.word(index + 1) == HYPHEN and is_numeral(tokens.word(index + 2))
    if named or not is_word(word) or not written.isascii() or len(word) > _SHORT:
        return False  # 12 T-90s, 8 Kh-101 missiles
    if tokens.touches(index):
        return _is_scale_letter(tokens, index, lexicon)
    known = written in figures.unit_symbols or word in figures.abbreviations
    dates = lexicon.dates
    if known or word in figures.function_words:
        return False
    if word in figures.currencies or word in dates.short_months or word in figures.percent.by_first:
        return False
    if len(word) == 1:
        timed = dates.time_after.starting(tokens, index) is not None
        return not (timed or is_degree(tokens, index, lexicon))
    after = tokens.word(index + 2)
    stopped = tokens.word(index + 1) == "." and tokens.touches(index + 1)
    goes_on = stopped and tokens.written(index + 2)[:1].islower() and bool(after)
    return goes_on or (not written.isupper() and not _VOWELS.intersection(word))


def _is_scale_letter(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether letters against a number may scale it: 5M, unlike 38C and 5m."""
    word, written, numbers = tokens.word(index), tokens.written(index), lexicon.numbers
    scale = word in numbers.glued_after_currency or word in numbers.glued or len(word) == 1
    unit = written in lexicon.figures.unit_symbols or is_degree(tokens, index, lexicon)
    return scale and not unit


def coded_word(around: Surroundings) -> bool:
    """Tell whether a long short form follows, which may hold a scale: 40 MMbbl, 3 bcfd."""
    tokens, figures, index = around.tokens, around.lexicon.figures, around.number.last + 1
    written = tokens.written(index)
    if len(written) <= _SHORT or not _CODED.fullmatch(written):
        return False
    return written not in figures.unit_symbols and tokens.word(index) not in figures.abbreviations


def unit_in_doubt(around: Surroundings) -> bool:
    """Tell whether a unit may be a scale: 3m people, unlike 10m tall and a depth of 10m."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    figures, index = lexicon.figures, number.last + 1
    if tokens.written(index) not in figures.units_in_doubt:
        return False
    near = (*tokens.words[max(0, number.first - 5) : number.first], tokens.word(index + 1))
    if figures.unit_context.intersection(near):
        return False
    return tokens.touches(index) or is_counted(tokens, index, lexicon)
