"""What `uncovered` asks for in the articles of `noise/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import noise

if TYPE_CHECKING:
    from benchmarks.noise import MarkedArticle

MOST_NOISE = 0.15
ARTICLES = tuple(noise.articles())


def test_little_of_what_is_asked_for_is_noise() -> None:
    results = [noise.measured(article) for article in ARTICLES]
    unwanted = sum(len(each.noise) for each in results)
    wanted = sum(len(each.wanted) for each in results)
    assert 0 < unwanted <= MOST_NOISE * (unwanted + wanted)


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
    }
    assert {*wanted[article.name]} <= {*noise.measured(article).wanted}
