"""A fact's amount and bound follow from the words quoted, read in the source's language.

In Indonesian "20.000" is 20000 and "1.000" is 1000, "seribu" 1000, "9 juta" 9000000, "jutaan"
no exact figure at all; "lebih dari", "sedikitnya", "sekitar" and their like give the bound. Each
piece of a fact's evidence must support its quantity. In a language without a lexicon none is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import lexicon
from generator.dossier.records import FactRecord
from generator.problems import Finding
from generator.text import figures
from generator.text.figures import Claim, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.records import Quantity
    from generator.text.figures import Mismatch

CODE = "figure-not-written"
_ABOUT_BOUND = (Reason.OTHER_BOUND, Reason.BOUND_LEFT_OUT)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each quantity that a piece of the fact's evidence does not carry."""
    for citation in analysis.dossier.citations:
        fact = citation.owner
        if not isinstance(fact, FactRecord) or fact.quantity is None:
            continue
        if not lexicon.is_read(citation.source.language):
            continue  # `language-not-read` reports it
        spans = [(span.start, span.end) for span in citation.spans]
        text, language = citation.article.text, citation.source.language
        mismatch = figures.prove_within(text, spans, language, _claim(fact.quantity))
        if mismatch is not None:
            yield _finding(fact, fact.quantity, citation.index + 1, mismatch)


def _claim(quantity: Quantity) -> Claim:
    return Claim(quantity.amount, quantity.bound, quantity.amount_to, quantity.magnitude)


def _finding(fact: FactRecord, quantity: Quantity, number: int, mismatch: Mismatch) -> Finding:
    claim = " ".join(
        str(part)
        for part in (quantity.bound, quantity.amount, quantity.amount_to, quantity.magnitude)
        if part is not None
    )
    message = f"evidence {number} of fact '{fact.id}' does not support its quantity: {claim}"
    place = fact.place / "quantity"
    key = "amount" if quantity.amount is not None else "magnitude"
    if mismatch.reason in _ABOUT_BOUND and "bound" in quantity.model_fields_set:
        key = "bound"
    return Finding(place / key, CODE, message, _hint(mismatch))


def _hint(mismatch: Mismatch) -> str:
    figure = mismatch.read
    if figure is None:
        return "The quote contains no such figure. Quote the words that state it."
    if mismatch.reason is Reason.BOUND_LEFT_OUT:
        return f"The article says “{mismatch.words}”. Include the bounding words in the quote."
    value = figure.magnitude if figure.magnitude is not None else figure.amount
    return f"The quote says “{mismatch.words}”: {figure.bound} {value}."
