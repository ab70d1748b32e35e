"""Reads reference and list marks, which are no amounts: [1], (2), 1) and 1. before an item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import is_word
from generator.text.figures.figure import Kind
from generator.text.figures.numbers import Number
from generator.text.figures.units import is_counted

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_MOST_IN_BRACKETS = 12
_AGES = range(10, 120)
_LONGEST_MARK = 3
_CLOSING = frozenset({"\u201d", "\u00bb", "\u2019", '"', ")", "]"})
_YEAR_AND_MARK = re.compile(r"(?:19|20)[0-9]{2}[.,][1-9][0-9]?")
_LONGEST_ITEM = 20
"""Tokens between two marks of a list within a line."""


def reference_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read [1], [2, 3], (1) and the list marks 1) and 1. at the start of a line."""
    word = tokens.word(index)
    if not word.isdecimal() or len(word) > _LONGEST_MARK:
        return None
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    bracketed = _opens_reference(tokens, index)
    rounded = before == "(" and after == ")" and not _is_said(tokens, index, lexicon)
    marked = after == ")" and tokens.touches(index + 1) and not _is_in_brackets(tokens, index)
    stopped = after == "." and tokens.touches(index + 1)
    line = stopped and (_starts_line(tokens, index) or _lists(tokens, index))
    if bracketed or rounded or marked or line:
        return Number(index, index, None, kind=Kind.IDENTIFIER)
    return None


def _opens_reference(tokens: Tokens, index: int) -> bool:
    """Tell whether a numeral is one of those alone in square brackets."""
    for step in range(1, _MOST_IN_BRACKETS):
        word = tokens.word(index - step)
        if word == "[":
            return tokens.word(index + 1) in {"]", ",", "-", "\u2013"}
        if not (word.isdecimal() or word in {",", "-", "\u2013"}):
            return False
    return False


def _is_said(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a number in brackets is an age or repeats a number: Budi (35), five (5)."""
    word = tokens.word(index - 2)
    aged = int(tokens.word(index)) in _AGES and tokens.written(index - 2)[:1].isupper()
    return aged or word in lexicon.number_words


def _is_in_brackets(tokens: Tokens, index: int) -> bool:
    """Tell whether a bracket before a token is still open."""
    for step in range(1, _MOST_IN_BRACKETS):
        word = tokens.word(index - step)
        if word in {"(", ")", ""}:
            return word == "("
    return True


def _starts_line(tokens: Tokens, index: int) -> bool:
    """Tell whether a token begins a line, and words follow its full stop."""
    start, after = tokens.spans[index][0], tokens.written(index + 2)
    line = tokens.text.rfind("\n", max(0, start - 8), start) + 1
    opened = line > 0 or start <= 1
    return opened and not tokens.text[line:start].strip() and after[:1].isalnum()


def _lists(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark begins an item of a list within a line: Read: 1. The dam 2. The towns."""
    if not tokens.written(index + 2)[:1].isupper():
        return False
    begins = tokens.word(index - 1) in {".", ":", "!", "?"} and not tokens.touches(index)
    return begins or _goes_on(tokens, index)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether the mark before it is near: the 2 of "1. The dam 2. The towns"."""
    before = str(int(tokens.word(index)) - 1)
    for at in range(index - 3, max(index - _LONGEST_ITEM, 0), -1):
        if tokens.word(at) == before and tokens.word(at + 1) == "." and tokens.touches(at + 1):
            return tokens.written(at + 2)[:1].isupper()
    return False


def footnote_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read the footnote marks of "States.2", "seas”3" and "2014.1"."""
    word = tokens.word(index)
    if _YEAR_AND_MARK.fullmatch(word) and not is_counted(tokens, index, lexicon):
        return Number(index, index, None, kind=Kind.UNCLEAR)
    sign, before = tokens.word(index - 1), tokens.word(index - 2)
    if sign == "." and _is_code(tokens, index):
        return Number(index, index, None, kind=Kind.IDENTIFIER)  # BA.2.86
    if not (word.isdecimal() and len(word) <= _LONGEST_MARK and tokens.touches(index)):
        return None
    label = lexicon.figures.labels.ending(tokens, index - 1) is not None
    money = before in lexicon.figures.currencies
    after_word = is_word(before) and tokens.touches(index - 1) and not (label or money)
    counted = is_word(tokens.word(index + 1)) and tokens.touches(index + 1)
    if after_word and is_unspaced(before[0]) and counted:
        return None  # 5月1日,20辆车
    closing = sign in _CLOSING and tokens.touches(index - 1)
    quoted = before in _CLOSING and tokens.touches(index - 2) and tokens.touches(index - 1)
    closing = closing or (quoted and sign in {".", ",", ";", ":", "!", "?"})
    if (sign in {".", ",", ";", ":", "!", "?"} and after_word) or closing:
        return Number(index, index, None, kind=Kind.IDENTIFIER)
    return None


def _is_code(tokens: Tokens, index: int) -> bool:
    """Tell whether capitals and a full stop are written before digits that have a full stop."""
    before = tokens.written(index - 2)
    if not (tokens.touches(index) and tokens.touches(index - 1)):
        return False
    return "." in tokens.word(index) and is_word(before) and before.isupper()
