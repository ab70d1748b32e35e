"""Tells a bound from the same words for a place, a topic or a length of time.

"A row over 12 islands", "a film about two sisters", "above two villages", "six hours over two
days": whether the words bound the number is not certain, so that it is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_word
from generator.text.figures.compounds import is_compound
from generator.text.figures.figure import Kind

if TYPE_CHECKING:
    from generator.lexicon import Found, Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.terms.vocabulary import Bound
    from generator.text.figures.numbers import Number
    from generator.text.figures.units import Measured

_FEW = 10
_REACH = 3
"""Words between a number and the unit of it: two long years."""


def may_be_place(tokens: Tokens, number: Number, measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether the words before a number, which may bound it, may also say where or what of."""
    found = lexicon.bounds.before.ending(tokens, measured.first - 1)
    if found is None:
        return False
    phrase = tokens.words[found.first : found.last + 1]
    before = tokens.word(found.first - 1)
    if phrase in lexicon.bounds.spans and _is_timed(tokens, number, lexicon):
        known = is_length_of_time(tokens, found, number.first, lexicon)
        return not known and _may_be_span(tokens, found, lexicon)
    if phrase in lexicon.bounds.spans and is_compound(tokens, number):
        return True  # 20 percent over five-year bonds
    if before in lexicon.bounds.places.get(phrase, ()):
        return not _is_share(tokens, number, lexicon)
    return phrase in lexicon.bounds.aboard and _are_few_things(tokens, number, measured, lexicon)


def is_length_of_time(tokens: Tokens, found: Found[Bound], index: int, lexicon: Lexicon) -> bool:
    """Tell whether "over" says in how long something changed: rose 20 percent over five years."""
    if tokens.words[found.first : found.last + 1] not in lexicon.bounds.spans:
        return False
    last = found.first - 1
    percent = lexicon.figures.percent.ending(tokens, last) is not None
    if not percent and tokens.word(last) not in lexicon.ranges.change_verbs:
        return False
    for unit in range(index + 1, index + 1 + _REACH):
        if tokens.word(unit) in lexicon.dates.units:
            after = tokens.word(unit + 1)
            ago = lexicon.dates.after.starting(tokens, unit + 1) is not None
            return not ago and (not is_word(after) or after in lexicon.figures.function_words)
        if not is_word(tokens.word(unit)):
            return False
    return False


def _is_share(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number is a share: it fell over 20 percent."""
    return lexicon.figures.percent.starting(tokens, number.last + 1) is not None


def _is_timed(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell whether a number counts days, weeks or the like."""
    after = tokens.words[number.last + 1 : number.last + 1 + _REACH]
    for word in after:
        if word in lexicon.dates.units:
            return True
        if not is_word(word) or word in lexicon.figures.function_words:
            return False
    return False


def _may_be_span(tokens: Tokens, found: Found[Bound], lexicon: Lexicon) -> bool:
    """Tell whether "over" before a length of time may say in how long something happened."""
    before = tokens.word(found.first - 1)
    opened = not is_word(before)
    return opened or before not in lexicon.bounds.spans_after


def _are_few_things(tokens: Tokens, number: Number, measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether a number counts a few things: above two villages, unlike above two percent."""
    if number.amount is None or number.scales or number.kind is not Kind.CARDINAL:
        return False
    if not 0 < number.amount <= _FEW or measured.first < number.first:
        return False
    noun = tokens.word(measured.last + 1)
    if not is_word(noun) or noun in lexicon.figures.function_words:
        return False
    units = (*lexicon.figures.measures, *lexicon.dates.units, *lexicon.figures.money_words)
    return not (
        noun in units
        or tokens.written(measured.last + 1) in lexicon.figures.unit_symbols
        or lexicon.figures.percent.starting(tokens, measured.last + 1) is not None
        or measured.last > number.last
    )
