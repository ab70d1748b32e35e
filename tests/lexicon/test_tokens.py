"""Splitting a text into words, numerals and signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lexicon.tokens import split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lebih dari 20.000!", ["lebih", "dari", "20.000", "!"]),
        ("20.000,5. Lalu", ["20.000,5", ".", "lalu"]),
        ("KN-23", ["kn", "-", "23"]),
        ("kota\u2011kota, one\u2019s", ["kota", "-", "kota", ",", "one", "'", "s"]),
        ("satu\n\n  dua\ntiga", ["satu", "\n", "dua", "tiga"]),
        ("lihat https://a.b/1?c=2 ini", ["lihat", "https://a.b/1?c=2", "ini"]),
        ("cafe\u0301 20", ["cafe\u0301", "20"]),
        ("US$10", ["us", "$", "10"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert list(split(text).words) == words


def test_digits_in_groups_with_spaces_are_one_token() -> None:
    spaced = split("1 000\u202f000 dan 2023 100, 1 20, 1 0000")
    assert spaced.words[:4] == ("1 000\u202f000", "dan", "2023", "100")
    assert spaced.words[4:] == (",", "1", "20", ",", "1", "0000")


@given(st.text())
def test_tokens_stand_in_order_and_leave_only_space_between(text: str) -> None:
    tokens, end = split(text), 0
    for start, stop in tokens.spans:
        assert not text[end:start].strip()
        assert end <= start < stop
        end = stop
    assert not text[end:].strip()


def test_touching_tokens() -> None:
    tokens = split("a-b c")
    assert [tokens.touches(index) for index in range(-1, 5)] == [
        False,
        False,
        True,
        True,
        False,
        False,
    ]
