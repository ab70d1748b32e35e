"""Two figures on one measure: which class of difference they make, and why.

How sharp a figure is does not matter: "hundreds of thousands" is the numbers from 100,000 to below
1,000,000, and contradicts "more than a million" as any other two ranges without a number in common.

The classes follow from one question, asked of all that both figures allow: is there any world
in which both are true, and can they there be one and the same number? A test asks it of every
small world in turn and must get the same answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.analysis import intervals, windows
from generator.analysis.windows import Order
from generator.terms.vocabulary import DifferenceKind, Modality

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.analysis.intervals import Interval
    from generator.analysis.windows import Window
    from generator.dossier.records import FactRecord


class ComparisonReason(StrEnum):
    """Why a pair is classed as it is."""

    SAME_FIGURE = "same-figure"
    """The same figure with the same bound for the same time."""
    FIGURES_OVERLAP = "figures-overlap"
    """One number can satisfy both."""
    LATER_IS_HIGHER = "later-is-higher"
    """A running count has grown between the two."""
    OTHER_PERIOD = "other-period"
    """The figures count different stretches of time."""
    ORDER_UNCLEAR = "order-unclear"
    """The dates are not sharp enough to say which count came first."""
    NO_NUMBER_FITS = "no-number-fits"
    """No number satisfies both, and they speak of the same time."""
    EARLIER_IS_HIGHER = "earlier-is-higher"
    """A running count cannot be higher in a shorter time than in a longer one around it."""
    UNDATED = "undated"
    """No number satisfies both, and one of them gives no time."""
    PLANNED = "planned"
    """One tells of a plan, the other of what happened."""
    DENIED = "denied"
    """One is put forward as a denial."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class of a pair and the reason for it."""

    kind: DifferenceKind
    reason: ComparisonReason


class Stance(StrEnum):
    """How all the evidence of a fact puts its figure."""

    HELD = "held"
    PLANNED = "planned"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as the comparison sees it."""

    interval: Interval
    window: Window | None
    stance: Stance


def reading(fact: FactRecord) -> Reading | None:
    """A fact's figure as the comparison sees it; None where it has none."""
    if fact.quantity is None:
        return None
    return Reading(
        intervals.read(fact.quantity),
        windows.of(fact.date.date if fact.date else None),
        _stance({each.modality for each in fact.evidence}),
    )


def _stance(modalities: AbstractSet[Modality]) -> Stance:
    if modalities == {Modality.PLANNED}:
        return Stance.PLANNED
    return Stance.DENIED if modalities == {Modality.DENIED} else Stance.HELD


def classify(first: Reading, second: Reading, *, cumulative: bool) -> Verdict:
    """The class of two figures on one measure; the same whichever comes first."""
    if first.stance != second.stance:
        if Stance.DENIED in (first.stance, second.stance):
            return Verdict(DifferenceKind.NOT_COMPARABLE, ComparisonReason.DENIED)
        return Verdict(DifferenceKind.DIFFERENT_SCOPE, ComparisonReason.PLANNED)
    return _by_time(first, second, cumulative=cumulative)


def _by_time(first: Reading, second: Reading, *, cumulative: bool) -> Verdict:
    order = windows.order(first.window, second.window)
    if order is Order.SAME:
        return _of_one_time(first.interval, second.interval)
    if order in (Order.UNCLEAR, Order.UNDATED):
        return _of_unclear_times(first.interval, second.interval, order)
    if cumulative and order is Order.WITHIN:
        return _of_growth(first.interval, second.interval)
    if cumulative and order is Order.AROUND:
        return _of_growth(second.interval, first.interval)
    return Verdict(DifferenceKind.DIFFERENT_SCOPE, ComparisonReason.OTHER_PERIOD)


def _of_one_time(first: Interval, second: Interval) -> Verdict:
    if first == second:
        return Verdict(DifferenceKind.AGREES, ComparisonReason.SAME_FIGURE)
    if first.meets(second):
        return Verdict(DifferenceKind.COMPATIBLE, ComparisonReason.FIGURES_OVERLAP)
    return Verdict(DifferenceKind.CONTRADICTS, ComparisonReason.NO_NUMBER_FITS)


def _of_unclear_times(first: Interval, second: Interval, order: Order) -> Verdict:
    if first.meets(second):
        return Verdict(DifferenceKind.COMPATIBLE, ComparisonReason.FIGURES_OVERLAP)
    if order is Order.UNDATED:
        return Verdict(DifferenceKind.NOT_COMPARABLE, ComparisonReason.UNDATED)
    return Verdict(DifferenceKind.DIFFERENT_SCOPE, ComparisonReason.ORDER_UNCLEAR)


def _of_growth(shorter: Interval, longer: Interval) -> Verdict:
    """Of a running count over a stretch of time and over a longer one around it."""
    if not shorter.may_not_exceed(longer):
        return Verdict(DifferenceKind.CONTRADICTS, ComparisonReason.EARLIER_IS_HIGHER)
    if shorter.meets(longer):
        return Verdict(DifferenceKind.COMPATIBLE, ComparisonReason.FIGURES_OVERLAP)
    return Verdict(DifferenceKind.UPDATE, ComparisonReason.LATER_IS_HIGHER)
