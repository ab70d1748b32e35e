from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.text.folding import fold

TEXTS = st.text(alphabet="ab ẹ́́“”‘’\n\t  가각각１Å", max_size=40)


def test_what_may_differ_is_levelled() -> None:
    folded = fold("“Cafe\u0301”\u00a0\n buka").text
    assert folded == '"Café" buka'


def test_case_digits_and_punctuation_stay() -> None:
    text = "US$ 1.000,50 (AS) as – 5"
    assert fold(text).text == text


@given(TEXTS)
def test_offsets_lead_back_in_order(text: str) -> None:
    folded = fold(text)
    back = [folded.back(offset) for offset in range(len(folded.text) + 1)]
    assert back == sorted(back)
    assert back[0] == 0
    assert back[-1] == len(text)


SIMPLE = st.lists(st.sampled_from(["a", "b ", " \n", "e\u0301", "“", "\u1100\u1161", "\u212b"]))


@given(SIMPLE.map("".join))
def test_every_offset_leads_back_to_the_character_it_came_from(text: str) -> None:
    folded = fold(text)
    for offset, character in enumerate(folded.text):
        start, end = folded.back(offset), folded.back(offset + 1)
        assert 0 <= start < end <= len(text)
        assert fold(text[start:end]).text == character


@given(TEXTS)
def test_folding_is_done_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_unicode_forms_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(text).text
