from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.curate.suggest.clauses import clauses, sentences
from generator.text.span import Span

TEXT = st.text(st.sampled_from('ab P.B.,;:—–()“”"!?…\n 1'), max_size=120)


def cut(text: str) -> list[list[str]]:
    return [
        [text[each.start : each.end] for each in clauses(text, sentence)]
        for sentence in sentences(text)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Satu kapal tiba. Dua kapal pergi!", [["Satu kapal tiba."], ["Dua kapal pergi!"]]),
        ("Judul\n\nIsi berita ini.", [["Judul"], ["Isi berita ini."]]),
        ("Panel P.B.B. itu bubar. Lalu?", [["Panel P.B.B. itu bubar."], ["Lalu?"]]),
        ("Ada 1.200 kapal, kata Budi.", [["Ada 1.200 kapal, kata Budi."]]),
        (
            "Sedikitnya tiga kapal besar berlabuh, sedangkan dua kapal lain masih menunggu.",
            [
                [
                    "Sedikitnya tiga kapal besar berlabuh",
                    "sedangkan dua kapal lain masih menunggu.",
                ]
            ],
        ),
        ("", []),
    ],
)
def test_an_article_is_cut_into_clauses(text: str, parts: list[list[str]]) -> None:
    assert cut(text) == parts


@given(TEXT)
def test_clauses_are_verbatim_in_order_and_never_empty(text: str) -> None:
    last = 0
    for sentence in sentences(text):
        assert sentence.start >= last
        for clause in clauses(text, sentence):
            assert last <= clause.start < clause.end <= sentence.end
            assert not text[clause.start].isspace()
            assert not text[clause.end - 1].isspace()
            last = clause.end


def test_boilerplate_is_no_sentence() -> None:
    text = "Iklan\nSatu kapal tiba."
    assert [text[s.start : s.end] for s in sentences(text, [Span(0, 5)])] == ["Satu kapal tiba."]
