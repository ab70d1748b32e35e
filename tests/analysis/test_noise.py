"""What `uncovered` asks for in the articles of `noise/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import noise

if TYPE_CHECKING:
    from benchmarks.noise import MarkedArticle

MOST_NOISE = 0.1
NEWEST = ("lighthouse-oil.en.txt", "pasar.id.txt")
"""Articles full of scenes and persons, which no rule is sure to tell from facts."""
MOST_IN_NEWEST = 0.23
REAL_SIZE = 600
"""Words from which on an article has the size, and the furniture, of a page."""
ARTICLES = tuple(noise.articles())


@pytest.mark.parametrize(("is_newest", "most"), [(False, MOST_NOISE), (True, MOST_IN_NEWEST)])
def test_little_of_what_is_asked_for_is_noise(is_newest: bool, most: float) -> None:  # noqa: FBT001
    chosen = [each for each in ARTICLES if (each.name in NEWEST) == is_newest]
    results = [noise.measured(article) for article in chosen]
    unwanted = sum(each.unwanted for each in results)
    assert 0 < unwanted <= most * sum(each.warnings for each in results)


def test_a_sentence_is_asked_about_once() -> None:
    large = [each for each in map(noise.measured, ARTICLES) if each.words >= REAL_SIZE]
    assert len(large) >= 4
    warnings, words = (sum(getattr(each, of) for each in large) for of in ("warnings", "words"))
    assert warnings <= 0.042 * words
    text = "It sold 214 boats, 81 rafts and 2,500 oars. It bought 17."
    asked = noise.measured(noise.MarkedArticle("x.en.txt", text, "2025-06-11", (), ()))
    assert (asked.wanted, asked.warnings) == (("214", "81", "2,500", "17"), 2)


def test_facts_are_asked_for() -> None:
    """But for times of day, words of a relative date, and where what is said is said again."""
    results = [noise.measured(each) for each in ARTICLES if each.facts]
    missed = [said for each in results for said in each.missed]
    assert sum(len(each.article.facts) for each in results) == 416
    assert missed == [
        *("the end of the year", "3.20pm", "October", "12:28", "January", "13:27", "2,870", "612"),
        *("2024", "the same month of 2022", "2023", "two", "11:40", "fifth"),
        *("early November", "cotton"),
    ]


def test_what_surrounds_an_article_is_not_asked_for() -> None:
    text = (
        "It sank 12 boats.\n\nMost read\n1 Nine ways to cook\n2 Fox gets 30 votes\n\n"
        "It lies at 61.2° N, 19° 48' W.\n\nReferences\n1. Holm (2022), pp. 33-58.\n[2] 14 pages."
    )
    asked = noise.measured(noise.MarkedArticle("x.en.txt", text, "2025-06-11", (), ()))
    assert asked.wanted == ("12",)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda each: each.name)
def test_marks_of_pages_and_times_are_not_asked_for(article: MarkedArticle) -> None:
    asked = {*noise.measured(article).noise}
    assert asked.isdisjoint(
        {"9234567", "9179842", "2231", "2397", "10:42", "18:45", "+49 30 555 0147", "12:28"}
    )


@pytest.mark.parametrize("article", ARTICLES, ids=lambda each: each.name)
def test_amounts_are_asked_for(article: MarkedArticle) -> None:
    wanted = {
        "banjir.id.txt": ("148", "3.480", "1,7 triliun"),
        "dam-hearing.en.txt": ("3.5", "37.7 billion", "1,475"),
        "drone-report.en.txt": ("87", "1.2 million", "5,000"),
        "harbour-fire.en.txt": ("64", "60,000", "12,000"),
        "pelabuhan.id.txt": ("67", "500.000", "25.000"),
        "budget.en.txt": ("95 million", "3.46", "349", "1 July"),
        "ferry-inquiry.en.txt": ("310,000", "9.4 million", "43", "17 August"),
        "gempa.id.txt": ("1.307", "50 juta", "564", "29 Mei"),
        "korupsi.id.txt": ("640 miliar", "9,3", "Juni 2018", "Selasa, 13 Agustus"),
        "port-strike.en.txt": ("2.7 billion", "85,000", "20 October", "1,500"),
    }
    assert {*wanted.get(article.name, ())} <= {*noise.measured(article).wanted}


def test_what_an_article_repeats_is_asked_for_once() -> None:
    text = (
        "On Tuesday 214 sailed, 4.1 percent of them old. The 214 men left on Tuesday; 4.1 was low."
    )
    asked = noise.measured(noise.MarkedArticle("x.en.txt", text, "2025-06-11", (), ()))
    assert asked.wanted == ("Tuesday", "214", "4.1")


def test_what_an_article_has_by_the_way_is_not_asked_for() -> None:
    text = (
        "CAIRO, June 11 - Maria Keller, 52, and a boy aged 15 were hurt, police said in a statement"
        " on Tuesday. “No,” said Ana Wijaya (41) on Wednesday. It sank on Monday with 52 men."
        " A 9-year-old girl slept under a 60-year-old bridge.\n\n"
        "3 min read. Read also: 1. The dam 2. The towns. Account 1234567890."
    )
    asked = noise.measured(noise.MarkedArticle("x.en.txt", text, "2025-06-11", (), ()))
    assert asked.wanted == ("Monday", "52", "60")


def test_the_year_of_a_law_is_not_asked_for() -> None:
    text = "Ia dijerat UU Nomor 31 Tahun 1999. Pada 1999 ia lahir."
    asked = noise.measured(noise.MarkedArticle("x.id.txt", text, "2025-06-11", (), ()))
    assert asked.wanted == ("1999",)


def test_details_of_persons_and_of_studies_are_not_asked_for() -> None:
    text = (
        "Ron Tiller, 71, said he had waited 14 months. He has two sons. “I slept nine hours.”\n\n"
        "The inspector, Ada Holm, 52, closed 40 bridges. Tom Reed, 44, was jailed for 12 years.\n\n"
        "They interviewed 140 nurses for 96 pages and found 38 errors. One woman left."
    )
    asked = noise.measured(noise.MarkedArticle("x.en.txt", text, "2025-06-11", (), ()))
    assert asked.wanted == ("40", "12", "38")
