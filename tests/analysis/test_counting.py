"""What a figure counts, and whether two figures count the same."""

from __future__ import annotations

import pytest

from generator.analysis.sentences.counting import counted, is_same
from generator.text.claims.reading import ClaimReader
from generator.text.names import Name, Names

KNOWN = Names(
    [
        Name("North Korea", "north-korea"),
        Name("North Korean", "north-korea"),
        Name("shell", "shells"),
    ],
    "en",
)


def things(text: str, language: str = "en") -> tuple[frozenset[str], ...]:
    claims = ClaimReader(KNOWN, language).read(text)
    return counted(claims, claims.figures[0])


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("100 ballistic missiles were sent", "At least 100 missiles fell", "en"),
        ("14,000 North Korean soldiers", "14,000 troops arrived", "en"),
        ("20,000 containers of munitions", "20,000 containers with arms", "en"),
        ("lebih dari 11.000 prajurit ke Rusia", "11.000 tentara yang dikirim", "id"),
    ],
)
def test_two_figures_count_the_same(one: str, other: str, language: str) -> None:
    assert is_same(things(one, language), things(other, language))


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("100 villages were sent", "At least 100 missiles fell", "en"),
        ("14,000 North Korean workers", "14,000 North Korean soldiers", "en"),
        ("20,000 munitions", "20,000 containers of munitions", "en"),
        ("20.000 ton dengan senjata", "20.000 kontainer dengan senjata", "id"),
    ],
)
def test_two_figures_count_something_else(one: str, other: str, language: str) -> None:
    assert not is_same(things(one, language), things(other, language))


@pytest.mark.parametrize(
    "text", ["There were 300, said Kim.", "In three sources", "14,000 to Russia"]
)
def test_nothing_says_what_is_counted(text: str) -> None:
    assert things(text) == ()


def test_forms_of_words_without_rules_are_not_compared() -> None:
    assert things("Отправили 300 судов.", "ru") == ()
