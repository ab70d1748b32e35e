"""Figures that texts work out from facts: sums, differences, ratios, counts and years."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import TYPE_CHECKING

from generator.dossier.records import Quantity
from generator.edtf import edtf_date
from generator.terms.vocabulary import Bound, Computation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.dossier.dossier import Dossier
    from generator.dossier.records import Computed, FactRecord
    from generator.edtf.edtf_date import EdtfDate

_NEAR = Decimal("0.05")
"""How far a figure with "about" may be from what it is about, as a share of it."""
_BELOW = Decimal("0.1")
"""The same for "almost"."""
_TURNED = {
    Bound.MORE_THAN: Bound.LESS_THAN,
    Bound.AT_LEAST: Bound.UP_TO,
    Bound.LESS_THAN: Bound.MORE_THAN,
    Bound.UP_TO: Bound.AT_LEAST,
    Bound.ALMOST: Bound.ABOUT,
}
_LOWER = frozenset({Bound.MORE_THAN, Bound.AT_LEAST})
_UPPER = frozenset({Bound.LESS_THAN, Bound.UP_TO})
_ABOVE = frozenset({Bound.EXACTLY, Bound.MORE_THAN, Bound.AT_LEAST})
_UNDER = frozenset({Bound.EXACTLY, Bound.LESS_THAN, Bound.UP_TO})


@dataclass(frozen=True, slots=True)
class Result:
    """What a computation gives."""

    value: Decimal
    bound: Bound


@dataclass(frozen=True, slots=True)
class NoResult:
    """Why a computation gives nothing."""

    why: str


def declared(*records: object) -> tuple[Quantity, ...]:
    """The figures that the texts of some records work out, right or wrong: a rule computes them."""
    return tuple(
        Quantity(measure="computed", amount=each.value, bound=each.bound)
        for record in records
        for each in getattr(record, "computed", ())
    )


def compute(dossier: Dossier, computed: Computed) -> Result | NoResult:
    """Work a figure out from the facts that it names; ids that name nothing are left to a rule."""
    facts = [dossier.fact[each] for each in computed.of if each in dossier.fact]
    if len(facts) < len(computed.of):
        return NoResult("a fact that it names is missing")
    if computed.how is Computation.COUNT:
        return Result(Decimal(len(set(computed.of))), Bound.EXACTLY)
    if computed.how is Computation.YEARS:
        return _years(dossier, facts)
    return _amounts(computed.how, facts)


def agrees(computed: Computed, result: Result) -> bool:
    """Whether a declared figure with its bound follows from what the facts give."""
    value, exact, bound = computed.value, result.value, computed.bound
    if value == exact and bound is result.bound:
        return True
    if bound is Bound.ABOUT:
        return abs(value - exact) <= _NEAR * abs(exact)
    if bound is Bound.ALMOST:
        return exact < value and value - exact <= _BELOW * value
    if bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        reaches = exact > value or (bound is Bound.AT_LEAST and exact == value)
        return result.bound in _ABOVE and reaches
    if bound in {Bound.LESS_THAN, Bound.UP_TO}:
        reaches = exact < value or (bound is Bound.UP_TO and exact == value)
        return result.bound in _UNDER and reaches
    return False


def _amounts(how: Computation, facts: Sequence[FactRecord]) -> Result | NoResult:
    amounts: list[Decimal] = []
    bounds: list[Bound] = []
    for fact in facts:
        quantity = fact.quantity
        if quantity is None or quantity.amount is None or quantity.amount_to is not None:
            return NoResult(f"fact '{fact.id}' has no single amount")
        amounts.append(quantity.amount)
        bounds.append(quantity.bound)
    if how is not Computation.SUM:
        bounds = [bounds[0], *(_TURNED.get(each, each) for each in bounds[1:])]
    if _LOWER.intersection(bounds) and _UPPER.intersection(bounds):
        return NoResult("the bounds allow any figure")
    if how is Computation.SUM:
        return Result(sum(amounts, Decimal(0)), _joined(bounds))
    if how is Computation.DIFFERENCE:
        return Result(reduce(lambda left, each: left - each, amounts), _joined(bounds))
    if len(amounts) != 2 or not amounts[1]:  # noqa: PLR2004 -- a ratio is of two
        return NoResult("a ratio is of two amounts, the second not 0")
    return Result(amounts[0] / amounts[1], _joined(bounds))


def _joined(bounds: Sequence[Bound]) -> Bound:
    """The bound of a figure made of figures: of two that differ it is only near."""
    others = {each for each in bounds if each is not Bound.EXACTLY}
    return next(iter(others), Bound.EXACTLY) if len(others) <= 1 else Bound.ABOUT


def _years(dossier: Dossier, facts: Sequence[FactRecord]) -> Result | NoResult:
    dates = [None if each.date is None else each.date.date for each in facts]
    if len(facts) == 1:
        as_of = dossier.about.as_of
        dates.append(None if as_of is None else edtf_date.parse_or_unplaced(as_of))
    if len(dates) != 2:  # noqa: PLR2004 -- from one date to another
        return NoResult("years are counted from one date to another")
    start, end = dates
    if start is None or end is None or start.first is None or end.first is None:
        return NoResult("a date that it needs is missing")
    return Result(Decimal(_full_years(start, end)), Bound.EXACTLY)


def _full_years(start: EdtfDate, end: EdtfDate) -> int:
    """Full years between two dates, by their days only where both have them."""
    if start.first is None or end.first is None:
        return 0
    years = end.first[0] - start.first[0]
    known = all(each.start is not None and each.start.month is not None for each in (start, end))
    return years - (known and end.first[1:] < start.first[1:])
