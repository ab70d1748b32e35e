"""Tells where a sign that is not read may change or join an amount: 12@40, ▲40, 12 ± 3."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, is_numeral
from generator.text.figures.bounds import phrase_before
from generator.text.figures.compounds import is_measure
from generator.text.figures.number_steps import is_symbol
from generator.text.figures.units import begins_number, noun_after

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.surroundings import Surroundings

_ODD_KINDS = frozenset({"Sm", "So", "Sk"})
"""Signs of arithmetic, arrows and other symbols; what is known of them is read elsewhere."""
_ODD_SIGNS = frozenset("@&\u2031")
_KNOWN = frozenset("+<>=~\u2248\u2264\u2265\u00b1\u00d7\u2212\u00b0^`\uff5e\u223c\u2116")
_BRACKETS = frozenset({"Ps", "Pe", "Pi", "Pf"})
_JOINING = frozenset({HYPHEN, "\u2013", "\u2014", "\u2212", "\u2026", '"', "%"})
"""Signs between two numbers whose meaning is read elsewhere."""
_MARGINS = frozenset("\u00b1~\u2248\u223c\uff5e")
_MOST_HYPHENS = 5
_COMPARING = frozenset("<>\u2264\u2265")
_BRACKETING = frozenset({".", ":", "(", ";"})
_MARGIN_REACH = 6
_RATIO_REACH = 9


def odd_sign(around: Surroundings) -> bool:
    """Tell whether a sign that is not read touches it, or joins it to another number."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    first, after = number.first, number.last + 1
    sides = (
        (tokens.touches(first), first - 1, first - 2, tokens.touches(first - 1)),
        (tokens.touches(after), after, after + 1, tokens.touches(after + 1)),
    )
    return any(
        touching and _is_odd(tokens, sign, beyond, lexicon, joined=joined)
        for touching, sign, beyond, joined in sides
    )


def _is_odd(tokens: Tokens, sign: int, beyond: int, lexicon: Lexicon, *, joined: bool) -> bool:
    word = tokens.word(sign)
    if len(word) != 1 or word.isalnum():
        return False
    kind = unicodedata.category(word)
    if word in _ODD_SIGNS or (kind in _ODD_KINDS and word not in _KNOWN):
        return True
    linking = (word,) in lexicon.ranges.links.meanings or word in _JOINING or kind in _BRACKETS
    if tokens.word(beyond)[:1] in lexicon.numbers.fractions and joined:
        return True  # 2.½
    return joined and is_numeral(tokens.word(beyond)) and not linking


def dash_after_currency(around: Surroundings) -> bool:
    """Tell whether a long dash comes between its currency and it: $\u20135."""
    tokens, index = around.tokens, around.number.first - 1
    written = tokens.touches(index) and tokens.touches(index + 1)
    return written and tokens.word(index) == "\u2013" and is_symbol(tokens.word(index - 1))


def margin_before(around: Surroundings) -> bool:
    """Tell whether it is how far another number may be off, or one of two ends: 12 ± 3."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    sign = tokens.word(number.first - 1)
    linking = (sign,) in lexicon.ranges.links.meanings
    before = number.first - 2
    if sign == "-" and tokens.word(before) == "/" and tokens.word(before - 1) == "+":
        return tokens.word(before - 2) == ","  # 400 ppm, +/- 5
    return sign in _MARGINS and not linking and is_numeral(tokens.word(before))


def compared_letter(around: Surroundings) -> bool:
    """Tell whether it is the value of a letter: n = 212, p < 0.05."""
    tokens, index = around.tokens, around.measured.first - 1
    sign, letter = tokens.word(index), tokens.word(index - 1)
    if sign == "=":
        return letter not in _COMPARING
    return sign in _COMPARING and len(letter) == 1 and letter.isalpha()


def without(around: Surroundings) -> bool:
    """Tell whether a sign in words takes some away: the squad, minus two wounded."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    first, after = number.first, number.last + 1
    if tokens.word(first) not in lexicon.numbers.negative:
        return False
    if lexicon.figures.labels.ending(tokens, first - 1) is not None:
        return True  # level minus 2
    before = tokens.word(first - 1)
    led = before == "" or before in lexicon.figures.function_words or before in _BRACKETING
    led = led or phrase_before(tokens, first, lexicon) is not None
    percent = lexicon.figures.percent.starting(tokens, after) is not None
    measured = is_measure(tokens, after, lexicon) or is_symbol(tokens.word(after))
    signed = tokens.word(after) in lexicon.doubts.signed_units
    money = tokens.word(after) in lexicon.figures.money_words or is_symbol(tokens.word(first + 1))
    counted = noun_after(tokens, number.last, lexicon) is not None
    plain = percent or measured or signed or money
    return (before == "," or not led) and counted and not plain


def margin_of_error(around: Surroundings) -> bool:
    """Tell whether it is a margin of error: an error of ±3 points."""
    tokens, lexicon, first = around.tokens, around.lexicon, around.measured.first
    near = tokens.words[max(0, first - _MARGIN_REACH) : first]
    if lexicon.doubts.margins.isdisjoint(near):
        return False
    signs = lexicon.numbers.negative | {"\u00b1", "+/-"}
    return tokens.word(first - 1) in signs or tokens.word(first) in signs


def ratio(around: Surroundings) -> bool:
    """Tell whether it is a side of a ratio: 12 : 40, a ratio of 1 to 14."""
    tokens, number, lexicon = around.tokens, around.number, around.lexicon
    near = tokens.words[max(0, number.first - _RATIO_REACH) : number.first]
    if not lexicon.doubts.ratios.isdisjoint(near):
        links = lexicon.ranges.links
        after = links.starting(tokens, number.last + 1)
        if after is not None and begins_number(tokens, after.last + 1, lexicon):
            return True
        before = links.ending(tokens, number.first - 1)
        if before is not None and begins_number(tokens, before.first - 1, lexicon):
            return True
    for sign, beyond in ((number.first - 1, number.first - 2), (number.last + 1, number.last + 2)):
        spaced = not (tokens.touches(sign) or tokens.touches(sign + 1))
        if tokens.word(sign) in {":", "\u2236"} and spaced and is_numeral(tokens.word(beyond)):
            return True
    return False


def hyphened_scale(around: Surroundings) -> bool:
    """Tell whether hyphens join it to its currency and a scale: a 90-US$-billion plan."""
    tokens, lexicon = around.tokens, around.lexicon
    index = around.number.last + 1
    if tokens.word(index) != HYPHEN or not tokens.touches(index):
        return False
    for step in range(index, index + _MOST_HYPHENS):
        if not tokens.touches(step):
            return False
        if tokens.word(step) in lexicon.numbers.scales:
            return True
    return False
