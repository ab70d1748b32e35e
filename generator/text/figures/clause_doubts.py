"""Refuses numbers that a word elsewhere in their clause, or a long dash, may turn."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_numeral, is_word
from generator.terms.vocabulary import Bound
from generator.text.figures.bounds import adverb_before, phrase_before
from generator.text.figures.units import begins_number

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.lexicon import Lexicon
    from generator.text.figures.surroundings import Surroundings

_FEW = 10
_LONG_DASH = "\u2014"
_REACH = 12
"""Tokens between "each" with its number and the number that is of each; letters in Chinese."""


def bounded_afar(around: Surroundings) -> bool:
    """Tell whether an adverb that may bound it comes before, past other words: 最多乘客600人."""
    tokens, first, lexicon = around.tokens, around.measured.first, around.lexicon
    if phrase_before(tokens, first, lexicon) is not None:
        return False
    found = adverb_before(tokens, first, lexicon)
    return found is not None and found.meaning is not Bound.AT_LEAST


def halved_after(around: Surroundings) -> bool:
    """Tell whether a half follows what it counts, without "and": 两吨半."""
    tokens, lexicon, index = around.tokens, around.lexicon, around.number.last + 2
    counted = lexicon.numbers.joining.counted and tokens.touches(index)
    return counted and tokens.word(index) in lexicon.numbers.fractions


def long_dash(around: Surroundings) -> bool:
    """Tell whether a long dash that is no link of ranges joins it to digits: 25\u201430."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    if (_LONG_DASH,) in lexicon.ranges.links.meanings:
        return False
    for dash, other in ((number.first - 1, number.first - 2), (number.last + 1, number.last + 2)):
        joined = tokens.touches(dash) and tokens.touches(dash + 1)
        if tokens.word(dash) == _LONG_DASH and joined and is_numeral(tokens.word(other)):
            return True
    return False


def of_each(around: Surroundings) -> bool:
    """Tell whether it is of each of some number: 每五名居民中就有一人."""
    tokens, first, lexicon = around.tokens, around.number.first, around.lexicon
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        word = tokens.word(index)
        if word in lexicon.doubts.each and begins_number(tokens, index + 1, lexicon):
            return index + 1 < first
        if not (is_word(word) or is_numeral(word)):
            return False
    return False


def after_scale(around: Surroundings) -> bool:
    """Tell whether a scale without a number comes before it: elfu ishirini is 20,000."""
    tokens, first, lexicon = around.tokens, around.measured.first, around.lexicon
    if tokens.word(first - 1) not in lexicon.numbers.scales:
        return False
    before = tokens.word(first - 2)
    return not is_numeral(before) and before not in lexicon.number_words


def not_even(around: Surroundings) -> bool:
    """Tell whether a negation makes it fewer: не прошло и 20 минут."""
    tokens, first, lexicon = around.tokens, around.measured.first, around.lexicon
    if tokens.word(first - 1) not in lexicon.doubts.not_even:
        return False
    denials = lexicon.negations.book
    return any(denials.ending(tokens, index) is not None for index in (first - 2, first - 3))


def of_few(around: Surroundings) -> bool:
    """Tell whether it is one of a few, or either of six navires français sur dix."""
    number, links = around.number, around.lexicon.numbers.part_links.meanings
    if number.scales or not _is_few(number.amount):
        return False
    if any((link,) in links for link in around.lexicon.doubts.whole_links):
        return _share_follows(around) or _whole_precedes(around)
    if number.amount == 1:
        return _whole_precedes(around)  # 다섯 명 중 한 명
    return _share_follows(around, least=True)


def _share_follows(around: Surroundings, *, least: bool = False) -> bool:
    """Tell whether a word for "of" and another number, or with `least` one, come after it."""
    tokens, lexicon, last = around.tokens, around.lexicon, around.number.last
    for index in range(last + 1, last + 1 + _REACH):
        if begins_number(tokens, index, lexicon) or not is_word(tokens.word(index)):
            return False
        if tokens.word(index) in lexicon.doubts.whole_links:
            after = (index + 1, index + 2)
            return any(
                begins_number(tokens, each, lexicon)
                and (not least or _value(tokens.word(each), lexicon) == 1)
                for each in after
            )
    return False


def _whole_precedes(around: Surroundings) -> bool:
    """Tell whether a few and a word for "of" come before it in its clause."""
    tokens, lexicon, first = around.tokens, around.lexicon, around.number.first
    links = [
        each for each in (first - 1, first - 2) if tokens.word(each) in lexicon.doubts.whole_links
    ]
    if not links:
        return False
    for index in range(links[0] - 1, max(-1, links[0] - 1 - _REACH), -1):
        word = tokens.word(index)
        if is_numeral(word) or word in lexicon.number_words:
            return _value(word, lexicon) <= _FEW
        if not is_word(word):
            return False
    return False


def _value(word: str, lexicon: Lexicon) -> Fraction:
    """The value of digits or a number word; of another one more than a few."""
    numbers, more = lexicon.numbers, Fraction(_FEW + 1)
    if word.isdecimal():
        return Fraction(word)
    return {**numbers.tens, **numbers.rounds, **numbers.units}.get(word, more)


def _is_few(amount: Decimal | None) -> bool:
    return amount is not None and 0 < amount <= _FEW and amount == int(amount)
