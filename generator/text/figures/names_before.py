"""Tells the words before a number that may be a name which the number is part of.

"Firefox 115 fixes a bug", "iOS 17.4": whether they are is not certain, so that it is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, is_word
from generator.text.figures.units import begins_number, currency_before, is_counted

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_ENDS = frozenset({"", "\n", ".", "!", "?", ":", ";", '"', "\u201c", "("})
_ADVERB = "ly"
_NO_NOUNS = ("ed", "ing", "ly", "est")
_LONGEST_MARK = 3
_MOST_NOUNS = 2


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
    return not (known or word in lexicon.number_words or is_date_word(word, lexicon))


def may_be_nouns_number(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a number that counts nothing may be that of a noun before it: in sea state 6."""
    figures, number = lexicon.figures, tokens.word(first)
    short = number.isalpha() or (number.isdecimal() and len(number) <= _LONGEST_MARK)
    after = tokens.word(last + 1)
    ends = not is_word(after) or after in figures.function_words
    if not (figures.label_before and short and ends) or is_counted(tokens, last, lexicon):
        return False
    if after == HYPHEN or begins_number(tokens, last + 2, lexicon):
        return False
    if tokens.word(first - 1) in figures.place_words:
        return not is_word(after)
    for index in range(first - 1, first - 2 - _MOST_NOUNS, -1):
        if lexicon.names.prepositions.get(tokens.word(index), "to") != "to":
            return index < first - 1
        if not _may_be_noun(tokens, index, lexicon):
            return False
    return False


def _may_be_noun(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word in small letters is known as nothing else than a noun."""
    written, word, figures = tokens.written(index), tokens.word(index), lexicon.figures
    if not is_word(word) or not written.islower() or word.endswith(_NO_NOUNS):
        return False
    names = lexicon.names
    known = word in figures.openers or word in figures.function_words
    known = known or word in names.pronouns or word in names.relative or word in names.pointing
    known = known or word in lexicon.numbers.part_unless or word in figures.scores
    known = known or word in lexicon.number_words or is_date_word(word, lexicon)
    return not known and lexicon.bounds.before.ending(tokens, index) is None


def is_date_word(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a month, a weekday or a length of time."""
    dates = lexicon.dates
    return word in dates.weekdays or word in dates.months or word in dates.units
