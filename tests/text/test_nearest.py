from __future__ import annotations

import pytest

from generator.text import nearest

TEXT = "Tugboats strike\n\nTwelve tugboats stayed in North Harbour on 15 June 2025, he said.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Twelve tugboats stayed in the North Harbour", "Twelve tugboats stayed in North Harbour"),
        ("Twelve tugboats left in North Harbour", "Twelve tugboats stayed in North Harbour"),
        (" he says.", "he said."),
        ("on the 15 June 2025", "on 15 June 2025"),
        ("on the 15 June 2025,", "on 15 June 2025,"),
    ],
)
def test_the_nearest_words_are_whole_and_begin_and_end_as_what_is_looked_for(
    words: str, found: str
) -> None:
    span = nearest.passage(words, TEXT)
    assert span is not None
    assert TEXT[span.start : span.end] == found


@pytest.mark.parametrize("words", ["", "   ", "nothing of the kind at all"])
def test_nothing_is_near_what_is_not_like_it(words: str) -> None:
    assert nearest.passage(words, TEXT) is None


@pytest.mark.parametrize(
    ("words", "text", "difference"),
    [
        ("ammunition", "the am\u00admunition", "the article has U+00AD (soft hyphen) after 'am'"),
        (
            "am\u200bmunition",
            "the ammunition",
            "the quote has U+200B (zero width space) after 'am'",
        ),
        ("KN-23", "the KN\u201123", "the article has U+2011 (non-breaking hyphen) after 'KN'"),
        ("one two", "one \u2060two", "the article has U+2060 (word joiner)"),
    ],
)
def test_a_difference_that_cannot_be_seen_is_named(words: str, text: str, difference: str) -> None:
    span = nearest.alike(words, text)
    assert span is not None
    assert nearest.unseen(words, text[span.start : span.end]) == difference


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("the re\u2014opened port", "the article has U+2014 (em dash) after 're'"),
        ("the re-opened p\u043ert", "the article has U+043E (cyrillic small letter o) after 'p'"),
        (
            "the re-opened port\u0301",
            "the article has U+0301 (combining acute accent) after 'port'",
        ),
        ("the re-opened ports", None),
        ("the opened port", None),
    ],
)
def test_a_character_that_may_be_taken_for_another_is_named(
    text: str, difference: str | None
) -> None:
    assert nearest.odd_character("the re-opened port", text) == difference


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("North Harbour", "STRIKE IN NORTH HARBOUR"),
        ("Königstraße sold", "The KÖNIGSTRASSE SOLD"),
        ("traders of İstanbul", "TRADERS OF İSTANBUL"),
    ],
)
def test_words_in_capitals_are_near(words: str, text: str) -> None:
    span = nearest.in_capitals(words, text)
    assert span is not None
    assert text[span.start : span.end].casefold() == words.casefold()
    assert nearest.in_capitals(words, "no such thing") is None


def test_a_digit_is_no_difference_that_cannot_be_seen() -> None:
    assert nearest.alike("KN-23", "the KN-24") is None
    assert nearest.alike("1.000", "1000") is None


def test_a_word_that_a_line_breaks_is_named() -> None:
    text = "The ammu-\nnition, dis- \n mantled in 2024-\n25, was old."
    span, word = nearest.broken("The ammunition", text) or (None, "")
    assert span is not None
    assert text[span.start : span.end] == "The ammu-\nnition"
    assert word == "ammu- nition"
    assert nearest.broken("was old", text) is None
    assert nearest.broken("in 202425", text) is None
    assert nearest.broken("dismantling", text) is None
