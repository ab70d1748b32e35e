"""Reads neighbouring numbers together: parts, rates, scores, labels, times, ends of one scale.

"One in five" is a part, "3-2" a score, "pages 12 and 14" two labels, and in "2 or 3 million" the
first number shares the scale of the second or is unclear.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.lexicon.tokens import HYPHEN, Tokens, is_numeral, is_word
from generator.text.figures.bounds import changes, range_of
from generator.text.figures.clock_pairs import DASHES, as_times, unclear
from generator.text.figures.compounds import collide, is_compound, is_remainder
from generator.text.figures.doubts import is_doubtful
from generator.text.figures.figure import Kind
from generator.text.figures.numbers import Number
from generator.text.figures.range_ends import (
    AMOUNTS,
    continues_doubt,
    is_amount,
    is_lower_end,
    shares_doubt,
    words_between,
)
from generator.text.figures.scores import (
    MOST_COUNTED,
    ROUND_WHOLES,
    are_counts,
    is_bare,
    is_move,
    is_part_of_one,
    is_score,
    is_score_of_things,
    is_whole_of,
    may_be_part,
    shares_thousands,
)
from generator.text.figures.sums import decimal
from generator.text.figures.surroundings import Surroundings
from generator.text.figures.turned_bounds import is_turned
from generator.text.figures.units import currency_before, is_counted, measure, noun_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.lexicon import Lexicon

_COMMAS = frozenset({(",",), ("\u3001",)})
_MOST_JOINERS = 2


def settled(tokens: Tokens, numbers: Iterable[Number], lexicon: Lexicon) -> Iterator[Number]:
    """Yield numbers as their neighbours make them, those in doubt without an amount."""
    joined: list[Number] = []
    for number in numbers:
        whole = _whole(tokens, joined[-1], number, lexicon) if joined else None
        if whole is None:
            joined.append(number)
        else:
            joined[-1] = whole
    checked = [_checked(tokens, number, lexicon) for number in joined]
    for index in range(len(checked) - 1):
        checked[index], checked[index + 1] = _pair(tokens, checked, index, lexicon)
    for index in range(len(checked) - 2, -1, -1):
        checked[index] = shares_doubt(tokens, checked[index], checked[index + 1], lexicon)
    for index in range(len(checked) - 1):
        if continues_doubt(tokens, checked[index], checked[index + 1], lexicon):
            checked[index + 1] = unclear(checked[index + 1])
    yield from checked


def _checked(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """Return a number, without its amount where what is beside it may change it."""
    if not is_amount(number):
        return number
    measured = measure(tokens, number, lexicon)
    around = Surroundings(tokens, number, measured, lexicon)
    turned = is_turned(tokens, measured, lexicon)
    return unclear(number) if turned or is_doubtful(around) else number


def _whole(tokens: Tokens, one: Number, other: Number, lexicon: Lexicon) -> Number | None:
    """Return what two numbers are together: a part or a score; none where they are two."""
    between = words_between(tokens, one, other)
    if between is None or one.amount is None or other.amount is None:
        return None
    if {one.kind, other.kind} != {Kind.CARDINAL}:
        return None
    if _is_part(tokens, one, other, between, lexicon):
        part = decimal(Fraction(one.amount) / Fraction(other.amount))
        return Number(one.first, other.last, part, kind=Kind.FRACTION)
    if between in lexicon.numbers.whole_first.meanings and 0 < other.amount < one.amount:
        part = decimal(Fraction(other.amount) / Fraction(one.amount))
        return Number(one.first, other.last, part, kind=Kind.FRACTION)
    if between in DASHES and is_score(tokens, one, other, lexicon):
        return Number(one.first, other.last, None, kind=Kind.IDENTIFIER)
    return None


def _is_part(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether two numbers are a part: one in five, 9 out of 10, dua dari lima."""
    numbers, (low, high) = lexicon.numbers, (one.amount, other.amount)
    link = tuple(word for word in between if word != HYPHEN)
    if link not in numbers.part_links.meanings or low is None or high is None:
        return False
    if currency_before(tokens, one.first, lexicon) < one.first:
        return False
    multiple = tokens.word(one.first) in lexicon.doubts.multiples  # twice in four minutes
    if multiple or tokens.word(one.first - 1) in lexicon.ranges.score_links:
        return False  # 287 for 6 in 50 overs
    if not 0 < low < high or one.scales or low != int(low) or high != int(high):
        return False
    if len(link) > 1 or link[0] not in numbers.part_links_loose:
        return not are_counts(one, other)
    timed = tokens.word(other.last + 1) in lexicon.dates.units
    timed = timed or tokens.word(one.first - 1) in numbers.part_unless
    return low <= MOST_COUNTED and int(high) in ROUND_WHOLES and not timed


def _pair(
    tokens: Tokens, numbers: list[Number], index: int, lexicon: Lexicon
) -> tuple[Number, Number]:
    """Return two neighbours as each makes the other."""
    one, other = numbers[index], numbers[index + 1]
    between = words_between(tokens, one, other)
    if between is None:
        return one, other
    timed = as_times(tokens, one, other, between, lexicon)
    if timed is not None:
        return timed
    if one.kind is Kind.IDENTIFIER and _continues_label(tokens, one, other, between, lexicon):
        return one, replace(other, amount=None, kind=Kind.IDENTIFIER)
    amounts = is_amount(one) and is_amount(other)
    counts = amounts and are_counts(one, other) and one.kind is not Kind.FRACTION
    strictly = lexicon.numbers.part_links_loose.isdisjoint(between)
    counts = counts and strictly and between in lexicon.numbers.part_links.meanings
    counts = counts or (amounts and is_score_of_things(tokens, one, other, lexicon))
    if counts or is_whole_of(tokens, one, other, between, lexicon):
        return one, unclear(other)
    arithmetic = not amounts and _is_arithmetic(one, other, between, lexicon)
    if arithmetic or (amounts and _are_unclear(tokens, one, other, between, lexicon)):
        return unclear(one), unclear(other)
    address = between in DASHES and other.kind is Kind.IDENTIFIER and is_amount(one)
    alone = amounts and (
        _lacks_scale(tokens, one, other, between, lexicon)
        or is_lower_end(tokens, one, between, lexicon)
    )
    return (unclear(one) if alone or address else one), other  # 1-5 King St


def _continues_label(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether a number goes on with the label of another: pages 12-15, 12, 14 and 16."""
    words = tokens.words[one.first : one.last + 1]
    plain = is_numeral(words[-1]) and not any(is_word(word) for word in words)
    plain = plain or lexicon.number_words.issuperset(words)  # counts one to four
    if not plain or other.kind is not Kind.CARDINAL or other.scales or other.last > other.first:
        return False
    if between in DASHES:
        return True
    joiners = [word for word in between if word != ")"]
    listed = 0 < len(joiners) <= _MOST_JOINERS
    listed = listed and lexicon.figures.label_joiners.issuperset(joiners)  # pages 3, 4, and 7
    ranged = between in lexicon.ranges.links.meanings  # pages 40 to 52
    return ranged or (listed and not is_counted(tokens, other.last, lexicon))


def _are_unclear(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether two amounts may make another one: 5 times 3, 3 to 1, one thirty."""
    if not between or is_remainder(tokens, other, between, lexicon):
        return bool(between) or collide(tokens, one, other)
    link = tuple(word for word in between if word != HYPHEN)
    rated = link in lexicon.doubts.rate_links.meanings and not is_compound(tokens, other)
    over = len(between) == 1 and between in lexicon.bounds.before.meanings and is_word(between[0])
    over = over and between not in lexicon.ranges.links.meanings  # 20 sampai 30 ribu
    over = over and noun_after(tokens, other.last, lexicon) is None  # 180 over 110
    part = over or may_be_part(one, other, between, lexicon)
    part = part or is_part_of_one(tokens, one, other, between, lexicon)
    if part or rated or _is_times(link, lexicon):
        return True
    if link[1:] in lexicon.numbers.part_links.meanings and _are_small(one, other):
        return is_word(link[0])  # deux navires sur trois
    loose = lexicon.numbers.part_links_loose.issuperset(link)
    if link in lexicon.numbers.part_links.meanings and not loose:
        vague = one.magnitude is not None  # ratusan dari 3.000
        return not vague and one.kind is not Kind.FRACTION  # 20 out of 20, unlike setengah dari 900
    next_one = other.amount == (one.amount or 0) + 1  # 5、6艘: five or six
    listed = between in _COMMAS and lexicon.numbers.joining.counted and next_one
    if listed or (link and between[0] == between[-1] == HYPHEN):
        return True  # two-for-one
    return _is_odd_pair(tokens, one, other, between, lexicon)


def _are_small(one: Number, other: Number) -> bool:
    """Tell whether two numbers are as small as those of a part."""
    low, high = one.amount, other.amount
    return low is not None and high is not None and 0 < low < high <= MOST_COUNTED + 1


def _is_times(link: tuple[str, ...], lexicon: Lexicon) -> bool:
    added = link[:-1] in lexicon.figures.percent.meanings and link[-1] in lexicon.doubts.adding
    return added or (len(link) == 1 and link[0] in lexicon.doubts.times)


def _is_arithmetic(one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether an amount is multiplied with one that is unclear: 3 times 10 to the sixth."""
    kinds = {one.kind, other.kind}
    return (
        Kind.UNCLEAR in kinds and kinds <= {*AMOUNTS, Kind.UNCLEAR} and _is_times(between, lexicon)
    )


def _is_odd_pair(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether two linked amounts are no range: 3 to 1, and 10 to 15 that may be a change."""
    low, high = one.amount, other.amount
    if low is None or high is None:
        return False
    after = tokens.word(other.last + 1)
    if between in DASHES and after in lexicon.numbers.glued_after_currency:
        return not other.scales and currency_before(tokens, one.first, lexicon) < one.first
    first = measure(tokens, one, lexicon).first
    before = tokens.word(first - 1)
    between = tokens.words[one.last + 1 : measure(tokens, other, lexicon).first]
    if before in lexicon.ranges.change_with_verb:
        return False
    if before in lexicon.ranges.change:
        linked = between in lexicon.ranges.links.meanings
        opened = lexicon.ranges.openings.ending(tokens, first - 1) is not None
        bare = low < high or measure(tokens, other, lexicon).unit is None  # from 9 to 5
        return linked and bare and not (opened or changes(tokens, first, lexicon))
    bare = between in DASHES and is_bare(tokens, one, other, lexicon)
    linked = between in DASHES or between in lexicon.ranges.links.meanings
    bare = bare or (linked and shares_thousands(one, other, between))
    scored = lexicon.ranges.score_links.issuperset(between)  # 356 for 6
    scored = scored and noun_after(tokens, other.last, lexicon) is None
    if bare or scored or is_move(tokens, one, other, between, lexicon):
        return True
    changing = len(between) == 1 and between[0] in lexicon.ranges.change_links
    return (changing or between in DASHES) and low >= high and not other.scales


def _lacks_scale(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether a number may share the scale of the next: 2 and 3 million."""
    if one.scales or not other.scales or one.magnitude is not None or one.kind is Kind.FRACTION:
        return False
    known = (*lexicon.figures.label_joiners, *lexicon.ranges.change_links)
    if not all(word in known or (word,) in DASHES for word in between):
        return False
    pair = [(each, measure(tokens, each, lexicon)) for each in (one, other)]
    return range_of(tokens, pair[0], pair[1], lexicon) is None
