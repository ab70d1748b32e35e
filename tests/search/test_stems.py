from __future__ import annotations

import itertools

import pytest

from generator.search import analysis, ruleset, stems
from tests.search import cases

FAMILIES = list(cases.lines("families.txt"))


@pytest.mark.parametrize(("line", "languages"), FAMILIES, ids=[line for line, _ in FAMILIES])
def test_forms_of_a_word_share_a_key(line: str, languages: tuple[str, ...]) -> None:
    together = not line.startswith("!")
    for one, other in itertools.combinations(line.removeprefix("!").split(), 2):
        shared = _stems(one, languages[0]) & _stems(other, languages[0])
        assert bool(shared) is together, (one, other, shared)


def _stems(word: str, language: str) -> set[str]:
    return {stem for each in analysis.words(word, language) for stem in each.stems}


def test_a_root_is_left_whole() -> None:
    for root in ruleset.load("id").roots - set(ruleset.load("id").exceptions):
        assert stems.stems(root, "id") == (root,)


def test_an_unknown_word_keeps_all_it_may_come_from() -> None:
    assert stems.stems("mengurk", "id") == ("mengurk", "kurk", "ngurk")


def test_a_language_without_rules_keeps_words_as_they_are() -> None:
    assert stems.stems("huizen", "nl") == ("huizen",)


def test_a_very_long_word_is_not_looked_into() -> None:
    assert stems.stems("me" * 30 + "kan", "id") == ("me" * 30 + "kan",)


def test_english_endings_are_taken_off() -> None:
    sample = {
        "consign": "consign",
        "consigned": "consign",
        "consistency": "consist",
        "consolation": "consol",
        "conspicuous": "conspicuous",
        "constables": "constabl",
        "knackeries": "knackeri",
        "kneeling": "kneel",
        "knitted": "knit",
        "knocking": "knock",
        "hoping": "hope",
        "hopping": "hop",
        "generously": "generous",
        "communities": "community",
        "deployment": "deploy",
        "enjoyable": "enjoy",
    }
    assert {word: stems.stems(word, "en")[0] for word in sample} == sample
