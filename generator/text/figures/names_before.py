"""Tells the words before a number that may be a name which the number is part of.

"Firefox 115 fixes a bug", "iOS 17.4": whether they are is not certain, so that it is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_word
from generator.text.figures.units import currency_before

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_ENDS = frozenset({"", "\n", ".", "!", "?", ":", ";", '"', "\u201c", "("})
_ADVERB = "ly"


def may_be_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a numeral may be a name that the numeral is part of."""
    written, word = tokens.written(index - 1), tokens.word(index - 1)
    if not lexicon.figures.openers or not is_word(word):
        return False
    if currency_before(tokens, index, lexicon) < index or not tokens.text:
        return False
    if not written[:1].isupper():
        return any(letter.isupper() for letter in written)  # iOS 17
    if tokens.word(index - 2) not in _ENDS or word.endswith(_ADVERB):
        return False
    figures = lexicon.figures
    known = word in lexicon.not_names or word in figures.openers or word in figures.function_words
    return not (known or word in lexicon.number_words or _is_date_word(word, lexicon))


def _is_date_word(word: str, lexicon: Lexicon) -> bool:
    dates = lexicon.dates
    return word in dates.weekdays or word in dates.months or word in dates.units
