from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import analysis, characters


def test_a_word_says_where_it_stands() -> None:
    text = "Pyongyang mengirimkan 20 ribu kontainer."
    words = analysis.words(text, "id")
    assert [text[word.start : word.end] for word in words] == [
        "Pyongyang",
        "mengirimkan",
        "20 ribu",
        "ribu",
        "kontainer",
    ]
    assert [word.place for word in words] == [0, 1, 2, 2, 3]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("café", ("cafe",)),
        ("P.B.B.", ("pbb", "=PBB")),
        ("PBB", ("pbb", "=PBB")),
        ("Un", ("un",)),
        ("UN", ("un", "=UN")),
        ("US$ 10", ("us", "10")),
        ("KN-23", ("kn", "=KN", "kn23", "23")),
        ("“Vostochny”", ("vostochny",)),
        ("Qur’an", ("quran",)),
        ("a\u00adb", ("ab",)),
        ("Straße", ("strasse",)),
        ("İstanbul", ("istanbul",)),
        ("北朝鮮", ("北", "朝", "鲜")),
    ],
)
def test_the_keys_of_what_is_written(text: str, keys: tuple[str, ...]) -> None:
    found = [key for word in analysis.words(text, "id") for key in word.exact]
    assert tuple(found) == keys


def test_a_possessive_is_not_part_of_an_english_word() -> None:
    assert analysis.keys("Ukraine's", "en") == ("ukraine",)


@given(st.text(max_size=60), st.sampled_from(["id", "en", "de"]))
def test_any_text_can_be_analysed(text: str, language: str) -> None:
    for word in analysis.words(text, language):
        assert text[word.start : word.end]
        assert word.exact[0]
        assert word.stems


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    folded = characters.fold(text)
    assert characters.fold(folded) == folded


@given(st.text(alphabet="aáàAÁbBéÉöÖ ", max_size=30))
def test_accents_and_capitals_do_not_matter(text: str) -> None:
    plain = text.lower().translate(str.maketrans("áàéö", "aaeo"))
    first = [word.exact[0] for word in analysis.words(text, "de")]
    assert first == [word.exact[0] for word in analysis.words(plain, "de")]
