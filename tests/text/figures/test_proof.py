"""Claims against their words: the cases stand in `cases/proofs.toml`."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from generator.terms.vocabulary import Bound, Magnitude
from generator.text.figures import Claim, Reason, prove, prove_within

CASES = tomllib.loads(
    (Path(__file__).parent / "cases" / "proofs.toml").read_text(encoding="utf-8")
)["case"]

MORE_THAN_20000 = Claim(Decimal(20000), Bound.MORE_THAN)
TEXT = "Mereka mengirim lebih dari 20.000 kontainer."
QUOTE = (TEXT.index("20.000"), len(TEXT))
WITH_BOUND = (TEXT.index("lebih"), len(TEXT))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["words"])
def test_claims(case: dict[str, str]) -> None:
    amount, amount_to = (case.get(name) for name in ("amount", "amount_to"))
    claim = Claim(
        amount=None if amount is None else Decimal(amount),
        bound=Bound(case["bound"]),
        amount_to=None if amount_to is None else Decimal(amount_to),
        magnitude=Magnitude(case["magnitude"]) if "magnitude" in case else None,
    )
    mismatch = prove(case["words"], case.get("language", "id"), claim)
    if "reason" not in case:
        assert mismatch is None
    else:
        assert mismatch is not None
        assert (mismatch.reason, mismatch.words) == (Reason(case["reason"]), case["read"])


def test_case_file_is_full() -> None:
    assert len(CASES) >= 30


def test_quote_without_the_bound_before_it_carries_neither_reading() -> None:
    exact = prove_within(TEXT, [QUOTE], "id", Claim(Decimal(20000)))
    bounded = prove_within(TEXT, [QUOTE], "id", MORE_THAN_20000)
    assert exact is not None
    assert exact.reason is Reason.OTHER_BOUND
    assert bounded is not None
    assert bounded.reason is Reason.BOUND_LEFT_OUT
    assert bounded.words == "lebih dari 20.000"


def test_quote_with_its_bound_carries_it() -> None:
    assert prove_within(TEXT, [WITH_BOUND], "id", MORE_THAN_20000) is None


def test_any_part_of_an_elided_quote_may_carry_the_claim() -> None:
    spans = [(0, 6), WITH_BOUND]
    assert prove_within(TEXT, spans, "id", MORE_THAN_20000) is None


def test_a_figure_outside_the_spans_proves_nothing() -> None:
    mismatch = prove_within(TEXT, [(0, 6)], "id", MORE_THAN_20000)
    assert mismatch is not None
    assert mismatch.reason is Reason.NO_FIGURE


def test_a_claim_has_an_amount_or_an_order_of_magnitude() -> None:
    with pytest.raises(ValueError, match="either an amount or an order of magnitude"):
        Claim()
    with pytest.raises(ValueError, match="either an amount or an order of magnitude"):
        Claim(Decimal(1), magnitude=Magnitude.MILLIONS)
