from __future__ import annotations

from decimal import Decimal

from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader


def test_one_that_stands_for_a_noun_is_neither_a_figure_nor_a_name() -> None:
    read = ClaimReader(entity_names.with_countries((), "en"), "en").read
    claims = read("Those two are the only ones; it is the only one that was named.")
    assert [each.words for each in claims.figures] == ["two"]
    assert claims.names == ()


def test_a_question_mark_before_a_sentence_makes_its_first_word_no_name() -> None:
    read = ClaimReader(entity_names.with_countries((), "es"), "es").read
    assert (
        read("¿Cuántos barcos esperaban? ¡Cuidado con Rafi Sonda!").names[0].words == "Rafi Sonda"
    )


def test_a_number_that_is_no_amount_is_unread_or_part_of_a_name() -> None:
    read = ClaimReader(entity_names.with_countries((), "en"), "en").read
    claims = read("Firefox 115 was out. It costs five grand over two years.")
    assert [(each.words, each.amount, each.is_unread) for each in claims.numbers] == [
        ("115", Decimal(115), False),
        ("five", Decimal(5), True),
        ("two", Decimal(2), True),
    ]
    assert [each.words for each in claims.unread] == ["five", "two"]
    assert claims.has_number(Decimal(115))
    assert not claims.has_number(Decimal(12))
    assert claims.figures == ()


def test_a_name_that_begins_a_sentence_and_ends_in_a_common_noun() -> None:
    read = ClaimReader(entity_names.with_countries((), "en"), "en").read
    assert [each.words for each in read("Kelmont Institute left.").names] == ["Kelmont Institute"]
    assert read("The Institute left. Foreign Minister and King met.").names == ()
    assert read("Ministers met.").names == ()
