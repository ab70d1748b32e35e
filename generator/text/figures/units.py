"""Finds what a number counts: a currency, a percent sign, or the word after it.

Also the words that bound a number from behind: "atau lebih", "-an", "+".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.number_steps import is_symbol

if TYPE_CHECKING:
    from generator.lexicon import Found, Lexicon
    from generator.terms.vocabulary import Bound
    from generator.text.figures.numbers import Number


_MOST_BETWEEN = 3
"""Words between a number and the plural that it counts: 20 heavily armed men."""


def suffix_after(tokens: Tokens, last: int, lexicon: Lexicon) -> Found[Bound] | None:
    """Return the bounding phrase after a token; one that begins with a sign must touch it.

    A phrase whose words bound the next number is none: "killed 20 and over 100 were hurt".
    """
    found = lexicon.bounds.after.starting(tokens, last + 1)
    if found is None or tokens.word(found.last + 1) in lexicon.bounds.unless_next:
        return None
    if tokens.word(found.last + 2) in lexicon.bounds.unless_then:
        return None
    added = tokens.word(found.last) in lexicon.doubts.adding  # $18,500 plus 5%
    if added and begins_number(tokens, found.last + 1, lexicon):
        return None
    if tokens.word(found.last + 1) in lexicon.bounds.added:
        return None
    if any(_bounds_next(tokens, index, lexicon) for index in range(found.first, found.last + 1)):
        return None
    return found if is_word(tokens.word(found.first)) or tokens.touches(found.first) else None


def _bounds_next(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a phrase that bounds the number after it begins at a token."""
    found = lexicon.bounds.before.starting(tokens, index)
    if found is None:
        return False
    after = found.last + 1
    between = lexicon.figures.transparent.starting(tokens, after)
    after = after if between is None else between.last + 1
    return begins_number(tokens, after, lexicon)


def begins_number(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a number may begin at a token, or its currency."""
    word = tokens.word(index)
    if word in lexicon.figures.currencies or is_symbol(word) or is_symbol(tokens.word(index + 1)):
        return True
    counted = word in lexicon.numbers.ones and tokens.word(index + 1) in lexicon.number_words
    return is_numeral(word) or word in lexicon.number_words or counted


def is_counted(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether what follows a numeral says that it counts: a plural, percent, a unit."""
    figures, after = lexicon.figures, index + 1
    percent = figures.percent.starting(tokens, after) is not None
    symbol = tokens.written(after) in figures.unit_symbols
    symbol = symbol and tokens.word(after) not in figures.function_words  # ranked 14 in the world
    if percent or symbol or is_symbol(tokens.word(after)):
        return True
    noun = noun_after(tokens, index, lexicon)
    if noun is None or not figures.name_endings:
        return noun is not None and not tokens.words[noun].startswith(figures.verb_prefixes)
    words = tokens.words[noun : noun + _MOST_BETWEEN]
    phrase = list(
        takewhile(lambda word: is_word(word) and word not in figures.function_words, words)
    )
    return any(_is_plural(word, lexicon) for word in phrase)


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a plural, or a length of time."""
    figures = lexicon.figures
    if word in figures.plurals or word in lexicon.dates.units:
        return True
    ending = word.endswith(figures.name_endings) and not word.endswith(("ss", "us", "is"))
    return ending and len(word) > _MOST_BETWEEN


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit."""

    first: int
    last: int
    """The number with its currency, its percent sign and the unit written against it."""
    unit: str | None


def currency_before(tokens: Tokens, index: int, lexicon: Lexicon) -> int:
    """Return where the currency before a token begins, or the token itself where none does."""
    last = index - 1
    if tokens.word(last) == "." and tokens.touches(last):
        last -= 1  # Rp. 10.000
    if is_symbol(tokens.word(last)):
        letters = tokens.word(last - 1)
        country = tokens.touches(last) and is_word(letters) and len(letters) <= 2  # noqa: PLR2004
        return last - 1 if country else last
    known = tokens.word(last) in lexicon.figures.currencies
    return last if known and not tokens.written(last)[:1].islower() else index


def measure(tokens: Tokens, number: Number, lexicon: Lexicon) -> Measured:
    """Return a number with its unit: money first, then percent, then the word after it."""
    first, last = currency_before(tokens, number.first, lexicon), number.last
    sign = _sign_after(tokens, last, lexicon)
    suffix = suffix_after(tokens, last, lexicon)
    glued = _glued(tokens, last) if suffix is None else None
    if first < number.first:
        return Measured(first, last, _text(tokens, first, number.first - 1))
    if sign is not None:
        return Measured(first, sign, _text(tokens, last + 1, sign))
    if glued is not None:
        return Measured(first, glued, tokens.written(glued))
    noun = noun_after(tokens, last if suffix is None else suffix.last, lexicon)
    return Measured(first, last, None if noun is None else tokens.written(noun))


def noun_after(tokens: Tokens, last: int, lexicon: Lexicon) -> int | None:
    """Return the token of the word that follows a number and can be what it counts."""
    index = last + 1
    if tokens.word(index) == HYPHEN and tokens.touches(index) and tokens.touches(index + 1):
        index += 1  # 15-year
    if tokens.word(index) == ")" and tokens.word(last - 1) == "(":
        index += tokens.word(last - 2) in lexicon.number_words  # thirty (30) days
    word = tokens.word(index)
    if not is_word(word) or word in lexicon.figures.function_words:
        return None
    bound = lexicon.bounds.before.starting(tokens, index)
    bounds_next = bound is not None and begins_number(tokens, bound.last + 1, lexicon)
    clock = lexicon.dates.time_before.starting(tokens, index)
    timed = clock is not None and is_numeral(tokens.word(clock.last + 1))
    timed = timed and word not in lexicon.figures.measures  # 10 jam 30 menit
    through = lexicon.figures.transparent.starting(tokens, index)
    through_next = through is not None and begins_number(tokens, through.last + 1, lexicon)
    linked = lexicon.ranges.links.starting(tokens, index) is not None or bounds_next or timed
    linked = linked or through_next  # anggaran 2025 sebesar Rp165 triliun
    return None if linked or word in lexicon.number_words else index


def _sign_after(tokens: Tokens, last: int, lexicon: Lexicon) -> int | None:
    """Return the last token of a percent sign or a currency symbol after a number."""
    percent = lexicon.figures.percent.starting(tokens, last + 1)
    if percent is not None:
        return percent.last
    return last + 1 if is_symbol(tokens.word(last + 1)) else None


def _glued(tokens: Tokens, last: int) -> int | None:
    """Return the token of a unit written against the digits: 155mm."""
    word = tokens.word(last + 1)
    glued = tokens.touches(last + 1) and is_word(word) and not is_unspaced(word[0])
    return last + 1 if glued else None


def _text(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.spans[first][0] : tokens.spans[last][1]]
