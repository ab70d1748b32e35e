"""Corrections are made where nothing can be lost, and offered otherwise."""

from __future__ import annotations

import itertools
import string
from typing import TYPE_CHECKING, Any

import pytest

from generator.search.records import RecordKind
from tests.search import making
from tests.search.test_engine import answer, opened

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ACTOR = making.record(
    kind=RecordKind.ENTITY, id="sukarno", location="#sukarno", title="Sukarno", label="Orang"
)
TEXTS = ("Nakhoda menolak muatan kopi", "Gandum tiba di Surabaya", "Sukarno bertemu nakhoda")
PAGES = (making.record(text, id=f"p{at}", location=f"#p{at}") for at, text in enumerate(TEXTS))
RECORDS = (ACTOR, *PAGES)


def corrected(page: Page, query: str) -> tuple[list[str], list[str], list[str]]:
    """Give what was corrected, which queries are offered, and the addresses of the results."""
    found: dict[str, Any] = answer(opened(page, *RECORDS), query)
    made = [f"{each['typed']} to {each['used']}" for each in found["corrections"]]
    offers = [each["query"] for each in found["offers"]]
    return made, offers, [item["location"] for item in found["items"]]


def test_a_long_word_written_small_is_corrected(page: Page) -> None:
    assert corrected(page, "nahkoda kopi") == (["nahkoda to nakhoda"], [], ["#p0"])


def test_a_short_word_is_offered(page: Page) -> None:
    assert corrected(page, "kopo") == ([], ["kopi"], [])
    assert corrected(page, "nakhoda kopo") == ([], ["nakhoda kopi"], ["#p2", "#p0"])


def test_a_word_of_the_language_is_no_slip(page: Page) -> None:
    records = [making.record("The missile hit Surabaya", id="m", location="#m", text_language="en")]
    found = answer(opened(page, *RECORDS, *records), "missive")
    assert (found["corrections"], found["items"]) == ([], [])
    assert [each["query"] for each in found["offers"]] == ["missile"]
    found = answer(opened(page, *RECORDS, *records), "missilo")
    assert [each["used"] for each in found["corrections"]] == ["missile"]


def test_a_word_that_nothing_has_is_named_once(page: Page) -> None:
    found = answer(opened(page, *RECORDS), "zzzz nakhoda kopi")
    assert (found["partly"], found["unknown"]) == (True, ["zzzz"])
    assert not [item for item in found["items"] if "zzzz" in item["missing"]]


def test_a_capitalised_word_is_corrected_to_a_name_only(page: Page) -> None:
    made, offers, [first, *_] = corrected(page, "Sukarmo")
    assert (made, offers, first) == (["Sukarmo to Sukarno"], [], "#sukarno")
    assert corrected(page, "Nahkoda") == ([], ["nakhoda"], [])


def test_a_missing_space_is_put_in(page: Page) -> None:
    assert corrected(page, "muatankopi") == (["muatankopi to muatan kopi"], [], ["#p0"])


def test_a_word_that_something_has_is_left_as_it_is(page: Page) -> None:
    assert corrected(page, "tiba kopi")[:2] == ([], [])
    assert corrected(page, "-nahkoda gandum")[:2] == ([], [])


def test_another_first_letter_is_looked_for_widely_only_where_nothing_else_is_found(
    page: Page,
) -> None:
    sounds = itertools.product(string.ascii_lowercase, "aiueo", "bdgkm")
    many = making.record(" ".join(f"{''.join(each)}usa" for each in sounds), id="m", location="#m")
    opened(page, *RECORDS, many)

    def made(query: str) -> list[str]:
        return [each["used"] for each in answer(page, query)["corrections"]]

    assert made("makhoda kopi") == made("ankhoda kopi") == ["nakhoda"]
    assert made("xakhoda kopi") == []
    assert made("xakhoda") == ["nakhoda"]
