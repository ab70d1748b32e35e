from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.comparison import ComparisonReason
from generator.analysis.differences import MANY, Difference, Differences, Pair
from tests.analysis import making
from tests.analysis.making import briefing, declared, fact, measure

if TYPE_CHECKING:
    from random import Random

    from generator.dossier.briefing import Briefing


def find(one: Briefing) -> tuple[Difference, ...]:
    return Differences(one).all


def shown(found: tuple[Difference, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.id, each.kind.value, each.facts) for each in found]


def test_facts_on_one_measure_are_a_difference() -> None:
    got = find(briefing([fact("f-b", "5", "2023"), fact("f-a", "6", "2023")]))
    assert shown(got) == [("m-m", "contradicts", ("f-b", "f-a"))]
    assert got[0].pairs == (Pair("f-a", "f-b", got[0].kind, ComparisonReason.NO_NUMBER_FITS),)
    assert got[0].measures == ("m",)
    assert got[0].declared is None


def test_facts_on_different_measures_are_not_compared() -> None:
    facts = [fact("f-a", "5"), fact("f-b", "6", measure="n"), fact("f-c")]
    assert find(briefing(facts, measures=[measure(), measure("n")])) == ()


def test_the_curators_word_comes_first_and_the_computed_class_stays() -> None:
    facts = [fact("f-a", "5", "2023"), fact("f-b", "6", "2023")]
    got = find(briefing(facts, differences=[declared("f-b", "f-a", kind="undecided")]))
    assert shown(got) == [("d-a-b", "undecided", ("f-a", "f-b"))]
    assert [each.kind.value for each in got[0].pairs] == ["contradicts"]


def test_facts_without_figures_can_be_declared_to_differ() -> None:
    facts = [fact("f-a", date="2024"), fact("f-b", date="2023")]
    got = find(briefing(facts, differences=[declared("f-a", "f-b")]))
    assert shown(got) == [("d-a-b", "contradicts", ("f-b", "f-a"))]
    assert got[0].pairs == ()
    assert got[0].measures == ()


def test_pairs_that_no_declaration_covers_stay() -> None:
    facts = [fact("f-a", "5", "2023"), fact("f-b", "6", "2023"), fact("f-c", "6", "2023")]
    got = find(briefing(facts, differences=[declared("f-a", "f-b")]))
    assert shown(got) == [
        ("d-a-b", "contradicts", ("f-a", "f-b")),
        ("m-m", "contradicts", ("f-a", "f-b", "f-c")),
    ]
    assert [(each.first, each.second) for each in got[1].pairs] == [
        ("f-a", "f-c"),
        ("f-b", "f-c"),
    ]


def test_the_gravest_come_first() -> None:
    facts = [fact("f-a"), fact("f-b"), fact("f-c")]
    said = [declared("f-a", "f-b", kind="update"), declared("f-a", "f-c", kind="contradicts")]
    got = find(briefing(facts, differences=said))
    assert shown(got) == [
        ("d-a-c", "contradicts", ("f-a", "f-c")),
        ("d-a-b", "update", ("f-a", "f-b")),
    ]


def test_of_many_facts_only_contradictions_are_listed() -> None:
    facts = [fact(f"f-{n:02}", "at_least 5", "2023") for n in range(MANY)]
    all_pairs = find(briefing(facts))[0].pairs
    assert len(all_pairs) == MANY * (MANY - 1) // 2
    more = [*facts, fact("f-low", "4", "2023")]
    got = find(briefing(more))
    assert len(got[0].pairs) == MANY
    assert {each.second for each in got[0].pairs} == {"f-low"}
    assert find(briefing([*facts, fact("f-same", "at_least 5", "2023")])) == ()


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["5", "more_than 5", "up_to 9", "millions"]),
        st.sampled_from([None, "2023", "2024", "2023-05"]),
        st.sampled_from(["m", "n"]),
    ),
    min_size=2,
    max_size=8,
)


@given(rows=ROWS, turn=st.randoms(use_true_random=False), cumulative=st.booleans())
def test_the_order_of_the_facts_never_changes_a_result(
    rows: list[tuple[str, str | None, str]], *, turn: Random, cumulative: bool
) -> None:
    facts = [fact(f"f-{n}", figure, date, measure=on) for n, (figure, date, on) in enumerate(rows)]
    turned = list(facts)
    turn.shuffle(turned)
    measures = [making.measure(cumulative=cumulative), making.measure("n")]
    said = [declared("f-1", "f-0", kind="undecided")]
    one, other = (briefing(each, measures=measures, differences=said) for each in (facts, turned))
    assert find(one) == find(other)
    assert Differences(one).contradictions == Differences(other).contradictions
