"""Figures that texts work out are worked out again, with their bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

BASED = "    based_on: [f-ships]\n"


def problems(tmp_path: Path, computed: str, *changes: Change) -> list[str]:
    declared = Change("briefing.yml", BASED, f"{BASED}    computed: [{{{computed}}}]\n")
    found = build.check(copy(tmp_path, declared, *changes)).problems
    return [each.message for each in found]


@pytest.mark.parametrize(
    "computed",
    [
        'value: "13200", how: sum, of: [f-ships, f-rice], bound: about',
        'value: "10", how: ratio, of: [f-rice, f-ships], bound: about',
        'value: "10800", how: difference, of: [f-rice, f-ships], bound: about',
        'value: "2", how: count, of: [f-rice, f-ships]',
        'value: "1", how: years, of: [f-ships, f-rice]',
        'value: "1", how: years, of: [f-ships]',
    ],
)
def test_what_the_facts_give_is_no_problem(tmp_path: Path, computed: str) -> None:
    assert problems(tmp_path, computed) == []


@pytest.mark.parametrize(
    ("computed", "message"),
    [
        (
            'value: "14000", how: sum, of: [f-ships, f-rice], bound: about',
            "the sum of 'f-ships', 'f-rice' is about 13200, not about 14000",
        ),
        (
            'value: "10", how: ratio, of: [f-rice, f-ships]',
            "the ratio of 'f-rice', 'f-ships' is about 10, not 10",
        ),
        (
            'value: "3", how: count, of: [f-rice, f-ships]',
            "the count of 'f-rice', 'f-ships' is 2, not 3",
        ),
        (
            'value: "2", how: years, of: [f-ships, f-rice]',
            "the years of 'f-ships', 'f-rice' is 1, not 2",
        ),
        (
            'value: "2", how: years, of: [f-ships, f-bags]',
            "the years of 'f-ships', 'f-bags' cannot be computed: a date that it needs is missing",
        ),
        (
            'value: "1", how: ratio, of: [f-ships, f-ships]',
            "the ratio of 'f-ships', 'f-ships' cannot be computed: the bounds allow any figure",
        ),
        ('value: "2", how: count, of: [f-rice, f-none]', "no fact has the id 'f-none'"),
    ],
)
def test_the_right_value_is_named(tmp_path: Path, computed: str, message: str) -> None:
    assert problems(tmp_path, computed) == [message]


@pytest.mark.parametrize(
    ("words", "amount", "found"),
    [
        (("dua", "two"), "2", []),
        (("tiga", "three"), "3", ["the count of 'f-ships', 'f-rice' is 2, not 3"]),
    ],
)
def test_a_declared_figure_supports_the_text(
    tmp_path: Path, words: tuple[str, str], amount: str, found: list[str]
) -> None:
    text = Change(
        "briefing.yml",
        '"Lalu lintas kemungkinan bertambah.", en: "Traffic is likely to grow."',
        f'"Lalu lintas kemungkinan bertambah {words[0]} kapal.",'
        f' en: "Traffic is likely to grow by {words[1]} ships."',
    )
    declared = f'value: "{amount}", how: count, of: [f-ships, f-rice]'
    assert problems(tmp_path, declared, text) == found


def test_without_a_declaration_the_figure_is_an_error(tmp_path: Path) -> None:
    text = Change("briefing.yml", "is likely to grow.", "is likely to grow by two ships.")
    found = build.check(copy(tmp_path, text)).problems
    assert "text-figure-unsupported" in {each.code for each in found}
