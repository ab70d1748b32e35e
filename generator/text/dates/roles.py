"""What a date in a text is the date of: of what happened, of a report, of a comparison, of a limit.

"The audit published on 9 January puts the cost above the price agreed in March" has a date of a
report and one of a comparison, and none of an event. The words are in the lexicon; where none of
them is beside a date, it is that of the event.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from generator.lexicon import HedgeKind
from generator.lexicon.tokens import PARAGRAPH, is_numeral, is_word

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.dates.joining import DateSpan

_CLAUSE_ENDS = frozenset({",", ";", ".", ":", "(", ")", "“", "”", '"', "!", "?", PARAGRAPH})
_LEFT_OUT = "…"
_FURTHEST = 8
"""Tokens between a word of comparison and its date."""
_MOST_NAMES = 3
"""Names between a word of speaking and its date: kata Kirby pada Selasa."""


class DateRole(StrEnum):
    """What a date in a text is the date of."""

    EVENT = "event"
    """Of what the text states, as far as its words show."""
    REPORT = "report"
    """Of a publication or an utterance: "published on 9 January", "said on Tuesday"."""
    SINCE = "since"
    """From when something has lasted: "since 2021"."""
    LIMIT = "limit"
    """Another end of a period: "by the end of 2025"."""
    COMPARED = "compared"
    """Of something else: "than in 2019", "a year earlier", "promised June"."""


def role(tokens: Tokens, span: DateSpan, lexicon: Lexicon) -> DateRole:
    """What one date of a text is the date of."""
    words = lexicon.date_roles
    if words.anchored.ending(tokens, span.last) or _is_compared(tokens, span.first, lexicon):
        return DateRole.COMPARED
    at = _linked(tokens, span.first, lexicon)
    if span.end is None and words.since.ending(tokens, at):
        return DateRole.SINCE
    if span.end is None and words.limits.ending(tokens, at):
        return DateRole.LIMIT
    if _is_report(tokens, span.first, lexicon):
        return DateRole.REPORT
    return DateRole.COMPARED if _names_a_thing(tokens, span, lexicon) else DateRole.EVENT


def _linked(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """The last token before a date and the words that link it: published *on the* 9th."""
    at = first - 1
    while tokens.word(at) in lexicon.date_roles.links or tokens.word(at) == _LEFT_OUT:
        at -= 1
    return at


def _is_compared(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Whether a word of comparison is before a date, with no end of a clause between them."""
    words = lexicon.date_roles
    for at in range(first - 1, max(first - 1 - _FURTHEST, -1), -1):
        if tokens.word(at) in _CLAUSE_ENDS or tokens.word(at) in words.breaks:
            return False
        if words.compared.starting(tokens, at) is not None:
            return True
        standard = words.standards.starting(tokens, at)
        if standard is not None and not _is_number(tokens, standard.last + 1, lexicon):
            return True
    return False


def _is_number(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a number begins here, with its currency if it has one."""
    while tokens.word(at) and not (is_word(tokens.word(at)) or is_numeral(tokens.word(at))):
        at += 1
    word = tokens.word(at)
    if word in lexicon.figures.currencies or word in lexicon.numbers.ones:
        at += 1
    return is_numeral(tokens.word(at)) or tokens.word(at) in lexicon.number_words


def _is_report(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Whether a word of publishing is right before a date, or one of speaking and a name."""
    at = _linked(tokens, first, lexicon)
    audience = lexicon.date_roles.audiences.ending(tokens, at)
    if audience is not None:
        at = _linked(tokens, audience.first, lexicon)
    if lexicon.date_roles.reporting.ending(tokens, at) is not None:
        return True
    for name in range(_MOST_NAMES + 1):
        if lexicon.hedges[HedgeKind.ATTRIBUTION].ending(tokens, at - name) is not None:
            return True
        if not tokens.written(at - name)[:1].isupper():
            return False
    return False


def _names_a_thing(tokens: Tokens, span: DateSpan, lexicon: Lexicon) -> bool:
    """Whether a month or year alone follows a word that does not say when: promised June."""
    date, before = span.start, tokens.word(span.first - 1)
    is_bare = (date.month is None) != (date.year is None) and date.day is None
    adverbial = lexicon.date_roles.adverbial
    if not adverbial or not is_bare or date.relative or date.part or span.end is not None:
        return False
    return is_word(before) and before not in adverbial
