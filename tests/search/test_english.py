"""Forms of an English word find each other; words that only look alike do not."""

from __future__ import annotations

import itertools

import pytest

from generator.search import analysis, families, stems, steps
from tests.search import cases

FAMILIES = [line.partition("#")[0].split() for line, _ in cases.lines("english_families.txt")]
STRANGERS = [line.partition("#")[0].split() for line, _ in cases.lines("english_strangers.txt")]


def joined(one: str, other: str) -> bool:
    """Tell whether a query for one word finds a text with the other, or the other way round."""
    return bool({*analysis.keys(one, "en")} & {*analysis.keys(other, "en")})


def test_every_form_of_a_word_finds_every_other() -> None:
    pairs = [pair for family in FAMILIES for pair in itertools.combinations(family, 2)]
    assert len(pairs) > 2000
    assert [pair for pair in pairs if not joined(*pair)] == []


def test_words_that_only_look_alike_do_not_find_each_other() -> None:
    assert len(STRANGERS) > 600
    assert [(one, other) for one, other in STRANGERS if joined(one, other)] == []


def test_a_word_in_two_families_is_an_error() -> None:
    with pytest.raises(ValueError, match="b is in the families of a and of c"):
        families.stems([["a", "b"], ["c", "b"]], ())


def test_steps_that_are_named_again_are_repeated() -> None:
    one, two = {"name": "one"}, {"name": "two"}
    assert list(steps.repeated([one, two, {"again": ["one"]}])) == [one, two, one]


def test_the_browser_gets_the_families_that_its_index_needs() -> None:
    data = stems.reduced("en", frozenset({"supply", "numb", "send"}))
    assert families.ungrouped(data["families"]) == {
        "suppli": "supply",
        "supplier": "supply",
        "numb": "numb",
        "number": "number",  # without it the rules would make "numb" of it
    }
    assert families.ungrouped(data["exceptions"]) == {"sent": "send"}
