"""What is read in each language that ships; tables in `languages/` and `figures/claims/`."""

from __future__ import annotations

import pytest

from benchmarks import languages as benchmark
from generator.lexicon import languages

FEWEST = 40
"""Cases of a language that ships."""
MOST_REFUSED = 10
"""Percent of true claims that may be refused."""
ALL = dict(benchmark.tables())


@pytest.mark.parametrize("language", ALL)
def test_nothing_wrong_is_accepted(language: str) -> None:
    assert ALL[language].rejected.missed == []


@pytest.mark.parametrize("language", languages())
def test_true_claims_are_accepted(language: str) -> None:
    accepted = ALL[language].accepted
    assert len(accepted.missed) * 100 <= accepted.cases * MOST_REFUSED, accepted.missed


@pytest.mark.parametrize("language", ALL)
def test_dates_names_and_quotes_are_as_in_the_tables(language: str) -> None:
    measures = ALL[language]
    assert measures.dates.missed + measures.names.missed + measures.quotes.missed == []


@pytest.mark.parametrize("language", languages())
def test_each_language_has_cases(language: str) -> None:
    measures = ALL[language]
    claims = measures.accepted.cases, measures.rejected.cases
    others = measures.dates.cases, measures.names.cases, measures.quotes.cases
    assert min(*claims, *others) >= FEWEST
