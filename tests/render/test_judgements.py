"""A judgement on the home page: likelihood in hundredths, grounds for and against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import build
from generator.analysis.results import Analysis
from generator.render import families, judgements
from generator.terms.vocabulary import Likelihood
from tests.dossiers import BASE, Change, copy

if TYPE_CHECKING:
    from pathlib import Path

GROUNDS = """\
    confidence: low
    evidence_against: [f-rice]
    weighed: {id: "Itu beras.", en: "That is rice."}
    alternatives: [{id: "Kapal lebih kecil.", en: "Ships are smaller."}]
    would_change: [{id: "Catatan lain.", en: "Another record."}]
    why_it_matters: {id: "Pelabuhan penuh.", en: "The port is full."}
"""


def home(folder: Path, language: str = "en/", *changes: Change) -> str:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    found = families.pages(outcome.briefing, Analysis(outcome.briefing))
    return next(each.text for each in found if each.path == f"{language}index.md")


def test_every_likelihood_but_none_has_its_hundredths() -> None:
    assert set(judgements.LIKELIHOODS) == set(Likelihood) - {Likelihood.NOT_JUDGED}
    assert list(judgements.HUNDREDTHS) == list(judgements.LIKELIHOODS)


def test_a_likelihood_is_shown_with_its_hundredths(tmp_path: Path) -> None:
    assert "likely <span" in home(tmp_path)
    assert '<span class="ratings__range">(55\N{EN DASH}80%)</span>' in home(tmp_path / "again")


def test_what_is_not_judged_has_neither_scale_nor_confidence(tmp_path: Path) -> None:
    change = Change(
        "briefing.yml",
        """{id: "Lalu lintas kemungkinan bertambah.", en: "Traffic is likely to grow."}
    based_on: [f-ships]
    likelihood: likely""",
        """{id: "Apakah bertambah tidak diketahui.", en: "Whether it grows is not known."}
    based_on: [f-ships]
    likelihood: not-judged""",
    )
    page = home(tmp_path, "en/", change)
    assert "not judged</dd>" in page
    assert "<dt>Confidence</dt>" not in page
    assert "scale--dots" not in page


def test_the_grounds_are_shown_for_and_against_in_this_order(tmp_path: Path) -> None:
    base = (BASE / "seeds" / "briefing.yml").read_text(encoding="utf-8")
    own = base[base.index("    confidence: low\n") : base.index("origins:\n")]
    page = home(tmp_path, "en/", Change("briefing.yml", own, GROUNDS))
    order = (
        "The port is full.",
        "Evidence for it",
        "Blue Bay handled more than 1,200 ships in 2023.",
        "Evidence against it, or limiting it",
        "The Melati carried about 12,000 tonnes of rice.",
        "That is rice.",
        "Ships are smaller.",
        "Another record.",
    )
    places = [page.index(each) for each in order]
    assert places == sorted(places)
