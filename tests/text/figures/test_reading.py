"""The figures of a text: the case files in `cases/` say what is read."""

import tomllib
from pathlib import Path

import pytest

from generator.text.figures import Figure, read

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("en", "id")


def cases(language: str) -> list[tuple[str, str, list[dict[str, str]]]]:
    found = tomllib.loads((CASES / f"{language}.toml").read_text(encoding="utf-8"))["case"]
    return [(language, case["text"], case["figures"]) for case in found]


def described(text: str, figure: Figure, expected: dict[str, str]) -> dict[str, str]:
    """Say what was read in the words of a case: what is usual is left out."""
    said = {
        "is": text[figure.start : figure.end],
        "whole": text[figure.whole_start : figure.whole_end],
        "with": text[figure.bound_start : figure.bound_end],
        "amount": None if figure.amount is None else str(figure.amount),
        "magnitude": None if figure.magnitude is None else figure.magnitude.value,
        "bound": None if figure.bound == "exactly" else figure.bound.value,
        "kind": None if figure.kind == "cardinal" else figure.kind.value,
        "unit": figure.unit,
    }
    asked = {"is", "amount", "magnitude", "bound", "kind"} | expected.keys()
    return {name: value for name, value in said.items() if value is not None and name in asked}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [case for language in LANGUAGES for case in cases(language)],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_figures_of_a_text(language: str, text: str, expected: list[dict[str, str]]) -> None:
    figures = read(text, language)
    asked = [*expected, *({} for _ in figures)]
    assert [
        described(text, figure, asked[index]) for index, figure in enumerate(figures)
    ] == expected


def test_case_files_are_full() -> None:
    assert len(cases("id")) >= 120
    assert len(cases("en")) >= 80


@pytest.mark.parametrize(
    ("language", "text", "amounts"),
    [
        ("en", "Gold rose to $5 million\n2 Man finds ring", [None, None]),
        ("en", "They lost five\nthousand cows", ["5000"]),
        ("id", "Harga emas Rp1,6 juta\n200 ribu orang", [None, None]),
    ],
)
def test_digits_of_the_next_line_may_be_another_number(
    language: str, text: str, amounts: list[str | None]
) -> None:
    read_from = [each.amount and str(each.amount) for each in read(text, language)]
    assert read_from == amounts
