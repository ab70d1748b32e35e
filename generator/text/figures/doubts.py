"""Refuses the numbers that a word or sign beside them could scale, negate or make something else.

What is known by then (scales, units, bounds) has been read; the rest beside a number either is
plainly harmless or makes the number unclear. A number is never read alone past such a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.bounds import OPENING_QUOTES, phrase_before
from generator.text.figures.chunks import is_rate_unit
from generator.text.figures.clause_doubts import (
    after_scale,
    bounded_afar,
    halved_after,
    long_dash,
    not_even,
    of_each,
    of_few,
)
from generator.text.figures.codes import is_code
from generator.text.figures.figure import Kind
from generator.text.figures.names_after import begins_name, names_noun
from generator.text.figures.number_steps import is_symbol
from generator.text.figures.places import may_be_place
from generator.text.figures.scale_doubts import coded_word, short_word, unit_in_doubt, unread_scale
from generator.text.figures.sign_doubts import (
    compared_letter,
    dash_after_currency,
    hyphened_scale,
    margin_before,
    margin_of_error,
    odd_sign,
    ratio,
    without,
)
from generator.text.figures.units import is_counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.lexicon import Lexicon
    from generator.text.figures.surroundings import Surroundings

_SCALING = frozenset("^*\u00d7\u00f7\u00b7\u22c5=/\\\u00b1'\u2032\u2033~")
_ANGLES = frozenset("\u00b0'\u2032\u2033")
_BEFORE = frozenset("^*\u00d7\u00f7\u00b7\u22c5=/\\'")
_LATITUDES = frozenset(("lat", "long", "lon", "latitude", "longitude", "lintang", "bujur"))
_COMPASS = frozenset("NSEW")
_DASHES = frozenset({HYPHEN, "\u2013", "\u2212"})
_THREE_DECIMALS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_CUT_GROUP = re.compile(r"0[0-9]+")
_REACH = 3
"""Tokens past a number in which words that turn it round may begin: 5 degrees below zero."""


def is_doubtful(around: Surroundings) -> bool:
    """Tell whether what is beside an amount may make it another amount."""
    return any(doubt(around) for doubt in _DOUBTS)


def _sign_after(around: Surroundings) -> bool:
    """Tell whether a sign of arithmetic follows: 10^6, 5 * 3, 20'000."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    index = number.last + 1
    sign, after = tokens.word(index), tokens.word(index + 1)
    if sign.isdigit() and (not sign.isdecimal() or _CUT_GROUP.fullmatch(sign)):
        return True  # 20³, 10 00
    if sign == "\u2212" and tokens.touches(index) and tokens.touches(index + 1):
        return is_numeral(after)  # 10 and 12 may have lost an exponent's height
    if sign == HYPHEN and tokens.word(index + 2) == HYPHEN:
        return after in lexicon.figures.function_words  # two-to-one, one-in-a-hundred
    if tokens.touches(index):
        joins = tokens.touches(index + 1) and after[:1].isalnum()
        linking = (sign,) in lexicon.ranges.links.meanings  # 10~15
        per = sign == "/" and is_rate_unit(tokens, index + 1, lexicon)
        return sign in _SCALING and (joins or is_numeral(after)) and not (linking or per)
    return (sign in _SCALING or sign in {"x", "+"}) and (is_numeral(after) or after == HYPHEN)


def _on_map(around: Surroundings) -> bool:
    """Tell whether it is a place on the map: 38° N, 51° 30', long 5.3 W."""
    tokens, index = around.tokens, around.number.last + 1
    if tokens.word(around.number.first - 1) in _LATITUDES and tokens.written(index) in _COMPASS:
        return True
    angle = tokens.word(index) in _ANGLES and tokens.touches(index)
    return angle and _is_position(tokens, index + 1)


def _is_position(tokens: Tokens, index: int) -> bool:
    """Tell whether minutes or a point of the compass follow degrees: 38° N."""
    return is_numeral(tokens.word(index)) or tokens.written(index) in _COMPASS


def _sign_before(around: Surroundings) -> bool:
    """Tell whether a sign before an amount may turn it: = 5, '98, and 3 of "10 x 3"."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    index = number.first - 1
    sign, before = tokens.word(index), tokens.word(index - 1)
    touching = tokens.touches(number.first)
    if sign in _BEFORE:
        elided = sign == "'" and is_word(before) and not is_numeral(tokens.word(number.first))
        return not elided and (touching or is_numeral(before))  # plus d'un million
    if sign == "x" or (sign == "+" and not touching):
        return is_numeral(before)
    if sign in lexicon.numbers.negative and number.first == index + 1:
        return lexicon.bounds.before.ending(tokens, index) is None  # plus minus 5
    if sign not in _DASHES or number.amount is None:
        return False
    if touching:
        return not tokens.touches(index) or (sign == "\u2212" and is_numeral(before))
    begins = before in {"", "(", ":"} and not is_counted(tokens, number.last, lexicon)
    figures = lexicon.figures
    linking = before in figures.function_words or before in figures.transparent.by_last
    after = number.last + 1
    degrees = lexicon.figures.percent.starting(tokens, after) is not None
    degrees = degrees or tokens.word(after) in lexicon.doubts.signed_units
    return begins or linking or degrees or before == lexicon.separators.decimal


def _sign_before_money(around: Surroundings) -> bool:
    """Tell whether a sign comes before the currency of an amount: -$5, minus Rp 5 miliar."""
    tokens, measured, lexicon = around.tokens, around.measured, around.lexicon
    if measured.first == around.number.first:
        return False
    sign = tokens.word(measured.first - 1)
    if sign in lexicon.numbers.negative:
        return True
    touching = tokens.touches(measured.first)
    begins = tokens.word(measured.first - 2) in {"", "(", ":"}
    return sign in _DASHES and ((touching and not tokens.touches(measured.first - 1)) or begins)


def _bracketed_money(around: Surroundings) -> bool:
    """Tell whether an amount is in brackets after its currency, which is a loss: $(3,000)."""
    tokens, index = around.tokens, around.number.first
    written = tokens.touches(index) and tokens.touches(index - 1)
    return written and tokens.word(index - 1) == "(" and is_symbol(tokens.word(index - 2))


def _turned(around: Surroundings) -> bool:
    """Tell whether words after it change it: 5 degrees below zero, two hours and a half."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    numbers, first = lexicon.numbers, number.last + 1
    bare = not numbers.joiners and tokens.word(first + 1) in numbers.fractions
    if bare and tokens.written(first)[:1].islower():
        return True  # 2 jam setengah
    for index in range(first, first + _REACH):
        if lexicon.doubts.turning.starting(tokens, index) is not None:
            return True
        joined = tokens.word(index) in numbers.joiners
        counted = tokens.word(index + 1) in numbers.ones
        of = tokens.word(index + 3) in numbers.part_of  # and a quarter of the profit
        if joined and counted and not of and _is_part(tokens.word(index + 2), lexicon):
            return True
        if joined and tokens.word(index + 1) in numbers.joining.parts:
            return True  # deux heures et demie
        if not is_word(tokens.word(index)):
            return False
    return False


def _part_of_more(around: Surroundings) -> bool:
    """Tell whether it is the half of "two hours and a half"."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    word, numbers = tokens.word(number.first), lexicon.numbers
    before = tokens.word(number.first - 1)
    if _is_part(word, lexicon) and before in numbers.ones:
        return tokens.word(number.first - 2) in numbers.joiners
    if word in numbers.joining.parts and before in numbers.joiners:
        return True
    after_noun = is_numeral(tokens.word(number.first - 2)) and is_word(before)
    return not numbers.joiners and word in numbers.fractions and after_noun


def _is_part(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.numbers.fractions or word in lexicon.numbers.one_part


def _denied(around: Surroundings) -> bool:
    """Tell whether words deny or multiply it: not 20 but 30, double 20."""
    tokens, measured, lexicon = around.tokens, around.measured, around.lexicon
    before = measured.first - 1
    before -= tokens.word(before) in OPENING_QUOTES  # not "300"
    doubts = lexicon.doubts
    contrasted = lexicon.negations.contrasts.ending(tokens, before)
    turned = None if contrasted else doubts.turning.ending(tokens, before)
    if doubts.denying.ending(tokens, before) or turned:
        return True  # not 20, two to the power of 10, unlike 50척이 아니라 15척
    turned = doubts.turning.ending(tokens, around.number.last)
    if turned is not None and turned.first < around.number.first:
        past = tokens.word(turned.first - 1)
        return is_numeral(past) or past in doubts.signed_units or past in lexicon.number_words
    single = around.number.first == around.number.last and around.number.kind is Kind.FRACTION
    ordinal = before - (tokens.word(before) == HYPHEN)
    if single and lexicon.numbers.ordinals.ending(tokens, ordinal) is not None:
        return True  # the second half, first-half profit
    twice = tokens.word(around.number.first) in doubts.multiples
    after = tokens.word(around.number.last + 1)
    if twice and after in lexicon.figures.stand_in_after - lexicon.numbers.ones:
        return True  # twice the estimate
    return tokens.word(before) in doubts.multiples


def _grouped_otherwise(around: Surroundings) -> bool:
    """Tell whether three decimals may be the groups of another language: 20.000 containers."""
    tokens, number = around.tokens, around.number
    measured, lexicon = around.measured, around.lexicon
    word = tokens.word(number.last)
    if number.first != number.last or not _THREE_DECIMALS.fullmatch(word):
        return False
    if lexicon.separators.decimal not in word:
        return False
    unit = tokens.written(number.last + 1) in lexicon.figures.unit_symbols
    return (measured.first, measured.last) == (number.first, number.last) and not unit


def _compared(around: Surroundings) -> bool:
    """Tell whether it is only compared with, by words that are no bound: better than 20."""
    tokens, measured, lexicon = around.tokens, around.measured, around.lexicon
    if tokens.word(measured.first - 1) not in lexicon.doubts.comparing:
        return False
    return phrase_before(tokens, measured.first, lexicon) is None


def _in_place(around: Surroundings) -> bool:
    """Tell whether the words that bound it may be those of a place: a row over 12 islands."""
    return may_be_place(around.tokens, around.number, around.measured, around.lexicon)


def _long_code(around: Surroundings) -> bool:
    """Tell whether it is digits that are not grouped and count nothing: Jakarta 12190."""
    number = around.number
    return number.first == number.last and is_code(around.tokens, number.first, around.lexicon)


def _as_unit(around: Surroundings) -> bool:
    """Tell whether a vague number is the unit of others: figures in thousands."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    if number.magnitude is None or tokens.word(number.first - 1) not in lexicon.doubts.unit_before:
        return False
    after = tokens.word(number.last + 1)
    money = tokens.word(number.last + 2) in lexicon.figures.money_words
    return not is_word(after) or (after in lexicon.numbers.part_of and money)


def _unknown_counter(around: Surroundings) -> bool:
    """Tell whether a letter that is not known is written on it, where no spaces are: 5成."""
    tokens, lexicon, index = around.tokens, around.lexicon, around.number.last + 1
    word = tokens.word(index)
    if not (is_word(word) and is_unspaced(word[0]) and tokens.touches(index)):
        return False
    known = lexicon.splitter is not None and word in lexicon.splitter.known
    return bool(lexicon.figures.counters) and not (known or around.number.scales)


_DOUBTS: tuple[Callable[[Surroundings], bool], ...] = (
    _sign_after,
    _on_map,
    _sign_before,
    _sign_before_money,
    _bracketed_money,
    unread_scale,
    short_word,
    coded_word,
    unit_in_doubt,
    _turned,
    _part_of_more,
    _denied,
    _grouped_otherwise,
    _compared,
    _in_place,
    _long_code,
    _as_unit,
    _unknown_counter,
    after_scale,
    bounded_afar,
    halved_after,
    long_dash,
    not_even,
    of_each,
    of_few,
    odd_sign,
    dash_after_currency,
    margin_before,
    margin_of_error,
    ratio,
    hyphened_scale,
    compared_letter,
    without,
    begins_name,
    names_noun,
)
