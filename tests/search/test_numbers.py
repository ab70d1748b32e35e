from __future__ import annotations

import pytest

from generator.search import analysis, numbers
from generator.search.numbers import Figure
from tests.search import cases

WRITTEN = [
    (line, language) for line, languages in cases.lines("figures.txt") for language in languages
]


@pytest.mark.parametrize(("line", "language"), WRITTEN)
def test_figures_are_found_however_they_are_written(line: str, language: str) -> None:
    text, _, expected = line.partition(" ->")
    found = [
        key
        for word in analysis.words(text, language)
        for key in word.exact
        if key[0].isdigit() and (key == word.exact[-1])
    ]
    assert found == expected.split()


def test_a_figure_of_many_digits_is_no_quantity() -> None:
    assert numbers.parse("9" * 30) == (Figure(int("9" * 30)),)
    assert numbers.parse("9" * 31) == ()


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure(150, 2), "1.5"),
        (Figure(5, 3), "0.005"),
        (Figure(100, 2), "1"),
        (Figure(15, 1).times_ten(9), "1500000000"),
        (Figure(12345, 4).times_ten(3), "1234.5"),
    ],
)
def test_a_figure_is_written_without_needless_zeros(figure: Figure, text: str) -> None:
    assert str(figure) == text
