from __future__ import annotations

import pytest

from generator.text.sentences import ends

CASES = [
    ("Satu. Dua.", ["Satu."]),
    ("Sanksi P.B.B. terhadap Korea Utara. Lalu", ["Sanksi P.B.B. terhadap Korea Utara."]),
    ("Kata John F. Kirby. Lalu", ["Kata John F. Kirby."]),
    ("Ada 20.000 kontainer dan 9. Lalu", ["Ada 20.000 kontainer dan 9."]),
    ("\u201cBenarkah?\u201d Ya", ["\u201cBenarkah?\u201d"]),
    ("Judul\nIsi", ["Judul\n"]),
    ("Ada dua\nkapal, kata-\r\nnya. Lalu", ["Ada dua\nkapal, kata-\r\nnya."]),
    ("Judul:\nisi", ["Judul:\n"]),
    ("Judul\n\nisi", ["Judul\n\n"]),
    ("第一句。他说：“第二句！”第三句", ["第一句。", "他说：“第二句！”"]),
    ("「第一句？」第二句", ["「第一句？」"]),
    ("هل وصلت؟ نعم", ["هل وصلت؟"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES, ids=[case[0] for case in CASES])
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    found, start = [], 0
    for end in ends(text):
        found.append(text[start:end].lstrip(" "))
        start = end
    assert found == sentences
