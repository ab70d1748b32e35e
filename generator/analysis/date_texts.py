"""The texts that can date a fact, as its sources and the fact itself have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis import hedges
from generator.analysis.date_points import Text
from generator.edtf import edtf_date
from generator.lexicon import HedgeKind
from generator.terms.vocabulary import Modality

if TYPE_CHECKING:
    from generator.dossier.matching import Citation
    from generator.dossier.records import FactRecord
    from generator.edtf.edtf_date import EdtfDate


def of_quote(citation: Citation, words: str) -> Text:
    """Words of a source, seen from the day it was published."""
    seen_from = edtf_date.parse(citation.source.published.edtf)
    return Text(words, citation.source.language, seen_from, is_planned=plans(citation))


def own_texts(
    fact: FactRecord | None, published: tuple[EdtfDate, ...], *, is_planned: bool
) -> tuple[Text, ...]:
    """The text of a fact in each language, seen from the days its sources were published."""
    return tuple(
        Text(text, language, seen, is_planned)
        for language, text in ({} if fact is None else fact.text).items()
        for seen in published or (None,)
    )


def plans(citation: Citation) -> bool:
    """Whether a quote speaks of what is to come."""
    found = hedges.read(citation.evidence.quote.exact, citation.source.language)
    return citation.evidence.modality is Modality.PLANNED or bool(found.of(HedgeKind.PLAN))


def is_planned(citation: Citation) -> bool:
    """Whether a quote leaves open that what it states has happened."""
    found = hedges.read(citation.evidence.quote.exact, citation.source.language)
    return plans(citation) or bool(found.of(HedgeKind.LIKELIHOOD, HedgeKind.CONDITION))
