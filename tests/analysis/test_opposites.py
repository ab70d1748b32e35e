"""A word of the opposite sense is found between languages, and between a text and its passages."""

from __future__ import annotations

import pytest

from generator import lexicon
from generator.analysis.sentences import opposites, stance
from generator.dossier import entity_names
from generator.lexicon.poles import OPPOSITE
from generator.text.claims.reading import ClaimReader

ENGLISH, INDONESIAN = (
    ClaimReader(entity_names.with_countries((), language), language) for language in ("en", "id")
)


@pytest.mark.parametrize(
    ("english", "indonesian", "found"),
    [
        ("They left before the vote.", "Mereka pergi sebelum pemungutan suara.", []),
        ("They left after the vote.", "Mereka pergi sebelum pemungutan suara.", ["after"]),
        ("Before and after it.", "Sebelum itu.", []),
        ("Help that improves the system.", "Bantuan yang meningkatkan sistem itu.", []),
        ("Help that weakens the system.", "Bantuan yang meningkatkan sistem itu.", ["weakens"]),
        ("Prices did not rise.", "Harga turun.", []),
        ("They wrote “after it”.", "Sebelum itu.", []),
        ("They sell rockets.", "Mereka membeli roket.", ["sell"]),
        ("All of the ships left.", "Beberapa kapal pergi.", ["All"]),
        ("It began before the strike began.", "Itu mulai sebelum pemogokan berakhir.", ["began"]),
        ("No start is given; it ends in May.", "Awalnya tidak disebut; berakhir pada Mei.", []),
        (
            "No start is given; it begins in May.",
            "Awalnya tidak disebut; berakhir Mei.",
            ["begins"],
        ),
        ("The deal that resumed it.", "Kesepakatan yang mengakhirinya.", ["resumed"]),
        ("It is two years later.", "Itu dua tahun sesudahnya.", []),
        ("It did not stop the ships.", "Itu tidak menghentikan kapal.", []),
        ("It did not start the ships.", "Itu tidak menghentikan kapal.", ["start"]),
        ("It is two years earlier.", "Itu dua tahun sesudahnya.", ["earlier"]),
        ("Their cooperation differs.", "Kerja sama mereka berbeda.", []),
        ("The ship is one of the right ones.", "Kapal itu salah satu yang benar.", []),
        ("Russian-opposing groups.", "Kelompok yang didukung Rusia.", ["opposing"]),
    ],
)
def test_words_of_two_languages(english: str, indonesian: str, found: list[str]) -> None:
    pair = ENGLISH.read(english), INDONESIAN.read(indonesian)
    assert [claim.words for claim, _ in opposites.turned(*pair)] == found


@pytest.mark.parametrize(
    ("text", "passages", "found"),
    [
        ("It closed after the storm.", ["It closed before the storm."], ["after"]),
        ("It closed after the storm.", ["It closed before the storm.", "After the storm."], []),
        ("Two weeks before the vote, Mara left.", ["The vote came two weeks after she left."], []),
        ("Traffic fell.", ["Traffic rose in May."], ["fell"]),
        ("Mara sells shells.", ["Toru buys shells."], []),
    ],
)
def test_words_of_passages(text: str, passages: list[str], found: list[str]) -> None:
    read = ENGLISH.read(text)
    quotes = [ENGLISH.read(each) for each in passages]
    assert [claim.words for claim, _ in opposites.unsupported(read, quotes)] == found
    added = [each.claim.words for each in stance.added(read, quotes)]
    assert added == found


@pytest.mark.parametrize("language", ["en", "id"])
def test_each_sense_of_a_lexicon_has_words_for_its_opposite(language: str) -> None:
    senses = set(lexicon.load(language).opposites.values())
    assert {OPPOSITE[each] for each in senses} == senses
