"""What a text has more or less often than its quotes is in doubt, though no rule says who errs."""

from __future__ import annotations

import pytest

from generator.analysis.sentences import uneven
from generator.analysis.sentences.content_words import clauses
from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader

READERS = {
    language: ClaimReader(entity_names.with_countries((), language), language)
    for language in ("en", "id")
}


@pytest.mark.parametrize(
    ("english", "indonesian", "found"),
    [
        ("They will probably sail in May.", "Mereka mungkin akan berlayar pada Mei.", []),
        ("They probably sail in May.", "Mereka mungkin akan berlayar pada Mei.", [None]),
        ("They are barred.", "Mereka dilarang.", []),
        ("They may be barred.", "Mereka dilarang.", ["may"]),
        ("He called it “calm”.", "Ia menyebutnya “calm”.", []),
        ("He called it “calm”.", "Ia menyebutnya “tenang”.", ["calm"]),
        ("They export or import rice.", "Mereka mengekspor atau mengimpor beras.", []),
        ("They export or exported rice.", "Mereka mengekspor atau mengimpor beras.", ["exported"]),
        ("Some of the ships left.", "Mereka pergi.", ["Some"]),
        ("They declined to comment.", "Mereka menolak berkomentar.", []),
        ("They never declined to comment.", "Mereka menolak berkomentar.", ["declined"]),
        ("They met Ravik Odesk.", "Mereka bertemu Ravik Odesk.", []),
        ("They met Ravik Odesk.", "Mereka bertemu PBB.", ["Ravik Odesk"]),
    ],
)
def test_a_translation_is_compared_with_its_quote(
    english: str, indonesian: str, found: list[str | None]
) -> None:
    pair = READERS["en"].read(english), READERS["id"].read(indonesian)
    doubts = [claim.words for claim, _ in uneven.of_translation(*pair)]
    assert doubts == [each or english for each in found]


@pytest.mark.parametrize(
    ("text", "quotes", "found"),
    [
        ("The council will buy it.", ["The council will buy it."], []),
        ("The council will buy it.", ["The council buys it.", "It will buy."], []),
        ("The council may buy it.", ["The council will buy it."], ["may", None]),
        ("The council buys it.", ["The council could buy it."], [None]),
        ("The council buys it.", ["Rain is possible. The council buys it."], []),
        ("Guards quit before the vote.", ["Guards quit before the vote."], []),
        ("Guards quit after the vote.", ["Guards quit."], ["after"]),
        ("Prices rose and rose.", ["Prices rose and fell."], ["rose"]),
        ("The union never refused.", ["The union refused."], ["refused"]),
        ("The union found “no proof”.", ["The union said: “There is no proof.”"], []),
    ],
)
def test_a_text_is_compared_with_its_quotes(
    text: str, quotes: list[str], found: list[str | None]
) -> None:
    read = READERS["en"].read
    doubts = [claim.words for claim, _ in uneven.of_text(read(text), [read(q) for q in quotes])]
    assert doubts == [each or text for each in found]


@pytest.mark.parametrize(
    ("text", "passage", "found"),
    [
        ("A farmer, found alive in a barn.", "He was found alive in a barn.", []),
        ("A farmer, found dead in a barn.", "He was found alive in a barn.", ["dead"]),
        ("A farmer, found dead in a barn.", "He was found in a barn.", []),
    ],
)
def test_a_clause_is_compared_with_its_passages(text: str, passage: str, found: list[str]) -> None:
    read = READERS["en"].read
    claims = read(text)
    doubts = [
        claim.words
        for clause in clauses(claims)
        for claim, _ in uneven.of_clause(claims, clause, [read(passage)])
    ]
    assert doubts == found
