"""Which result comes first: what answers, not what has all the words in a long text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.search.records import RecordKind, SearchRecord
from tests.search import making
from tests.search.test_engine import answer, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def fact(name: str, title: str, **values: Any) -> SearchRecord:
    return making.record(kind=RecordKind.FACT, id=name, location=f"#{name}", title=title, **values)


def actor(name: str, title: str, **values: Any) -> SearchRecord:
    return making.record(
        kind=RecordKind.ENTITY, id=name, location=f"#{name}", title=title, **values
    )


LONG = making.record(
    "Kapal mengangkut gandum ke pelabuhan. " * 9 + "Seorang nakhoda menolak kopi dari Brasil.",
    id="long",
    location="#long",
    title="Semua",
)


def found(page: Page, query: str) -> list[str]:
    return [item["location"].removeprefix("#") for item in answer(page, query)["items"]]


def test_a_fact_with_most_words_comes_before_a_page_with_all(page: Page) -> None:
    opened(page, LONG, fact("f-1", "Nakhoda menolak muatan kopi"), fact("f-2", "Gandum tiba"))
    assert found(page, "nakhoda menolak kopi brasil") == ["f-1", "long"]
    assert answer(page, "nakhoda menolak kopi brasil")["partly"] is False


def test_words_of_a_question_are_not_asked_for(page: Page) -> None:
    opened(page, LONG, fact("f-1", "Nakhoda menolak muatan kopi"))
    assert found(page, "siapa saja yang menolak kopi itu?")[0] == "f-1"
    assert answer(page, "siapa saja yang menolak kopi itu?")["items"][0]["missing"] == []


def test_a_figure_comes_first_where_one_is_asked_for(page: Page) -> None:
    opened(page, fact("f-1", "Kopi tiba"), fact("f-2", "Kopi lalu tiba", figure="40"))
    assert found(page, "kopi tiba") == ["f-1", "f-2"]
    assert found(page, "berapa kopi tiba") == ["f-2", "f-1"]


def test_a_figure_of_what_is_counted_answers_without_the_other_words(page: Page) -> None:
    opened(
        page,
        fact("f-1", "Karung kopi diangkut lalu dijual"),
        fact("f-2", "Karung itu 40 buah", figure="40 buah"),
        fact("f-3", "Kereta diangkut 90 kali", figure="90 kali"),
        fact("f-4", "Gerobak diangkut ke Bandung"),
    )
    assert found(page, "karung diangkut") == ["f-1"]
    assert found(page, "berapa karung diangkut")[:2] == ["f-1", "f-2"]


def test_a_key_fact_comes_first_among_equals(page: Page) -> None:
    opened(page, fact("f-1", "Kopi tiba"), fact("f-2", "Kopi datang", is_key=True))
    assert found(page, "kopi") == ["f-2", "f-1"]


def test_an_actor_comes_first_where_it_alone_is_asked_for(page: Page) -> None:
    opened(
        page,
        fact("f-1", "Nakhoda bertemu Sukarno di Bandung", mentions=("sukarno",)),
        actor("sukarno", "Sukarno", label="Presiden", text="Nakhoda yang ditemui di Bandung"),
    )
    assert found(page, "sukarno")[0] == "sukarno"
    assert found(page, "presiden sukarno")[0] == "sukarno"
    assert found(page, "di mana nakhoda bertemu sukarno")[0] == "f-1"


def test_a_fact_and_the_passage_it_quotes_are_one_result(page: Page) -> None:
    quoted = making.record(
        kind=RecordKind.PASSAGE, id="p-1", location="#p-1", quote="kopi kental", supports=("f-1",)
    )
    other = making.record(kind=RecordKind.PASSAGE, id="p-2", location="#p-2", quote="kopi susu")
    opened(page, fact("f-1", "Kopi tiba"), quoted, other)
    answered = answer(page, "kopi")
    assert sorted(item["location"] for item in answered["items"]) == ["#f-1", "#p-2"]
    assert (answered["total"], answered["kinds"]["passage"]) == (2, 1)
    assert found(page, "kental") == ["p-1"]


def test_a_word_that_only_the_quoted_passage_has_is_not_missing(page: Page) -> None:
    quoted = making.record(
        kind=RecordKind.PASSAGE, id="p-1", location="#p-1", quote="kopi kental", supports=("f-1",)
    )
    opened(page, fact("f-1", "Kopi tiba kemarin"), quoted)
    [item] = answer(page, "kopi tiba kental")["items"]
    assert (item["location"], item["missing"]) == ("#f-1", [])


def test_what_happened_in_a_month_comes_before_what_only_began_in_it(page: Page) -> None:
    opened(
        page,
        fact("f-1", "Kopi dijual sejak Mei 2024", edtf="2024-05/2025-01", is_key=True),
        fact("f-2", "Kopi dijual di Bandung", edtf="2024-05"),
        fact("f-3", "Kopi dijual di Bogor", edtf="2024-05?"),
    )
    assert found(page, "kopi mei 2024")[0] == "f-2"
    assert found(page, "kopi 2025") == ["f-1"]


def test_a_person_comes_first_where_the_question_is_who(page: Page) -> None:
    opened(
        page,
        actor("pasar", "Pasar Kopi", text="Juru bicara pasar kopi tidak disebut."),
        actor("sukarno", "Sukarno", text="Juru bicara pasar kopi.", is_person=True),
    )
    assert found(page, "siapa juru bicara pasar kopi")[0] == "sukarno"
    assert found(page, "siapa pasar kopi")[0] == "pasar"


def test_an_actor_with_all_words_does_not_hide_a_fact_with_most(page: Page) -> None:
    others = (fact(f"f-{number}", "Kuli membeli kopi") for number in range(2, 7))
    cart = actor("gerobak", "Gerobak", text="Alat yang dibeli.")
    opened(page, cart, fact("f-1", "Gerobak digunakan petani"), *others)
    assert "f-1" in found(page, "siapa membeli gerobak")
    assert found(page, "gerobak")[0] == "gerobak"
