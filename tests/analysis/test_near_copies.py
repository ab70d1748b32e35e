from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import near_copies
from generator.model.briefing import Span
from tests.analysis.making import briefing, source

WORDS = [f"kata{n}" for n in range(400)]
TEXT = " ".join(WORDS[:200])


def test_a_copy_with_another_case_and_other_marks_is_found() -> None:
    copy = TEXT.upper().replace(" ", ", ", 60)
    got = near_copies.find(briefing(sources=[source("b", copy), source("a", TEXT)]))
    assert got == (near_copies.NearCopy("a", "b", 1.0),)


def test_a_shortened_copy_is_found_with_its_share() -> None:
    short = " ".join([*WORDS[50:130], *WORDS[300:320]])
    got = near_copies.find(briefing(sources=[source("a", TEXT), source("b", short)]))
    assert [(each.first, each.second) for each in got] == [("a", "b")]
    assert got[0].share == 76 / 96


def test_different_articles_are_not_copies() -> None:
    other = " ".join(WORDS[150:400])
    assert near_copies.find(briefing(sources=[source("a", TEXT), source("b", other)])) == ()


def test_boilerplate_does_not_count() -> None:
    footer = " ".join(WORDS[:100])
    texts = {"a": " ".join(WORDS[100:150]), "b": " ".join(WORDS[200:250])}
    with_footer = [
        source(
            each,
            f"{text}\n{footer}",
            boilerplate=(Span(len(text) + 1, len(text) + 1 + len(footer)),),
        )
        for each, text in texts.items()
    ]
    assert near_copies.find(briefing(sources=with_footer)) == ()
    counted = [source(each, f"{text}\n{footer}") for each, text in texts.items()]
    assert len(near_copies.find(briefing(sources=counted))) == 1


def test_articles_shorter_than_a_shingle_and_no_articles_are_no_copies() -> None:
    assert (
        near_copies.find(briefing(sources=[source("a", "satu dua"), source("b", "satu dua")])) == ()
    )
    assert near_copies.find(briefing(sources=[])) == ()


@settings(max_examples=30, deadline=None)
@given(cuts=st.lists(st.tuples(st.integers(0, 250), st.integers(60, 150)), min_size=2, max_size=6))
def test_every_pair_well_over_the_threshold_is_found(cuts: list[tuple[int, int]]) -> None:
    sources = [
        source(f"s{n}", " ".join(WORDS[start : start + length]))
        for n, (start, length) in enumerate(cuts)
    ]
    runs = {each.id: near_copies.shingles(each) for each in sources}
    close = {
        (one, other)
        for one, other in combinations(sorted(runs), 2)
        if len(runs[one] & runs[other]) / len(runs[one] | runs[other]) >= 0.5
    }
    got = {(each.first, each.second) for each in near_copies.find(briefing(sources=sources))}
    assert close <= got
