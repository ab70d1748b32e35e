"""Words that multiply are read in every language with a lexicon."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.text.claims.multiples import multiples


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "It grew twentyfold, thirty-five-fold, 20-fold; stocks halved, prices trebled.",
            {"twentyfold": 20, "thirty-five-fold": 35, "20-fold": 20, "halved": 0.5, "trebled": 3},
        ),
        ("en", "Many folds of paper, manifold, and a fold in the map.", {}),
        ("id", "Jumlahnya dilipatduakan.", {"dilipatduakan": 2}),
        (
            "de",
            "Um das Zwanzigfache, 20-fach; die Zahl verdreifachte sich; einfach vielfach.",
            {"Zwanzigfache": 20, "20-fach": 20, "verdreifachte": 3},
        ),
        ("fr", "Le nombre a décuplé.", {"décuplé": 10}),
        ("es", "El número se duplicó.", {"duplicó": 2}),
        ("ru", "Двадцатикратный рост; вдвое больше.", {"Двадцатикратный": 20, "вдвое": 2}),
        ("ar", "زاد العدد عشرة أضعاف.", {"عشرة أضعاف": 10}),
        ("zh", "出口翻了一番。", {"翻了一番": 2}),
        ("ko", "수출은 두 배로 늘었다.", {"두 배": 2}),
    ],
)
def test_words_that_multiply(language: str, text: str, found: dict[str, float]) -> None:
    read = {text[each.start : each.end]: each.factor for each in multiples(text, language)}
    assert read == {words: Fraction(factor) for words, factor in found.items()}
