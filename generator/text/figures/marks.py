"""Tells the numerals that mark or time something: they are no amounts.

References ([1], "States.2"), list marks ("1)"), seasons (2024/25), telephone numbers, times of day;
labels and names are told in `named`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.lexicon.tokens import Tokens, is_numeral, is_word
from generator.text.figures.codes import address_at, code_at, house_at
from generator.text.figures.figure import Kind
from generator.text.figures.named import named_at
from generator.text.figures.numbers import Number
from generator.text.figures.phones import last_token, phone_at
from generator.text.figures.references import footnote_at, reference_at
from generator.text.figures.units import is_counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.lexicon import Lexicon

_SEASON = re.compile(
    r"(?:1[89]|20)([0-9]{2})([/\u2013-])([0-9]{2})(?![\w/]|[-\u2013][0-9]|[.,][0-9])"
)
_RAISED = frozenset({"ª", "º"})
_LONGEST_ORDINAL = 2
"""Digits of an ordinal with a full stop; longer numbers end a sentence, unless "der" is before."""
_HOUR = re.compile(r"(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?|[0-9]{4}")
_MINUTES = re.compile(r"[0-5][0-9]")


def mark_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the numeral at a token as what it marks; none where it may be an amount."""
    for read in _MARKS:
        number = read(tokens, index, lexicon)
        if number is not None:
            return number
    return None


def is_time(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the words around a number make it a time of day: pukul 20.00, 10 a.m."""
    dates = lexicon.dates
    before = dates.time_before.ending(tokens, first - 1)
    counted = before is not None and tokens.word(before.first - 1).isdecimal()
    return (before is not None and not counted) or (
        dates.time_after.starting(tokens, last + 1) is not None
    )


def _day(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read a day by the noun after it: 29日."""
    noun = tokens.word(index + 1) in lexicon.dates.day_nouns
    if not noun or tokens.word(index + 2) in lexicon.figures.counters:
        return None
    return Number(index, index, None, kind=Kind.DATE_PART)


def _ordinal(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read an ordinal with a full stop after it: am 3. Tag, unlike the end of a sentence."""
    word, after = tokens.word(index), tokens.word(index + 1)
    suffixed = after == "." and tokens.touches(index + 1) and tokens.touches(index + 2)
    if suffixed and tokens.word(index + 2) in _RAISED and word.isdecimal():
        return Number(index, index + 2, Decimal(word), kind=Kind.ORDINAL)  # 3.ª
    stopped = after == "." and after in lexicon.figures.ordinal_suffixes
    if not (stopped and tokens.touches(index + 1) and is_word(tokens.word(index + 2))):
        return None
    led = tokens.word(index - 1) in lexicon.names.determiners
    short = word.isdecimal() and (len(word) <= _LONGEST_ORDINAL or led)
    return Number(index, index + 1, Decimal(word), kind=Kind.ORDINAL) if short else None


def _season(tokens: Tokens, index: int, _: Lexicon) -> Number | None:
    """Read 2024/25, 2024-25 and 2019-21."""
    start = tokens.spans[index][0]
    match = _SEASON.match(tokens.text, start)
    if match is None or (tokens.touches(index) and tokens.word(index - 1) in {"/", "-", "\u2013"}):
        return None
    one, other = int(match[1]), int(match[3])
    if (one + 1) % 100 != other and not (match[2] != "/" and other > one):
        return None
    return Number(index, last_token(tokens, index, match.end()), None, kind=Kind.DATE_PART)


def _clock(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read times of day: pukul 20.00, 10 a.m., 8.30pm, jam 9."""
    if _HOUR.fullmatch(tokens.word(index)) is None:
        return None
    glued = tokens.touches(index + 1) and is_word(tokens.word(index + 1))
    if not is_time(tokens, index, index, lexicon):
        return None
    found = lexicon.dates.time_after.starting(tokens, index + 1)
    last = found.last if found is not None and glued else index
    if last > index and tokens.touches(last + 1) and tokens.word(last + 1).isdecimal():
        last += 1  # 17h30
    elif found is not None and _are_minutes(tokens, found.last + 1, lexicon):
        last = found.last + 1  # 14 h 30
    while tokens.word(last + 1) == ":" and is_numeral(tokens.word(last + 2)):
        last += 2  # pukul 18:30
    return Number(index, last, None, kind=Kind.TIME)


def _are_minutes(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether digits after the noun of an hour count nothing else: 14 h 30."""
    digits = _MINUTES.fullmatch(tokens.word(index)) is not None
    return digits and not is_counted(tokens, index, lexicon)


_MARKS: tuple[Callable[[Tokens, int, Lexicon], Number | None], ...] = (
    _season,
    _day,
    _ordinal,
    phone_at,
    address_at,
    code_at,
    house_at,
    _clock,
    reference_at,
    footnote_at,
    named_at,
)
