"""The engine alone, over an index in memory: what no small site shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.search import index, site
from tests.search import making, wordlist
from tests.search.test_index import data

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from generator.search.records import SearchRecord

pytestmark = pytest.mark.browser

OPEN = """
(parts) => {
  const { Engine } = briefingEngine;
  const { Library } = briefingParts;
  window.engine = new Engine(new Library((name) => Promise.resolve(parts[name])));
}
"""
ASK = "async (question) => window.engine.answer(question)"
ASK_ALL = """
async (queries) => {
  const failed = [];
  for (const query of queries)
    try {
      await window.engine.answer({ query });
    } catch (error) {
      failed.push([query, String(error)]);
    }
  return failed;
}
"""


def opened(page: Page, *records: SearchRecord) -> Page:
    page.add_script_tag(content=site.engine().decode("utf-8"))
    built = index.build(records, making.INTERFACE, language="id", languages=("en",))
    page.evaluate(OPEN, {name.removesuffix(".js"): data(name, part) for name, part in built})
    return page


def answer(page: Page, query: str, **question: object) -> Any:
    return page.evaluate(ASK, {"query": query, **question})


def places(given: Any) -> list[str]:
    """Where the results lead."""
    return [item["location"] for item in given["items"]]


def texts(answered: Any) -> list[str]:
    return ["".join(text for text, _ in item["text"]) for item in answered["items"]]


def test_a_word_of_nine_thousand_records_is_counted_right(page: Page) -> None:
    records = [making.record("kapal kargo", id=f"p{number}") for number in range(9000)]
    opened(page, *records, making.record("kargo kapal", id="other"))
    assert answer(page, "kapal")["total"] == 9001
    assert answer(page, '"kapal kargo"')["total"] == 9000
    assert texts(answer(page, '"kargo kapal"')) == ["kargo kapal"]
    last = answer(page, "kapal", **{"from": 8990, "count": 20})
    assert len(last["items"]) == 11


def test_any_query_is_answered(page: Page) -> None:
    opened(page, *making.pages())
    queries = list(dict.fromkeys(wordlist.hostile(3000)))
    queries += ['"', '""', "+", "-", "+-", '-"', "((", "a" * 5000, "1" * 500, '"' * 300, "\u202e"]
    assert page.evaluate(ASK_ALL, queries) == []


def test_words_of_every_script_are_found(page: Page) -> None:
    words = ["𐐨𐐩𐐪", "\ufb50\ufb51", "Санкции", "북한", "北朝鮮の弾薬", "עזה", "غزة", "zebra"]
    opened(page, *(making.record(word, id=f"w{at}") for at, word in enumerate(words)))
    for word in (*words, "санкции", "朝鮮"):
        assert answer(page, word)["total"] == 1, word


def test_touching_ideographs_are_one_phrase(page: Page) -> None:
    opened(page, making.record("北朝鮮", id="a"), making.record("朝北鮮", id="b"))
    assert texts(answer(page, "朝鮮")) == ["北朝鮮"]


def test_only_records_of_a_kind_are_given_and_all_are_counted(page: Page) -> None:
    opened(page, *making.pages())
    given = answer(page, "DPRK", kind="page")
    assert given["total"] == 1
    assert (given["kinds"]["page"], given["kinds"]["entity"]) == (1, 1)


def test_a_long_text_is_cut_round_its_matches(page: Page) -> None:
    text = "awal " * 200 + "rudal ditembakkan ke kota " + "akhir " * 200
    opened(page, making.record(text))
    [shown] = texts(answer(page, "tembak"))
    assert shown.startswith("… awal")
    assert "rudal ditembakkan ke kota" in shown
    assert shown.endswith("akhir …")
    assert len(shown) < 300


def test_names_of_properties_are_words_like_any_other(page: Page) -> None:
    opened(page, making.record("constructor __proto__ toString"))
    for word in ("constructor", "__proto__", "toString"):
        assert answer(page, word)["total"] == 1, word
    assert answer(page, "hasOwnProperty")["total"] == 0


def test_an_amount_is_found_however_it_is_asked_for(page: Page) -> None:
    written = ["9 juta butir", "20rb kontainer", "1.500 rudal", "pada 5/4/2025", "suhu -5"]
    opened(page, *(making.record(text, id=f"w{at}") for at, text in enumerate(written)))
    asked = [
        "9m",
        "9 000 000",
        "20 ribu",
        "20k",
        '"20 000 kontainer"',
        "1,5 ribu",
        "5/4",
        "minus 5",
    ]
    answers = [texts(answer(page, query)) for query in asked]
    million, thousands, missiles, day, cold = ([text] for text in written)
    assert answers == [million] * 2 + [thousands] * 3 + [missiles, day, cold]


def test_letters_and_a_figure_joined_by_a_hyphen_are_marked_together(page: Page) -> None:
    opened(page, making.record("sistem S-400 dan S-300"))
    for query in ("S-400", "s-400"):
        [item] = answer(page, query)["items"]
        assert [text for text, hit in item["text"] if hit] == ["S-400"]
    assert answer(page, "S400")["total"] == 1
