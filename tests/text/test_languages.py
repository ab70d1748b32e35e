"""What is read in each language that ships; tables in `languages/` and `figures/claims/`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers

from benchmarks.languages import measured, with_cases
from generator.lexicon import languages
from generator.terms.vocabulary import Bound
from generator.text.figures import Claim, Mismatch, Reason, prove

FEWEST = 40
"""Cases of a language that ships."""
MOST_REFUSED = 10
"""Percent of true claims that may be refused."""
ALL = with_cases()


@pytest.mark.parametrize("language", ALL)
def test_nothing_wrong_is_accepted(language: str) -> None:
    assert measured(language).rejected.missed == []


@pytest.mark.parametrize("language", languages())
def test_true_claims_are_accepted(language: str) -> None:
    accepted = measured(language).accepted
    assert len(accepted.missed) * 100 <= accepted.cases * MOST_REFUSED, accepted.missed


@pytest.mark.parametrize("language", ALL)
def test_dates_names_and_quotes_are_as_in_the_tables(language: str) -> None:
    measures = measured(language)
    assert measures.dates.missed + measures.names.missed + measures.quotes.missed == []


@pytest.mark.parametrize("language", ALL)
def test_nine_of_ten_queries_find_another_form_of_their_word(language: str) -> None:
    search = measured(language).search
    assert len(search.missed) * 100 <= search.cases * MOST_REFUSED, search.missed


@pytest.mark.parametrize("language", languages())
def test_each_language_has_cases(language: str) -> None:
    measures = measured(language)
    claims = measures.accepted.cases, measures.rejected.cases
    others = measures.dates.cases, measures.names.cases, measures.quotes.cases
    assert min(*claims, *others) >= FEWEST


@pytest.mark.parametrize("words", ["20", "超过2万", "более 20", "mais de 20"])
def test_no_locale_of_cldr_without_a_lexicon_proves_anything(words: str) -> None:
    tags = {tag.replace("_", "-") for tag in locale_identifiers()}
    unread = sorted(tag for tag in tags if tag.partition("-")[0] not in languages())
    claims = (Claim(Decimal(20)), Claim(Decimal(20), Bound.MORE_THAN), Claim(Decimal(20000)))
    reasons = {prove(words, tag, claim) for tag in unread for claim in claims}
    assert reasons == {Mismatch(Reason.NOT_READ, None, "")}
