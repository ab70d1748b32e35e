"""Dates named in running text: the cases stand in `mentions/`."""

import time
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import example, given
from hypothesis import strategies as st

from generator.edtf import edtf_date
from generator.text.dates.mentions import DateMention, mentions

ROOT = Path(__file__).parents[3]
CASES = Path(__file__).parent / "mentions"
SECONDS = 30.0
"""Of processor time: linear reading takes two at most, quadratic reading minutes."""
WORDS = (
    *("1", "31", "2024", "Mei", "Desember", "tahun", "lalu", "hingga", "dan", "antara"),
    *("(", ")", ",", "-", "/", "Senin", "akhir", "musim panas", "19/12", "30.04.2025"),
)
HOSTILE = {
    "months": "Mei " * 30_000,
    "days": "1 Mei hingga " * 10_000,
    "lists": "Mei, " * 20_000 + "Juni 2023",
    "years": "2023-" * 20_000,
    "leading": "tahun bulan hari " * 10_000 + "2023",
    "parts": "akhir " * 20_000 + "2023",
    "relative": "tahun lalu " * 15_000,
    "weekdays": "Senin, " * 20_000 + "22 Januari",
    "slashes": "1/1/" * 30_000,
}


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


def described(text: str, mention: DateMention) -> dict[str, str]:
    said = {
        "is": text[mention.start : mention.end],
        "kind": None if mention.kind == "absolute" else mention.kind.value,
        "edtf": mention.edtf,
        "shift": None if mention.shift is None else f"{mention.shift.offset} {mention.shift.unit}",
        "part": None if mention.part is None else mention.part.value,
    }
    return {name: value for name, value in said.items() if value is not None}


@pytest.mark.parametrize(
    ("language", "case"),
    [(language, case) for language in ("id", "en") for case in load(language)["case"]],
    ids=lambda value: value["text"] if isinstance(value, dict) else value,
)
def test_dates_of_a_text(language: str, case: dict[str, Any]) -> None:
    found = [described(case["text"], mention) for mention in mentions(case["text"], language)]
    assert found == case["dates"]


@pytest.mark.parametrize("name", load("articles"))
def test_every_date_of_an_article_is_found(name: str) -> None:
    text = (ROOT / "seeds" / "articles" / name).read_text(encoding="utf-8")
    found = [text[mention.start : mention.end] for mention in mentions(text, "id")]
    assert found == load("articles")[name]


def test_every_article_is_listed() -> None:
    articles = (ROOT / "seeds" / "articles").glob("*.txt")
    assert load("articles").keys() == {path.name for path in articles}


@given(
    day=st.dates(date(1600, 1, 1), date(2199, 12, 31)),
    language=st.sampled_from(["id", "en", "nl", "fr"]),
    form=st.sampled_from(["long", "full", "d MMM y", "yyyy-MM-dd"]),
)
def test_what_babel_formats_is_read_back(day: date, language: str, form: str) -> None:
    written = format_date(day, form, locale=language)
    (mention,) = mentions(f"({written})", language)
    assert (mention.edtf, mention.kind) == (day.isoformat(), "absolute")


@given(words=st.lists(st.sampled_from(WORDS)))
@example(words=["musim panas", "lalu"])
def test_mentions_stand_apart_and_write_edtf(words: list[str]) -> None:
    text, end = " ".join(words), 0
    for mention in mentions(text, "id"):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.edtf is None or edtf_date.parse(mention.edtf) is not None
        end = mention.end


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.slow
def test_hostile_text_is_read_in_linear_time(name: str) -> None:
    start = time.process_time()
    mentions.__wrapped__(HOSTILE[name], "id")
    assert time.process_time() - start < SECONDS
