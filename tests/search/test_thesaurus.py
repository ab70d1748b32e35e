"""Words of the trade find what they mean, and the answer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.search import index, ruleset, site, thesaurus
from tests.search import cases, making
from tests.search.test_engine import OPEN, answer, places, texts
from tests.search.test_index import data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

    from generator.search.records import SearchRecord

BLOCKS = {
    language: [line.split(" -> ") for line, of in cases.lines("trade.txt") if of == (language,)]
    for language in cases.LANGUAGES
}
MOST = 6
"""Words of a phrase that a browser looks for in a thesaurus."""


def opened(
    page: Page, language: str, records: Sequence[SearchRecord], *synonyms: tuple[str, ...]
) -> None:
    page.add_script_tag(content=site.engine().decode("utf-8"))
    built = index.build(
        records, making.INTERFACE, language=language, languages=("id", "en"), synonyms=synonyms
    )
    page.evaluate(OPEN, {name.removesuffix(".js"): data(name, part) for name, part in built})


@pytest.mark.browser
@pytest.mark.parametrize("language", BLOCKS)
def test_words_of_the_trade_find_what_they_mean(page: Page, language: str) -> None:
    records = [
        making.record(text, id=f"t{at}", text_language=language, site_language=language)
        for at, (text, _) in enumerate(BLOCKS[language])
    ]
    opened(page, language, records)
    for text, ways in BLOCKS[language]:
        for word in ways.split(" | "):
            given = answer(page, word.strip())
            assert text in texts(given), word
            assert given["corrections"] == []


@pytest.mark.browser
def test_what_was_also_searched_is_said(page: Page) -> None:
    record = making.record("Dewan Keamanan menolak", site_language="id")
    opened(page, "id", [record])
    assert answer(page, "UNSC")["related"] == [{"typed": "UNSC", "used": "Dewan Keamanan"}]
    assert answer(page, "dewan")["related"] == []
    [item] = answer(page, "UNSC")["items"]
    assert [text for text, hit in item["text"] if hit] == ["Dewan", "Keamanan"]


@pytest.mark.browser
def test_a_word_that_is_found_comes_before_what_is_related_to_it(page: Page) -> None:
    one, other = making.record("rudal jatuh", id="a"), making.record("misil jatuh", id="b")
    opened(page, "id", [one, other])
    assert texts(answer(page, "misil")) == ["misil jatuh", "rudal jatuh"]
    assert texts(answer(page, "rudal")) == ["rudal jatuh", "misil jatuh"]


@pytest.mark.browser
def test_a_dossier_adds_words_of_its_own(page: Page) -> None:
    record = making.record("pasukan penjaga istana")
    opened(page, "id", [record], ("Paspampres", "penjaga istana"))
    given = answer(page, "paspampres")
    assert texts(given) == ["pasukan penjaga istana"]
    assert given["related"] == [{"typed": "paspampres", "used": "penjaga istana"}]


@pytest.mark.browser
def test_a_short_word_is_taken_for_an_abbreviation_only_in_capitals(page: Page) -> None:
    english = {"text_language": "en", "site_language": "en"}
    records = [
        making.record("Sam went home", id="a", location="person", **english),
        making.record("an air defence missile", id="b", location="missile", **english),
    ]
    opened(page, "en", records)
    assert places(answer(page, "sam")) == ["person"]
    assert "missile" in places(answer(page, "SAM"))


@pytest.mark.browser
def test_words_of_another_language_find_a_record_by_its_other_texts(page: Page) -> None:
    record = making.record(
        "kapal tiba", location="here", other_languages=(("en", "the vessels arrived"),)
    )
    opened(page, "id", [record])
    assert places(answer(page, "vessel")) == ["here"]
    assert answer(page, "vesels")["corrections"] == []


@pytest.mark.parametrize("language", cases.LANGUAGES)
def test_no_phrase_of_a_thesaurus_is_too_long_to_be_found(language: str) -> None:
    known = thesaurus.reduced(language, (), _Everything())
    assert len(known) > 100
    assert [phrase for phrase in known if len(phrase.split()) > MOST] == []


def test_an_index_has_only_what_its_words_can_answer() -> None:
    known = thesaurus.reduced("en", [("alpha", "beta gamma")], frozenset({"drone", "beta"}))
    assert known["uav"] == ["drone"]
    assert "alpha" not in known
    assert "thesaurus" in ruleset.data("de")


class _Everything(frozenset[str]):
    def isdisjoint(self, _other: object) -> bool:
        return False


@pytest.mark.browser
def test_a_phrase_that_is_found_does_not_ask_for_a_part_of_itself(page: Page) -> None:
    one, other = making.record("kopi susu manis", id="a"), making.record("kopi susu", id="b")
    opened(page, "id", [one, other], ("kopi susu manis", "kopi susu"))
    assert answer(page, "kopi susu manis")["related"] == []
    assert texts(answer(page, "kopi susu manis"))[0] == "kopi susu manis"
