"""Reads dates whose parts are numbers with a noun: 2023年9月29日, 9월 29일, 2023 года, tháng 9."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN
from generator.text.figures.digit_dates import DAYS, MONTHS, WrittenDate, is_likely_year

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_SIGNS = frozenset({HYPHEN, "\u2013", "\uff5e", "~"})


def numbered_date(tokens: Tokens, index: int, lexicon: Lexicon) -> WrittenDate | None:
    """Return the date that begins at a numeral, or before it at a word for a month."""
    dates, at = lexicon.dates, index
    year = month = day = None
    if is_likely_year(tokens.word(at)) and tokens.word(at + 1) in dates.year_nouns:
        year, at = int(tokens.word(at)), at + 2
    if _is_number(tokens, at, MONTHS) and tokens.word(at + 1) in dates.month_nouns:
        month, at = int(tokens.word(at)), at + 2
    elif tokens.word(index - 1) in dates.month_prefixes and _is_number(tokens, index, MONTHS):
        return _prefixed(tokens, index, lexicon)
    if month and _is_number(tokens, at, DAYS) and tokens.word(at + 1) in dates.day_nouns:
        day, at = int(tokens.word(at)), at + 2
    return None if at == index else WrittenDate(index, at - 1, year, month, day)


def _prefixed(tokens: Tokens, index: int, lexicon: Lexicon) -> WrittenDate:
    """Return the date around the number of a month: 5 tháng 9 năm 2023."""
    first, last, day, year = index, index, None, None
    if _is_number(tokens, index - 2, DAYS):
        first, day = index - 2, int(tokens.word(index - 2))
    after = index + 1 + (tokens.word(index + 1) in {",", "/", *lexicon.dates.of})
    if is_likely_year(tokens.word(after)):
        last, year = after, int(tokens.word(after))
    return WrittenDate(first, last, year, int(tokens.word(index)), day)


def following(
    tokens: Tokens, index: int, before: WrittenDate, lexicon: Lexicon
) -> WrittenDate | None:
    """Return the day that goes on after another date: the 5日 of 5月3日至5日."""
    dates = lexicon.dates
    joined = is_link(tokens.words[before.last + 1 : index], lexicon)
    if before.day is None or before.month is None or not joined:
        return None
    if not (_is_number(tokens, index, DAYS) and tokens.word(index + 1) in dates.day_nouns):
        return None
    return WrittenDate(index, index + 1, before.year, before.month, int(tokens.word(index)))


def is_link(between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether words join two dates: 和, 至, 부터."""
    dates = lexicon.dates
    listed = len(between) == 1 and between[0] in {*dates.day_joiners, *_SIGNS}
    ends = dates.beside_year.links.meanings, lexicon.ranges.links.meanings
    return listed or any(between in phrases for phrases in ends)


def _is_number(tokens: Tokens, index: int, most: int) -> bool:
    word = tokens.word(index)
    number = len(word) <= 2 and word.isdecimal() and word.isascii()  # noqa: PLR2004 -- two digits
    return number and 1 <= int(word) <= most
