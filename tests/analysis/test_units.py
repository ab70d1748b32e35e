"""What a text counts is compared with its passages and with what other texts translate so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analysis.sentences.units import TextPair, UnitTranslations
from generator.dossier import entity_names
from generator.text.claims.reading import ClaimReader

if TYPE_CHECKING:
    from generator.text.claims.claim import Claims

PAIRS = (
    TextPair("id", "kontainer itu penuh", "en", "the containers were full"),
    TextPair("id", "seratus kontainer", "en", "a hundred containers"),
    TextPair("id", "kapal membawa kontainer", "en", "ships carried containers"),
    TextPair("id", "dua negara peserta", "en", "two participating countries"),
    TextPair("id", "semua negara", "en", "all countries"),
    TextPair("id", "prajurit itu pergi", "en", "the soldiers left"),
    TextPair("id", "prajurit yang tewas", "en", "soldiers who died"),
)
UNITS = UnitTranslations(PAIRS)


def read(text: str, language: str = "en") -> Claims:
    return ClaimReader(entity_names.with_countries((), language), language).read(text, frozenset())


@pytest.mark.parametrize(
    ("translation", "quote", "differs"),
    [
        ("They sent 900 containers.", "Mereka mengirim 900 kontainer.", False),
        ("They sent 900 vehicles.", "Mereka mengirim 900 kontainer.", True),
        ("They sent 900 vehicles of arms.", "Mereka mengirim 900 kontainer senjata.", True),
        ("The 11 participating countries met.", "Sebanyak 11 negara bertemu.", False),
        ("They sent 900 crates.", "Mereka mengirim 900 peti.", False),
        ("They sent 800 vehicles.", "Mereka mengirim 900 kontainer.", False),
        ("It took two full years.", "Itu memakan waktu dua tahun.", False),
        ("It took 12 crates.", "Itu memakan waktu 12 tahun.", True),
        ("All five articles say so.", "Kelima artikel mengatakannya.", False),
        ("The two crates say so.", "Dua artikel mengatakannya.", True),
        ("It sails six times a day.", "Ia berlayar enam kali sehari.", False),
    ],
)
def test_units_of_two_languages(translation: str, quote: str, *, differs: bool) -> None:
    found = list(UNITS.differing(read(translation), read(quote, "id")))
    assert bool(found) is differs


def test_articles_of_the_dossier_are_units_between_languages() -> None:
    pairs = [TextPair("id", f"artikel {word}", "en", f"article {word}") for word in ("a", "b")]
    units = UnitTranslations(tuple(pairs))
    quote = read("Dua artikel meneruskan laporan itu.", "id")
    assert not list(units.differing(read("Two articles relay the report."), quote))
    assert list(units.differing(read("Two villages relay the report."), quote))


def test_a_word_that_is_rarely_beside_another_is_not_its_translation() -> None:
    common = [TextPair("id", f"kontainer {n}", "en", f"containers {n}") for n in "abcdef"]
    pairs = (*common, *(TextPair("id", f"kendaraan {n}", "en", f"vehicles {n}") for n in "abcdef"))
    mixed = TextPair("id", "kontainer berisi kendaraan", "en", "containers hold vehicles")
    units = UnitTranslations((*pairs, mixed))
    quote = read("Mereka mengirim 900 kontainer.", "id")
    assert not list(units.differing(read("They sent 900 containers."), quote))
    assert list(units.differing(read("They sent 900 vehicles."), quote))


def test_the_falsified_pair_itself_is_no_evidence() -> None:
    quote, words = "Mereka mengirim 900 kontainer.", "They sent 900 vehicles."
    units = UnitTranslations((*PAIRS, TextPair("id", quote, "en", words)))
    ((claim, nearest),) = units.differing(read(words), read(quote, "id"))
    assert (claim.words, nearest.words) == ("900 vehicles", "900 kontainer")


@pytest.mark.parametrize(
    ("text", "passage", "language", "labels", "closest"),
    [
        ("They sent 900 workers.", "About 900 soldiers went.", "en", (), ["About 900 soldiers"]),
        ("They sent 900 soldiers.", "The 900 soldiers went.", "en", (), []),
        ("They sent 900 soldiers.", "A soldier of the 900 troops fell.", "en", (), []),
        ("They sent 900 workers.", "The 900 soldiers went.", "en", ("Workers sent",), []),
        ("They sent 800 workers.", "The 900 soldiers went.", "en", (), []),
        ("They sent 900 soldiers.", "Sebanyak 900 prajurit pergi.", "id", (), []),
    ],
)
def test_units_of_passages(
    text: str, passage: str, language: str, labels: tuple[str, ...], closest: list[str]
) -> None:
    found = UNITS.unsupported(read(text), [read(passage, language)], labels)
    assert [each.closest for each in found] == closest


def test_a_word_that_other_texts_translate_so_is_the_same_unit() -> None:
    passages = [read("The 900 troops went."), read("Sebanyak 900 prajurit pergi.", "id")]
    assert not list(UNITS.unsupported(read("They sent 900 soldiers."), passages))
    assert list(UNITS.unsupported(read("They sent 900 workers."), passages))


def test_forms_of_words_without_rules_are_not_compared() -> None:
    pairs = [TextPair("en", f"ships {word}", "ru", f"судно {word}") for word in ("a", "b", "c")]
    units = UnitTranslations(tuple(pairs))
    assert not list(units.differing(read("They sent 3 ships."), read("Отправили 3 судов.", "ru")))
