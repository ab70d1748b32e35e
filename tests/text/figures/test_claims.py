"""The tables in `claims/`: what sentences of newspapers prove, and what they do not."""

from __future__ import annotations

import pytest

from benchmarks import reading

LEAST = {"en": 400, "id": 300, **dict.fromkeys(("ar", "de", "es", "fr", "ko", "ru", "zh"), 50)}


@pytest.mark.parametrize("language", LEAST)
def test_no_wrong_claim_is_accepted(language: str) -> None:
    wrong = [
        f"{claim.sentence} | {claim.said}"
        for claim in reading.claims(language)
        if not claim.supported and reading.is_accepted(claim)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LEAST)
def test_fewer_than_a_tenth_of_the_right_claims_are_refused(language: str) -> None:
    right = [claim for claim in reading.claims(language) if claim.supported]
    refused = [claim for claim in right if not reading.is_accepted(claim)]
    assert len(refused) < len(right) / 10, refused


@pytest.mark.parametrize("language", LEAST)
def test_the_tables_are_full(language: str) -> None:
    claims = list(reading.claims(language))
    assert len({claim.sentence for claim in claims}) >= LEAST[language]
    assert {claim.supported for claim in claims} == {True, False}


def test_every_sentence_has_a_claim_that_reads() -> None:
    for language in LEAST:
        for claim in reading.claims(language):
            assert claim.said == reading.SOMETHING_ELSE or reading.claim_of(claim.said)
            assert all(map(reading.claim_of, claim.listed))


def test_figures_that_are_not_listed_are_found() -> None:
    listed = ("20", "about 30", "5 to 6", "thousands")
    sentence = (
        "It sold 20 ships, about 30 boats, 5 to 6 cars, thousands of shells and up to 7 jets."
    )
    claim = reading.TableClaim(
        "", "en", sentence, reading.SOMETHING_ELSE, supported=False, listed=listed
    )
    assert reading.unlisted(claim) == ("up to 7",)
    assert reading.is_accepted(claim)
