"""Tells the numerals that mark, name or time something: they are no amounts.

Labels (page 12, pier No 12, Boeing 737), references ([1], "States.2"), list marks ("1)"),
seasons (2024/25), telephone numbers, times of day.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.lexicon.scripts import is_unspaced
from generator.lexicon.tokens import PARAGRAPH, Tokens, is_numeral, is_word
from generator.text.figures.codes import address_at, code_at, counts, house_at
from generator.text.figures.digit_dates import is_likely_year
from generator.text.figures.figure import Kind
from generator.text.figures.names_before import may_be_name
from generator.text.figures.numbers import Number
from generator.text.figures.phones import last_token, phone_at
from generator.text.figures.references import footnote_at, reference_at
from generator.text.figures.units import currency_before, is_counted, noun_after, suffix_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.lexicon import Lexicon

_SEASON = re.compile(
    r"(?:1[89]|20)([0-9]{2})([/\u2013-])([0-9]{2})(?![\w/]|[-\u2013][0-9]|[.,][0-9])"
)
_ENDS = frozenset({"", PARAGRAPH, ".", "!", "?", ":", ";"})
_QUOTES = frozenset("\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb")
_LONGEST_NAME = 4
_RAISED = frozenset({"ª", "º"})
_LONGEST_ORDINAL = 2
"""Digits of an ordinal with a full stop; longer numbers end a sentence, unless "der" is before."""
_HOUR = re.compile(r"(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?|[0-9]{4}")
_MINUTES = re.compile(r"[0-5][0-9]")
_JOINTS = frozenset("-/:\u2013")
_VERSION = re.compile(r"[0-9]{1,3}[.][0-9]{1,2}")


def mark_at(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
    """Return the numeral at a token as what it marks; none where it may be an amount."""
    for read in _MARKS:
        number = read(tokens, index, lexicon)
        if number is not None:
            return number
    return None


def is_label(tokens: Tokens, index: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the word before a number makes it a name: Resolution 1718, hangar 12."""
    linked = tokens.word(index - 1) == ":" or tokens.word(index - 1) in lexicon.figures.label_links
    found = lexicon.figures.labels.ending(tokens, index - 1 - linked)
    if found is None or (linked and tokens.word(found.last) in lexicon.figures.weak_labels):
        return False
    bounded = suffix_after(tokens, last, lexicon) is not None  # 항공편 100여 편
    if bounded or (linked and is_counted(tokens, last, lexicon)):
        return False
    if lexicon.figures.percent.starting(tokens, last + 1) is not None:
        return False  # di level 6,25 persen
    if tokens.word(found.last) not in lexicon.figures.weak_labels:
        return True
    single = found.first == found.last  # "Group of 11 countries" counts them
    named = (
        single
        and tokens.written(found.first)[:1].isupper()
        and (bool(lexicon.figures.name_endings) or not _begins(tokens, found.first))
    )  # "Figure 3 shows": a verb in -s looks like a plural
    return named or not counts(tokens, last, lexicon)


def is_time(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether the words around a number make it a time of day: pukul 20.00, 10 a.m."""
    dates = lexicon.dates
    before = dates.time_before.ending(tokens, first - 1)
    counted = before is not None and tokens.word(before.first - 1).isdecimal()
    return (before is not None and not counted) or (
        dates.time_after.starting(tokens, last + 1) is not None
    )


def is_in_name(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether number words have capitals inside a sentence: the Big Ten, Group of Seven."""
    if not (tokens.written(first).istitle() and tokens.written(last).istitle()):
        return False
    led = tokens.written(first - 1)[:1].isupper() and not _begins(tokens, first - 1)
    headline = led and tokens.written(last + 1)[:1].isupper()
    return not (headline or _begins(tokens, first))


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


def _named(tokens: Tokens, index: int, lexicon: Lexicon) -> Number | None:
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
    if not tokens.touches(index) and _may_be_named(tokens, index, lexicon):
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
    if led or figures.name_endings:
        return led or not is_counted(tokens, index, lexicon)
    return _goes_on(tokens, noun_after(tokens, index, lexicon), lexicon)


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
    _named,
)
