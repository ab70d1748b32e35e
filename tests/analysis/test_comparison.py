"""The classes: a table to read, and every small world tried."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import comparison
from generator.terms.vocabulary import Bound, DifferenceKind
from tests.analysis import making

CASES = Path(__file__).parent / "comparison.md"


def rows() -> list[tuple[str, ...]]:
    found, cumulative = [], ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            cumulative = "cumulative" if "A running count" in line else "own time"
        if line.startswith("|") and not line.startswith(("| First", "| ---")):
            found.append((cumulative, *(cell.strip() for cell in line[1:-1].split("|"))))
    return found


def verdict(
    first: tuple[str, str], second: tuple[str, str], *, cumulative: bool
) -> tuple[str, ...]:
    readings = [
        comparison.reading(making.fact(f"f-{n}", figure, date or None))
        for n, (figure, date) in enumerate((first, second))
    ]
    assert readings[0] is not None
    assert readings[1] is not None
    got = comparison.classify(readings[0], readings[1], cumulative=cumulative)
    turned = comparison.classify(readings[1], readings[0], cumulative=cumulative)
    assert got == turned
    return got.kind.value, got.reason.value


@pytest.mark.parametrize("row", rows(), ids=lambda row: " ".join(row[:5]))
def test_cases(row: tuple[str, ...]) -> None:
    cumulative, first, first_date, second, second_date, kind, why = row
    got = verdict((first, first_date), (second, second_date), cumulative=cumulative == "cumulative")
    assert got == (kind, why)


def test_all_cases_are_read() -> None:
    assert len(rows()) == 55


@pytest.mark.parametrize(
    ("modalities", "expected"),
    [
        (("planned", "asserted"), ("different-scope", "planned")),
        (("denied", "asserted"), ("not-comparable", "denied")),
        (("denied", "planned"), ("not-comparable", "denied")),
        (("alleged", "asserted"), ("contradicts", "no-number-fits")),
        (("planned", "planned"), ("contradicts", "no-number-fits")),
    ],
)
def test_how_a_figure_is_put_counts(modalities: tuple[str, str], expected: tuple[str, str]) -> None:
    first, second = (
        comparison.reading(making.fact(f"f-{n}", str(n), modality=modality))
        for n, modality in enumerate(modalities)
    )
    assert first is not None
    assert second is not None
    got = comparison.classify(first, second, cumulative=True)
    assert (got.kind.value, got.reason.value) == expected


def test_a_fact_without_a_figure_has_no_reading() -> None:
    assert comparison.reading(making.fact("f-a")) is None


# The oracle: three months, in each of which up to 5.5 is added in halves. Whether a figure is
# true in such a world is counted, not reasoned about.

MONTHS = ("2023-01", "2023-02", "2023-03")
WORLDS = tuple(product((half / 2 for half in range(12)), repeat=len(MONTHS)))
FIGURES = st.tuples(
    st.sampled_from([Bound.EXACTLY, Bound.MORE_THAN, Bound.AT_LEAST, Bound.LESS_THAN, Bound.UP_TO]),
    st.integers(1, 4),
)
STRETCHES = st.sampled_from([(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2)])
"""The first and the last month of a stretch."""


def holds(bound: Bound, amount: int, number: float) -> bool:
    return {
        Bound.EXACTLY: number == amount,
        Bound.MORE_THAN: number > amount,
        Bound.AT_LEAST: number >= amount,
        Bound.LESS_THAN: number < amount,
        Bound.UP_TO: number <= amount,
    }[bound]


@cache
def counts(stretches: tuple[tuple[int, int], ...]) -> frozenset[tuple[float, ...]]:
    return frozenset(tuple(sum(world[a : b + 1]) for a, b in stretches) for world in WORLDS)


def oracle(
    figures: list[tuple[Bound, int]], stretches: tuple[tuple[int, int], tuple[int, int]]
) -> DifferenceKind:
    true = [
        pair
        for pair in counts(stretches)
        if all(holds(*figure, number) for figure, number in zip(figures, pair, strict=True))
    ]
    if not true:
        return DifferenceKind.CONTRADICTS
    one_number = any(first == second for first, second in true)
    if stretches[0] == stretches[1]:
        same = figures[0] == figures[1]
        return DifferenceKind.AGREES if same else DifferenceKind.COMPATIBLE
    (a, b), (c, d) = stretches
    if not (a <= c <= d <= b or c <= a <= b <= d):
        return DifferenceKind.DIFFERENT_SCOPE
    return DifferenceKind.COMPATIBLE if one_number else DifferenceKind.UPDATE


@settings(max_examples=400, deadline=None)
@given(figures=st.lists(FIGURES, min_size=2, max_size=2), data=st.data())
def test_classes_of_running_counts_are_those_of_all_small_worlds(
    figures: list[tuple[Bound, int]], data: st.DataObject
) -> None:
    stretches = data.draw(st.tuples(STRETCHES, STRETCHES))
    first, second = (
        (f"{bound} {amount}", f"{MONTHS[a]}/{MONTHS[b]}")
        for (bound, amount), (a, b) in zip(figures, stretches, strict=True)
    )
    assert verdict(first, second, cumulative=True)[0] == oracle(figures, stretches)


PERIODS = st.sampled_from(MONTHS)
NUMBERS = tuple(half / 2 for half in range(12))


@settings(max_examples=300, deadline=None)
@given(figures=st.lists(FIGURES, min_size=2, max_size=2), periods=st.tuples(PERIODS, PERIODS))
def test_figures_of_their_own_time_contradict_only_at_one_time(
    figures: list[tuple[Bound, int]], periods: tuple[str, str]
) -> None:
    first, second = (
        (f"{bound} {amount}", period)
        for (bound, amount), period in zip(figures, periods, strict=True)
    )
    got = verdict(first, second, cumulative=False)[0]
    fits = any(all(holds(*figure, number) for figure in figures) for number in NUMBERS)
    if periods[0] != periods[1]:
        assert got == "different-scope"
    elif not fits:
        assert got == "contradicts"
    else:
        assert got == ("agrees" if figures[0] == figures[1] else "compatible")
