"""Tells the second year of two: 1990-1991, from 2019 to 2021, antara tahun 1942 dan 1945."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.units import is_counted

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens

_DASHES = frozenset({HYPHEN, "\u2013", "/"})
_RECENT = re.compile(r"19[5-9][0-9]|20(?:0[1-9]|[1-4][0-9])")
_LIFETIME = 100


def follows_year(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word joins four digits to a year: antara tahun 1942 dan 1945."""
    joint = tokens.word(index - 1)
    linked = lexicon.ranges.links.ending(tokens, index - 1) is not None
    if _is_dashed_year(tokens, index, lexicon):
        return True
    if not (linked or joint in lexicon.dates.day_joiners) or not is_likely_year(
        tokens.word(index - 2)
    ):
        return False
    opened = tokens.word(index - 3) in lexicon.ranges.change and linked
    if opened and _are_recent(tokens, index - 2, index):
        plural = bool(lexicon.figures.name_endings) and is_counted(tokens, index, lexicon)
        return not plural  # from 2019 to 2021
    return lexicon.dates.year_after.ending(tokens, index - 3) is not None


def _are_recent(tokens: Tokens, one: int, other: int) -> bool:
    """Tell whether two numerals are recent years, the first before the second."""
    years = (tokens.word(one), tokens.word(other))
    return years[0] < years[1] and all(_RECENT.fullmatch(year) for year in years)


def _is_dashed_year(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a dash joins years that are near, not amounts of a unit: 1990-1991."""
    joint, year, before = index - 1, tokens.word(index), tokens.word(index - 2)
    if tokens.word(joint) not in _DASHES or not (tokens.touches(index) and tokens.touches(joint)):
        return False
    near = is_likely_year(before) and is_likely_year(year)
    near = near and 0 < int(year) - int(before) < _LIFETIME
    if bool(lexicon.figures.name_endings) and not _are_recent(tokens, index - 2, index):
        near = near and not is_counted(tokens, index, lexicon)
    after = tokens.word(index + 1)
    units = lexicon.figures.measures | lexicon.figures.money_words
    return near and after not in units and not tokens.touches(index + 1)
