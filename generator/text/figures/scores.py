"""Tells pairs that are no ranges: 3-2, lost 2-3, won 6-4, 3-6; lost 33 to 1,702; 1 in 4."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.lexicon.tokens import is_numeral, is_word
from generator.text.figures.bounds import bound_before, is_step
from generator.text.figures.compounds import is_measure
from generator.text.figures.figure import Kind
from generator.text.figures.units import is_counted, measure

if TYPE_CHECKING:
    from generator.lexicon import Lexicon
    from generator.lexicon.tokens import Tokens
    from generator.text.figures.numbers import Number

_SCORE_REACH = 4
_LOOSE_WHOLES = frozenset({10, 12, 20, 25, 50, 100, 1000})
_OTHER_WHOLES = frozenset({15, 30, 40, 60, 75, 80, 120, 150})
_LARGE_WHOLES = frozenset(digit * 10**power for digit in (1, 2, 3, 5) for power in range(2, 7))
_FEW, _SEVERAL = 3, 9
"""The most of a part whose whole is one of the others: 2 in 15; of a large one: 5 in 10,000."""
ROUND_WHOLES = frozenset(
    {*range(2, 11), 12, 20, 25, 50, 100, *(10**power for power in range(3, 10))}
)
"""What a part is often of: 3 in 10, 20 per 1,000."""
MOST_COUNTED = 9
_TENFOLD = 10
_THING_AND_LINK = 2
_FAR = 4
"""How many times an amount of a change the level is that it cannot be a range with."""
_HIGHEST_SCORE = 200
_HIGHEST_RUNS = 1000
"""What can come first in a pair that falls: 245-6."""


def is_score(tokens: Tokens, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Tell whether two numbers with a dash between are a score or a vote: 3-2, lost 2-3."""
    low, high = one.amount, other.amount
    if low is None or high is None or one.scales or other.scales or min(low, high) < 0:
        return False
    most = _HIGHEST_SCORE if low < high else _HIGHEST_RUNS
    if max(low, high) > most or low != int(low) or high != int(high):
        return False
    if low >= high:
        return True
    near = (
        *tokens.words[max(0, one.first - _SCORE_REACH) : one.first],
        *tokens.words[other.last + 1 : other.last + 3],
    )
    return not lexicon.figures.scores.isdisjoint(near)


def is_bare(tokens: Tokens, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Tell whether two small numbers with a dash count nothing, and may be a score: 3-6, 4-6."""
    low, high = measure(tokens, one, lexicon), measure(tokens, other, lexicon)
    most = max(abs(each.amount or Decimal(0)) for each in (one, other))
    if most > _HIGHEST_SCORE or one.scales or other.scales:
        return False
    if low.first < one.first or low.last > one.last or high.last > other.last or high.unit:
        return False
    before = tokens.word(one.first - 1)
    bounded = bound_before(tokens, one.first, lexicon) is not None
    return not (bounded or before in lexicon.figures.range_before)


def is_move(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether two numbers are by how much and to what something moved: lost 33 to 1,702."""
    ranges, (low, high) = lexicon.ranges, (one.amount, other.amount)
    if between not in ranges.links.meanings or between[0] not in ranges.change_links:
        return False
    by, level = (measure(tokens, each, lexicon) for each in (one, other))
    if is_step(tokens, by, level, lexicon):
        return low is not None and high is not None and high < _FAR * low
    before = tokens.word(by.first - 1)
    moved = before in ranges.change_verbs | ranges.moves | ranges.steps
    return moved and level.unit is None


def is_score_of_things(tokens: Tokens, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Tell whether what one side counts is between two numbers: four tries to two."""
    between = tokens.words[one.last + 1 : other.first]
    counted = len(between) == _THING_AND_LINK and between[1:] in lexicon.ranges.links.meanings
    if not counted or measure(tokens, other, lexicon).unit is not None:
        return False
    low, high = one.amount, other.amount
    small = low is not None and high is not None and 0 <= high <= low <= _SEVERAL * _TENFOLD
    step = is_measure(tokens, one.last + 1, lexicon)
    return small and bool(lexicon.figures.name_endings) and not step


def are_counts(one: Number, other: Number) -> bool:
    """Tell whether two numbers are too many for a part and are counts: 45 out of 62 drones."""
    low, high = one.amount, other.amount
    if low is None or high is None or low >= high:
        return False
    return low > MOST_COUNTED + 1 and int(high) not in ROUND_WHOLES and not one.scales


def shares_thousands(one: Number, other: Number, between: tuple[str, ...]) -> bool:
    """Tell whether the lower end of a range may be in thousands, too: 20-30,000 people."""
    low, high = one.amount, other.amount
    if low is None or high is None or one.scales or other.scales or len(between) != 1:
        return False
    return low == int(low) and high % 1000 == 0 and low < high / 1000 <= _TENFOLD * low


def may_be_part(one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Tell whether two numbers may be a part with a large number in it: 19 in 20 people."""
    low, high = one.amount, other.amount
    loose = len(between) == 1 and between[0] in lexicon.numbers.part_links_loose
    if not loose or low is None or high is None or not 0 < low < high:
        return False
    few = low == 1 or (low <= _FEW and high in _OTHER_WHOLES)
    return few or high in _LOOSE_WHOLES or (low <= _SEVERAL and high in _LARGE_WHOLES)


def is_part_of_one(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether two numbers are one part: half of one percent, one patient in 12."""
    if one.kind is Kind.FRACTION and len(between) == 1 and between[0] in lexicon.numbers.part_of:
        percent = lexicon.figures.percent.starting(tokens, other.last + 1)
        return other.amount == 1 and percent is not None
    if one.amount != 1 or not is_word(tokens.word(one.first)):
        return False
    linked = between[1:] in lexicon.numbers.part_links.meanings and is_word(between[0])
    return linked and not is_counted(tokens, other.last, lexicon)


def is_whole_of(
    tokens: Tokens, one: Number, other: Number, between: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Tell whether an amount may be the whole of a part that is not read: 1 in 4."""
    linked = between in lexicon.numbers.part_links.meanings
    digit = one.first == one.last and one.kind in {Kind.UNCLEAR, Kind.IDENTIFIER}
    return linked and digit and is_numeral(tokens.word(one.first)) and other.kind is Kind.CARDINAL
