"""Quotes that were once evidence in this repository's dossier, and said too little."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analysis import thin_quotes
from generator.analysis.results import Analysis
from generator.dossier import matching
from generator.dossier.records import Quote
from generator.load import project
from generator.terms.translated import Words
from tests.projects import ROOT

if TYPE_CHECKING:
    from generator.dossier.matching import Citation

THIN = {
    "f-returns-refined-oil": ("dan minyak olahan", "and refined oil"),
    "f-returns-electronic-warfare": (
        "sistem elektronik untuk peperangan",
        "electronic systems for warfare",
    ),
    "f-returns-feedback": ("memberikan umpan balik data", "providing data feedback"),
    "f-soldiers-gain-experience": (
        "memperoleh pengalaman militer langsung",
        "gain first-hand military experience",
    ),
    "f-containers-over-20000": ("lebih dari 20.000 kontainer", "more than 20,000 containers"),
    "f-shortages-partly-from-sanctions": ("kontrol ekspor", "export controls"),
    "f-summit-called-rare": ("pertemuan puncak yang jarang terjadi", "a rare summit"),
}


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    dossier = project.load(ROOT).dossier
    assert dossier is not None
    return Analysis(matching.match(dossier))


@pytest.mark.parametrize(("fact", "words"), THIN.items(), ids=THIN)
def test_a_quote_without_those_whom_its_sentence_names_is_thin(
    fact: str, words: tuple[str, str], analysis: Analysis
) -> None:
    assert thin_quotes.missing_names(analysis.sentences, quoting(analysis, fact, *words))


def test_a_word_that_points_back_stands_for_one_name(analysis: Analysis) -> None:
    thin = quoting(analysis, "f-treaty-mutual-defence", "pakta pertahanan", "defence pact")
    assert thin_quotes.missing_names(analysis.sentences, thin)
    (own, *_) = analysis.dossier.citations_of["f-treaty-mutual-defence"]
    assert own.evidence.quote.exact.startswith("Perjanjian itu")
    assert thin_quotes.missing_names(analysis.sentences, own) is None


def test_no_quote_of_the_dossier_is_thin(analysis: Analysis) -> None:
    thin = {
        each.label: missing
        for each in analysis.dossier.citations
        if (missing := thin_quotes.missing_names(analysis.sentences, each)) is not None
    }
    assert thin == {}


def quoting(analysis: Analysis, fact: str, exact: str, english: str) -> Citation:
    """The first piece of evidence of a fact with other words."""
    (citation, *_) = analysis.dossier.citations_of[fact]
    quote = Quote(exact=exact, translation=Words({"en": english}))
    return replace(citation, evidence=citation.evidence.model_copy(update={"quote": quote}))
