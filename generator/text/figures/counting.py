"""Tells whether a number in words counts, where number words are also parts of other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import Tokens, is_word
from generator.text.figures.bounds import phrase_before
from generator.text.figures.units import begins_number, currency_before

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.text.figures.numbers import Number


def is_counted_in_words(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number in words is followed by what it counts, where it must be."""
    if not lexicon.numbers.joining.counted or number.amount is None:
        return True
    if tokens.touches(number.first) and tokens.word(number.first - 1) in lexicon.number_words:
        return False  # 三四十人
    if tokens.touches(number.last + 1) and tokens.word(number.last + 1) in lexicon.number_words:
        return False  # 두세 척
    large = number.first < number.last and bool(number.scales)
    if _is_of_part(tokens, number, lexicon) or (
        large and phrase_before(tokens, number.first, lexicon) is not None
    ):
        return True  # 四分之三, 超过一百万儿童
    link = lexicon.ranges.links.starting(tokens, number.last + 1)
    if link is not None and begins_number(tokens, link.last + 1, lexicon):
        return True  # 十二到十五艘
    figures, after = lexicon.figures, number.last + 1
    word = tokens.word(after)
    known = word in figures.counters or word in figures.money_words or word in lexicon.dates.units
    ended = number.first < number.last and not is_word(word)
    bounded = lexicon.bounds.after.starting(tokens, after) is not None
    prefixed = currency_before(tokens, number.first, lexicon) < number.first
    percent = figures.percent.starting(tokens, after) is not None
    return known or ended or bounded or prefixed or percent


def _is_of_part(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number is the whole or the share of a part: 四分之三."""
    links = lexicon.numbers.whole_first
    follows = links.starting(tokens, number.last + 1) is not None
    return follows or links.ending(tokens, number.first - 1) is not None
