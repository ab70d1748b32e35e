from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import comparison
from generator.analysis.contradictions import contradicting
from generator.terms.vocabulary import DifferenceKind
from tests.analysis import making

if TYPE_CHECKING:
    from random import Random

FIGURES = st.sampled_from(
    [
        *("5", "more_than 5", "up_to 5", "less_than 5", "at_least 5"),
        *("7", "7.5", "5..8", "about 7", "almost 5", "almost 9"),
        *("tens", "millions", "up_to millions", "more_than tens"),
    ]
)
DATES = st.sampled_from(
    [
        *(None, "2023", "2023-05", "2023-06", "2023-06~", "2023-01/2023-06", "2023-03/2023-05"),
        *("2023-03/..", "../2023-06", "2023-06-10", "2024"),
    ]
)
MODALITIES = st.sampled_from(["asserted", "alleged", "planned", "denied"])
FACTS = st.lists(st.tuples(FIGURES, DATES, MODALITIES), max_size=12)


@settings(max_examples=500)
@given(rows=FACTS, cumulative=st.booleans(), turn=st.randoms(use_true_random=False))
@pytest.mark.slow
def test_finds_just_the_pairs_that_are_classed_so(
    rows: list[tuple[str, str | None, str]], *, cumulative: bool, turn: Random
) -> None:
    facts = [
        making.fact(f"f-{n:02}", figure, date, modality=modality)
        for n, (figure, date, modality) in enumerate(rows)
    ]
    readings = {each.id: found for each in facts if (found := comparison.reading(each)) is not None}
    shuffled = list(readings.items())
    turn.shuffle(shuffled)
    expected = tuple(
        (one, other)
        for one, other in combinations(sorted(readings), 2)
        if comparison.classify(readings[one], readings[other], cumulative=cumulative).kind
        is DifferenceKind.CONTRADICTS
    )
    assert contradicting(dict(shuffled), cumulative=cumulative) == expected
