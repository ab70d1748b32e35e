from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import near_copies
from generator.analysis.near_copies import runs
from generator.text.span import Span


def find(**texts: str) -> tuple[near_copies.NearCopy, ...]:
    return near_copies.find({each: runs(text) for each, text in texts.items()})


WORDS = [f"kata{n}" for n in range(400)]
TEXT = " ".join(WORDS[:200])


def test_a_copy_with_another_case_and_other_marks_is_found() -> None:
    copy = TEXT.upper().replace(" ", ", ", 60)
    got = find(b=copy, a=TEXT)
    assert got == (near_copies.NearCopy("a", "b", 1.0),)


def test_a_shortened_copy_is_found_with_its_share() -> None:
    short = " ".join([*WORDS[50:130], *WORDS[300:320]])
    got = find(a=TEXT, b=short)
    assert [(each.first, each.second) for each in got] == [("a", "b")]
    assert got[0].share == 76 / 96


def test_different_articles_are_not_copies() -> None:
    other = " ".join(WORDS[150:400])
    assert find(a=TEXT, b=other) == ()


def test_boilerplate_does_not_count() -> None:
    footer = " ".join(WORDS[:100])
    texts = {"a": " ".join(WORDS[100:150]), "b": " ".join(WORDS[200:250])}
    bare = {
        each: runs(f"{text}\n{footer}", [Span(len(text) + 1, len(text) + 1 + len(footer))])
        for each, text in texts.items()
    }
    assert near_copies.find(bare) == ()
    assert len(find(**{each: f"{text}\n{footer}" for each, text in texts.items()})) == 1


def test_articles_shorter_than_a_shingle_and_no_articles_are_no_copies() -> None:
    assert find(a="satu dua", b="satu dua") == ()
    assert find() == ()


@settings(max_examples=30, deadline=None)
@given(cuts=st.lists(st.tuples(st.integers(0, 250), st.integers(60, 150)), min_size=2, max_size=6))
def test_every_pair_well_over_the_threshold_is_found(cuts: list[tuple[int, int]]) -> None:
    texts = {
        f"s{n}": runs(" ".join(WORDS[start : start + length]))
        for n, (start, length) in enumerate(cuts)
    }
    close = {
        (one, other)
        for one, other in combinations(sorted(texts), 2)
        if len(texts[one] & texts[other]) / len(texts[one] | texts[other]) >= 0.5
    }
    got = {(each.first, each.second) for each in near_copies.find(texts)}
    assert close <= got
