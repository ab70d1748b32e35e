"""Spans that cut a figure or a word: the cases stand in `cases/cuts.toml`."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.figures import is_cut, read

CASES = tomllib.loads((Path(__file__).parent / "cases" / "cuts.toml").read_text(encoding="utf-8"))[
    "case"
]
WORDS = ("20.000", "112 ribu", "US$ 10 juta", "lebih dari", "10-15", "KN-23", "kapal", "-5", "dan")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


def marked(case: str) -> tuple[str, int, int]:
    before, rest = case.split("«", 1)
    span, closed, after = rest.partition("»")
    assert closed or not after
    return before + span + after, len(before), len(before) + len(span)


@pytest.mark.parametrize(
    ("language", "case"), [(group["language"], case) for group in CASES for case in group["cut"]]
)
def test_cut(language: str, case: str) -> None:
    assert is_cut(*marked(case), language)


@pytest.mark.parametrize(
    ("language", "case"), [(group["language"], case) for group in CASES for case in group["kept"]]
)
def test_not_cut(language: str, case: str) -> None:
    assert not is_cut(*marked(case), language)


@given(text=TEXTS)
def test_a_whole_text_is_not_cut(text: str) -> None:
    assert not is_cut(text, 0, len(text), "id")


@given(text=TEXTS)
def test_a_whole_figure_is_not_cut(text: str) -> None:
    assert not any(
        is_cut(text, figure.whole_start, figure.whole_end, "id") for figure in read(text, "id")
    )


@given(text=TEXTS, data=st.data())
def test_any_part_of_a_figure_is_cut(text: str, data: st.DataObject) -> None:
    for figure in read(text, "id"):
        inside = st.integers(figure.whole_start + 1, figure.whole_end - 1)
        if figure.whole_end - figure.whole_start > 1:
            assert is_cut(text, data.draw(inside), len(text), "id")
            assert is_cut(text, 0, data.draw(inside), "id")
