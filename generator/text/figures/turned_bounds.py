"""Refuses numbers that words some way before them turn.

Bounds that are denied or none (did not exceed 40, ein Bericht über 20 Tote), and the whole of a
share whose part is "a" (un électeur sur cinq).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.tokens import Tokens, is_numeral, is_word
from generator.text.figures.bounds import came_to, phrase_before
from generator.text.figures.compounds import is_measure

if TYPE_CHECKING:
    from generator.lexicon import Found, Lexicon
    from generator.terms.vocabulary import Bound
    from generator.text.figures.units import Measured

_REACH = 3
"""Words between a negation and the bound that it turns: never rose to more than 40."""


def is_turned(tokens: Tokens, measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether the bound of a number is denied or none, or the number the whole of a share."""
    found = phrase_before(tokens, measured.first, lexicon)
    if _is_contrasted(tokens, measured, lexicon) or _ends_ordinal(tokens, measured.first, lexicon):
        return True
    if found is None:
        return _is_whole(tokens, measured.first, lexicon)
    if came_to(tokens, found, lexicon) is None or _is_of_then(tokens, found, measured, lexicon):
        return True  # увеличен штраф для компаний, перевозящих до 10 тонн
    before, than = tokens.word(found.first - 1), tokens.word(found.last)
    more = than in lexicon.doubts.comparing and (
        is_numeral(before)
        or before in lexicon.number_words
        or lexicon.figures.percent.ending(tokens, found.first - 1) is not None
    )  # two million more than ten years earlier
    if more or _may_bound_both(tokens, found, lexicon):
        return True
    single = found.first == found.last and not _opens_range(tokens, found, measured, lexicon)
    if single and tokens.word(found.first - 1) in lexicon.bounds.unless_before:
        return True
    return _is_denied(tokens, found.first - 1, lexicon)


def _may_bound_both(tokens: Tokens, found: Found[Bound], lexicon: Lexicon) -> bool:
    """Tell whether a bound may be that of the measure before it: 2 tahun lebih 3 bulan."""
    words, unit = tokens.words[found.first : found.last + 1], found.first - 1
    both = words in lexicon.bounds.after.meanings and is_measure(tokens, unit, lexicon)
    counted = is_numeral(tokens.word(unit - 1)) or tokens.word(unit - 1) in lexicon.number_words
    return both and counted


def _is_of_then(tokens: Tokens, found: Found[Bound], measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether a number is when what is compared was so: hotter than 10 years ago."""
    unit = measured.last + 1
    ago = lexicon.dates.after.starting(tokens, unit + 1)
    if tokens.word(unit) not in lexicon.dates.units or ago is None:
        return False
    percent = lexicon.figures.percent.ending(tokens, found.first - 1) is not None
    degree = tokens.words[found.first : found.last + 1] not in lexicon.bounds.of_time
    return tokens.word(found.last) in lexicon.doubts.comparing and (percent or degree)


def _opens_range(tokens: Tokens, found: Found[Bound], measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether a bound is the word that opens a range: погибли от 30 до 40."""
    links = (tokens.word(measured.last + step) for step in (1, 2))
    return any((tokens.word(found.first), link) in lexicon.ranges.between for link in links)


def _is_contrasted(tokens: Tokens, measured: Measured, lexicon: Lexicon) -> bool:
    """Tell whether a number is denied for another one: no faltaban 40 votos sino 4."""
    contrasts, after = lexicon.negations.contrasts, measured.last + 1
    contrasted = any(
        contrasts.starting(tokens, index) is not None for index in range(after, after + _REACH)
    )
    return contrasted and _is_denied(tokens, measured.first - 1, lexicon)


def _ends_ordinal(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a ten goes on with the ordinal before it: الخامسة والعشرين."""
    if tokens.word(first) not in lexicon.numbers.tens:
        return False
    joiner, attached = tokens.word(first - 1), tokens.touches(first)
    joined = attached and joiner in lexicon.attached
    return joined and lexicon.numbers.ordinals.ending(tokens, first - 2) is not None


def _is_whole(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether "a" with a noun and "in" are before a number: un électeur sur cinq."""
    numbers = lexicon.numbers
    link = numbers.part_links.ending(tokens, first - 1)
    if link is None or tokens.word(link.first) in numbers.part_links_loose:
        return False
    noun, one = tokens.word(link.first - 1), tokens.word(link.first - 2)
    return is_word(noun) and (one in numbers.ones or one == "1")


def _is_denied(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a negation ends at a token or a few words before it."""
    negations = lexicon.negations
    for index in range(last, last - 1 - _REACH, -1):
        found = negations.book.ending(tokens, index)
        if found is not None and found.meaning is None:
            return not any(
                negations.idioms.starting(tokens, first)
                for first in range(found.first - 2, index + 1)
            )
        if not is_word(tokens.word(index)):
            return False
    return False
