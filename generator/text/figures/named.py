"""Tells the numbers of labels and of names: page 12, pier No 12, Boeing 737, the Big Ten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import PARAGRAPH, Tokens, is_numeral, is_word
from generator.text.figures.codes import counts
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.figure import Kind
from generator.text.figures.names_before import may_be_name, may_be_nouns_number
from generator.text.figures.numbers import Number
from generator.text.figures.units import (
    currency_before,
    is_counted,
    noun_after,
    suffix_after,
)

if TYPE_CHECKING:
    from generator.lexicon import Lexicon

_ENDS = frozenset({"", PARAGRAPH, ".", "!", "?", ":", ";"})
_QUOTES = frozenset("\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb")
_LONGEST_NAME = 4
_JOINTS = frozenset("-/:\u2013")
_VERSION = re.compile(r"[0-9]{1,3}[.][0-9]{1,2}")
_GROUPED = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*(?!\1)[.,][0-9]+")
"""Groups and decimals, which no label has."""


def is_label(tokens: Tokens, index: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a number makes it a name: Resolution 1718, hangar 12."""
    linked = tokens.word(index - 1) == ":" or tokens.word(index - 1) in lexicon.figures.label_links
    found = lexicon.figures.labels.ending(tokens, index - 1 - linked)
    if found is None or (linked and tokens.word(found.last) in lexicon.figures.weak_labels):
        return False
    bounded = suffix_after(tokens, last, lexicon) is not None  # 항공편 100여 편
    if bounded or (linked and is_counted(tokens, last, lexicon)):
        return False
    percent = lexicon.figures.percent.starting(tokens, last + 1) is not None
    if percent or _GROUPED.fullmatch(tokens.word(index)):
        return False  # di level 6,25 persen; to level 7,912.4
    if tokens.word(found.last) not in lexicon.figures.weak_labels:
        return True
    single = found.first == found.last  # "Group of 11 countries" counts them
    named = (
        single
        and tokens.written(found.first)[:1].isupper()
        and (bool(lexicon.figures.name_endings) or not _begins(tokens, found.first))
    )  # "Figure 3 shows": a verb in -s looks like a plural
    plain = tokens.word(index).isalnum() and not is_likely_year(tokens.word(index))
    return named or (plain and not counts(tokens, last, lexicon))  # gelombang 2,5-4 meter


def may_be_label(tokens: Tokens, index: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a number may belong to the noun before it: in block 5 residents left."""
    figures = lexicon.figures
    found = figures.labels.ending(tokens, index - 1)
    if found is None or found.first < found.last or not tokens.word(index).isalnum():
        return False
    before, after = found.first - 1, last + 1
    if figures.name_endings:
        plural = tokens.word(found.last).endswith(figures.name_endings)
        bare = tokens.word(before) in figures.label_before or _begins(tokens, found.first)
        spoken = f"{tokens.word(before - 1)} {tokens.word(before)}" in lexicon.names.speaking
        bare = bare or spoken  # according to table 7 exports fell
        return bare and not plural and not _is_measured(tokens, last, lexicon)
    verb = tokens.word(found.last).startswith((*figures.verb_prefixes, *figures.passive_prefixes))
    word = tokens.word(after)
    part = word in figures.label_parts or word in figures.measures or word in lexicon.dates.units
    return bool(figures.label_parts) and not (verb or part or _is_measured(tokens, last, lexicon))


def is_in_name(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether number words have capitals inside a sentence: the Big Ten, Group of Seven."""
    if not (tokens.written(first).istitle() and tokens.written(last).istitle()):
        return False
    led = tokens.written(first - 1)[:1].isupper() and not _begins(tokens, first - 1)
    headline = led and tokens.written(last + 1)[:1].isupper()
    return not (headline or _begins(tokens, first))


def named_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Read the number of a label, and of a name in capitals: KRI 359, the Apollo 11 crew."""
    after = tokens.word(index + 1)
    glued = tokens.touches(index + 1) and is_word(after)
    if glued and not (after in lexicon.attached or is_unspaced(after[0])):
        return None
    if after in lexicon.number_words:
        return None  # Article 5 million
    year = is_likely_year(tokens.word(index))
    if year and lexicon.dates.beside_year.decades.ending(tokens, index - 1):
        return None  # les années 1990
    if _is_named(tokens, index, lexicon):
        return Number(index, index, None, kind=Kind.IDENTIFIER)
    named = not tokens.touches(index) and _may_be_named(tokens, index, lexicon)
    named = named or may_be_nouns_number(tokens, index, index, lexicon)
    if named or may_be_label(tokens, index, index, lexicon):
        return Number(index, index, None, kind=Kind.UNCLEAR)
    return None


def _is_named(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a numeral makes it a label's, or part of a name."""
    if is_label(tokens, index, index, lexicon):
        return True
    if not _is_short(tokens, index):
        return _is_acronyms_version(tokens, index, lexicon)
    if _is_lettered(tokens, index, lexicon):
        return True
    return not tokens.touches(index) and _is_name(tokens, index, lexicon)


def _may_be_named(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a numeral may make it part of a name."""
    joined = tokens.touches(index + 1) and tokens.word(index + 1) in _JOINTS
    if joined and tokens.touches(index + 2):
        return False  # 24-7, 5:12
    unit = tokens.written(index + 1)
    if len(unit) > 1 and unit in lexicon.figures.unit_symbols:
        return False  # hailstones 5 cm across
    named = _is_short(tokens, index) or _is_version(tokens, index, lexicon)
    return named and may_be_name(tokens, index, lexicon)


def _is_short(tokens: Tokens, index: int) -> bool:
    """Tell whether a numeral is as short as those of names, and no year."""
    word = tokens.word(index)
    return word.isdecimal() and len(word) <= _LONGEST_NAME and not is_likely_year(word)


def _is_lettered(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether one capital inside a sentence is before a numeral: die Autobahn A 7."""
    letter, word = tokens.written(index - 1), tokens.word(index - 1)
    known = word in lexicon.figures.function_words or word in lexicon.figures.currencies
    alone = len(letter) == 1 and letter.isupper() and not tokens.touches(index)
    return alone and not known and not _begins(tokens, index - 1)


def _is_acronyms_version(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a numeral with one decimal follows capitals, and no unit it: USB 3.2 moves."""
    written = tokens.written(index - 1)
    capitals = len(written) > 1 and written.isupper() and not tokens.touches(index)
    if not capitals or _VERSION.fullmatch(tokens.word(index)) is None:
        return False
    after, word = tokens.word(index + 1), tokens.word(index - 1)
    units = lexicon.figures.measures | lexicon.figures.money_words
    known = word in lexicon.figures.acronyms or word in lexicon.not_names
    money = currency_before(tokens, index, lexicon) < index
    return not (known or money or after in units or _is_measured(tokens, index, lexicon))


def _is_version(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a numeral may be a version: it has one decimal sign, and counts nothing."""
    version = _VERSION.fullmatch(tokens.word(index)) is not None
    return version and not (_is_measured(tokens, index, lexicon) or counts(tokens, index, lexicon))


def _is_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a numeral is a name that the numeral is part of."""
    figures, written, word = lexicon.figures, tokens.written(index - 1), tokens.word(index - 1)
    told = bool(figures.name_endings or figures.verb_prefixes) and written[:1].isupper()
    money = currency_before(tokens, index, lexicon) < index
    if not told or money or word in lexicon.not_names:
        return False
    if written.isupper() and len(written) > 1:
        return word not in figures.acronyms and not tokens.written(index + 1).isupper()
    if _is_measured(tokens, index, lexicon):
        return False
    linked = bool(figures.name_endings) and tokens.word(index + 1) in figures.label_links
    if linked or _begins(tokens, index - 1):
        return linked  # Area 51 is closed
    led = tokens.word(index - 2) in lexicon.numbers.ones | {"the"}
    led = led or _is_counted_name(tokens, index - 1, lexicon)
    if led or figures.name_endings:
        return led or not is_counted(tokens, index, lexicon)
    return _goes_on(tokens, noun_after(tokens, index, lexicon), lexicon)


def _is_counted_name(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a number counts what has a number in its name: two Saab 340 aircraft."""
    counting = tokens.word(index - 1)
    plural = tokens.word(index).endswith(lexicon.figures.name_endings)
    counted = is_numeral(counting) or counting in lexicon.number_words
    counted = counted and not is_likely_year(counting)
    return counted and not plural and bool(lexicon.figures.name_endings)


def _goes_on(tokens: Tokens, noun: int | None, lexicon: Lexicon) -> bool:
    """Tell whether a name goes on after its number, or ends with it: Snapdragon 8 Gen 3."""
    figures = lexicon.figures
    if noun is None or tokens.words[noun].startswith(figures.verb_prefixes):
        return True
    inside = tokens.written(noun - 3)[:1].islower()  # unlike a headline in capitals
    capital = tokens.written(noun)[:1].isupper()
    return inside and capital and tokens.words[noun] not in figures.acronyms | figures.measures


def _is_measured(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether percent or a unit follows a numeral."""
    percent = lexicon.figures.percent.starting(tokens, index + 1)
    return percent is not None or tokens.written(index + 1) in lexicon.figures.unit_symbols


def _begins(tokens: Tokens, index: int) -> bool:
    """Tell whether a token begins a sentence."""
    before = tokens.word(index - 1)
    return before in _ENDS or before in _QUOTES or before == "("
