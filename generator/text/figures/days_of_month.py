"""Reads the days beside a month's name: 30 dan 31 Mei, the third of May, October 23 and 24."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_word
from generator.text.figures.digit_dates import DAYS, is_day, is_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lexicon import Lexicon

_DASHES = frozenset({HYPHEN, "\u2013"})
_TENS = (20, 30)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, by its tokens."""

    first: int
    last: int
    number: int


def days_before(tokens: Tokens, month: int, floor: int, lexicon: Lexicon) -> tuple[Day, ...]:
    """Return the days before a month: 22 Januari, 30 dan 31 Mei, 1-3 Mei, the third of May."""
    last = month - 1
    of = tokens.word(last) in lexicon.dates.of
    separated = _is_separator(tokens, last, month, lexicon)
    noun = lexicon.dates.leading.ending(tokens, last)
    day = _ending(tokens, last - 1 if of or separated or noun else last, lexicon, in_words=of)
    if noun and day and lexicon.dates.leading.ending(tokens, day.first - 1) is None:
        return ()  # tanggal 3 bulan Mei, unlike selama 3 bulan
    if day is None or day.first < floor:
        return ()
    found = [day]
    while (joint := _joint_before(tokens, found[0].first - 1, lexicon)) is not None:
        other = _ending(tokens, joint - 1, lexicon, in_words=of)
        if other is None or other.first < floor or other.number >= found[0].number:
            break
        found.insert(0, other)
    return tuple(found)


def days_after(tokens: Tokens, month: int, lexicon: Lexicon) -> tuple[Day, ...]:
    """Return the days after a month: May 30, 2025; January 22nd; October 23 and 24, 2014."""
    day = _after_article(tokens, month, lexicon) or _starting(tokens, month + 1, lexicon)
    if day is None:
        return ()
    days = (day, *_more_after(tokens, day, lexicon))
    comma = tokens.word(days[-1].last + 1) == ","
    dated = is_year(tokens, days[-1].last + (2 if comma else 1))
    if len(days) > 1 and not (dated or _is_dashed(tokens, days)):
        days = (day,)
    return days if lexicon.dates.day_after_month or dated else ()


def _after_article(tokens: Tokens, month: int, lexicon: Lexicon) -> Day | None:
    """Return the day of "May the 3rd" and "on May the third"; "May the first step" has none."""
    if tokens.word(month + 1) not in lexicon.dates.day_articles:
        return None
    ordinal = lexicon.numbers.ordinals.starting(tokens, month + 2)
    if ordinal is None:
        day = _starting(tokens, month + 2, lexicon)
        return day if day is not None and day.first < day.last else None
    after = ordinal.last + 1
    dated = is_year(tokens, after + (tokens.word(after) == ","))
    led = lexicon.dates.month_before | lexicon.dates.date_before
    known = dated or (tokens.word(month - 1) in led and not is_word(tokens.word(after)))
    return _in_words(tokens, ordinal.last, lexicon) if known else None


def _more_after(tokens: Tokens, day: Day, lexicon: Lexicon) -> Iterator[Day]:
    """Yield the days that go on after one: the 4 and 5 of "May 3, 4 and 5"."""
    last = day
    while (joint := _joint_after(tokens, last.last + 1, lexicon)) is not None:
        following = _starting(tokens, joint + 1, lexicon)
        if following is None or following.number <= last.number:
            return
        yield following
        last = following


def _is_dashed(tokens: Tokens, days: tuple[Day, ...]) -> bool:
    """Tell whether two days are joined by a dash without blanks: May 3-5."""
    sign = days[0].last + 1
    dashed = tokens.word(sign) in _DASHES and days[1].first == sign + 1
    return len(days) == 2 and dashed and tokens.touches(sign) and tokens.touches(sign + 1)  # noqa: PLR2004 -- both ends


def _ending(tokens: Tokens, last: int, lexicon: Lexicon, *, in_words: bool) -> Day | None:
    """Return the day that ends at a token: 22, 22nd, twenty-second."""
    at = last
    if tokens.word(at) in lexicon.figures.ordinal_suffixes and tokens.touches(at):
        at -= 1
    if is_day(tokens, at):
        return Day(at, last, int(tokens.words[at]))
    return _in_words(tokens, last, lexicon) if in_words else None


def _starting(tokens: Tokens, first: int, lexicon: Lexicon) -> Day | None:
    """Return the day that begins at a token: 22, 22nd."""
    if tokens.touches(first) and tokens.word(first - 1) not in _DASHES:
        return None
    if not is_day(tokens, first):
        return None
    if not (tokens.touches(first + 1) and is_word(tokens.word(first + 1))):
        return Day(first, first, int(tokens.words[first]))
    if tokens.word(first + 1) in lexicon.figures.ordinal_suffixes:
        return Day(first, first + 1, int(tokens.words[first]))
    return None


def _in_words(tokens: Tokens, last: int, lexicon: Lexicon) -> Day | None:
    """Return the day that an ordinal in words is: the third, the twenty-first."""
    ordinal = lexicon.numbers.ordinals.ending(tokens, last)
    if ordinal is None or ordinal.meaning > DAYS:
        return None
    number, first = int(ordinal.meaning), ordinal.first
    before = first - 2 if tokens.word(first - 1) == HYPHEN else first - 1
    tens = lexicon.numbers.tens.get(tokens.word(before))
    if tens is not None and tens in _TENS and number < min(_TENS):
        number, first = int(tens) + number, before
    counted = {*lexicon.numbers.ones, *lexicon.numbers.units}
    if tokens.word(first - 1) in counted:
        return None  # a third of May's losses
    return Day(first, last, number) if number <= DAYS else None


def _is_separator(tokens: Tokens, sign: int, month: int, lexicon: Lexicon) -> bool:
    """Tell whether a hyphen, or a full stop before a short name, joins a day to its month."""
    if tokens.word(sign) == HYPHEN:
        return tokens.touches(sign) and tokens.touches(month)
    word, dates = tokens.word(month), lexicon.dates
    short = word in dates.short_months and word not in dates.months
    return tokens.word(sign) == "." and tokens.touches(sign) and short


def _joint_before(tokens: Tokens, last: int, lexicon: Lexicon) -> int | None:
    """Return the first token of the words that join two days and end at a token."""
    if _is_joint(tokens, last, lexicon):
        listed = tokens.word(last - 1) == "," and tokens.word(last) in lexicon.dates.day_joiners
        return last - 1 if listed else last  # 5, 6, dan 7 Mei
    if (tokens.word(last - 2), tokens.word(last)) in lexicon.ranges.between:
        return last  # du 3 au 5 mai
    link = lexicon.ranges.links.ending(tokens, last)
    return None if link is None else link.first


def _joint_after(tokens: Tokens, first: int, lexicon: Lexicon) -> int | None:
    """Return the last token of the words that join two days and begin at a token."""
    if _is_joint(tokens, first, lexicon):
        listed = tokens.word(first) == "," and tokens.word(first + 1) in lexicon.dates.day_joiners
        return first + 1 if listed else first  # May 3, 4, and 5
    link = lexicon.ranges.links.starting(tokens, first)
    return None if link is None else link.last


def _is_joint(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    word = tokens.word(index)
    return word in lexicon.dates.day_joiners or word in _DASHES or word == ","
