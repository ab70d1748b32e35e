"""Nothing in the real dossier can be changed unseen: every figure, every quote, every article."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.analysis.results import Analysis
from generator.checks import figure_not_written, quote_cut, quote_not_found, quote_not_unique
from generator.dossier import matching
from generator.load import project
from generator.terms.vocabulary import Bound
from generator.text import quotes
from generator.text.quotes import Missed, Selector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord

ROOT = Path(__file__).parent.parent
GATES = (quote_not_found, quote_not_unique, quote_cut, figure_not_written)


@cache
def dossier() -> Dossier:
    loaded = project.load(ROOT).dossier
    assert loaded is not None
    return loaded


def caught(fact: FactRecord) -> bool:
    alone = replace(dossier(), facts=(fact,), entities=())
    analysis = Analysis(matching.match(alone))
    return any(True for gate in GATES for _ in gate.check(analysis))


def with_evidence(fact: FactRecord, index: int, exact: str) -> FactRecord:
    quote = fact.evidence[index].quote.model_copy(update={"exact": exact})
    piece = fact.evidence[index].model_copy(update={"quote": quote})
    evidence = (*fact.evidence[:index], piece, *fact.evidence[index + 1 :])
    return fact.model_copy(update={"evidence": evidence})


def other_digits(text: str) -> Iterator[str]:
    """The text with each of its digits changed, one at a time."""
    for at, character in enumerate(text):
        if character.isdigit():
            yield text[:at] + str((int(character) + 1) % 10) + text[at + 1 :]


FIGURES = [fact for fact in dossier().facts if fact.quantity and fact.quantity.amount is not None]
QUOTED = [
    (fact, index)
    for fact in dossier().facts
    for index, piece in enumerate(fact.evidence)
    if any(character.isdigit() for character in piece.quote.exact)
]


def test_there_are_figures_to_try() -> None:
    assert len(FIGURES) >= 15
    assert len(QUOTED) >= 15
    assert not any(caught(fact) for fact in dossier().facts)


@pytest.mark.parametrize("fact", FIGURES, ids=lambda fact: fact.id)
def test_every_amount_is_held_to_its_quotes(fact: FactRecord) -> None:
    assert fact.quantity is not None
    for amount in other_digits(str(fact.quantity.amount)):
        changed = fact.quantity.model_validate(
            {**fact.quantity.model_dump(exclude_defaults=True), "amount": amount}
        )
        assert caught(fact.model_copy(update={"quantity": changed})), amount


@pytest.mark.parametrize(("fact", "index"), QUOTED, ids=lambda v: getattr(v, "id", str(v)))
def test_every_digit_of_every_quote_is_held_to_its_article(fact: FactRecord, index: int) -> None:
    for exact in other_digits(fact.evidence[index].quote.exact):
        assert caught(with_evidence(fact, index, exact)), exact


def test_every_bound_is_held_to_its_quotes() -> None:
    for fact in dossier().facts:
        if fact.quantity is None:
            continue
        for bound in Bound:
            if bound is not fact.quantity.bound:
                quantity = fact.quantity.model_copy(
                    update={"bound": type(fact.quantity.bound)(bound)}
                )
                assert caught(fact.model_copy(update={"quantity": quantity})), (fact.id, bound)


def test_a_letter_changed_inside_any_quoted_passage_breaks_its_quote() -> None:
    for citation in matching.match(dossier()).citations:
        text, quote = citation.article.text, citation.evidence.quote
        for span in citation.spans:
            at = next(i for i in range(span.start, span.end) if text[i].isalnum())
            changed = text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]
            result = quotes.find(
                Selector(quote.exact, quote.prefix, quote.suffix),
                changed,
                citation.source.language,
                citation.article.boilerplate,
            )
            assert isinstance(result, Missed) or result != citation.spans, citation.label
