from __future__ import annotations

from typing import TYPE_CHECKING

from generator import build
from generator.analysis import weights
from generator.analysis.results import Analysis
from generator.dossier import revision
from generator.terms.vocabulary import Weight
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

    from generator.dossier.briefing import Briefing

SAID = """\
- id: f-said
  text: {id: "Sari Wulan berbicara.", en: "Sari Wulan spoke."}
  topic: traffic
  kind: statement
  evidence:
    - source: harbour
      quote: {exact: "Sari Wulan", translation: {en: "Sari Wulan"}}
"""


def made(folder: Path, *changes: Change) -> Briefing:
    outcome = build.check(copy(folder, *changes))
    assert outcome.briefing is not None, outcome.problems
    return outcome.briefing


def said(folder: Path, *changes: Change) -> Briefing:
    return made(folder, Change("facts.yml", "- id: f-bags\n", SAID + "- id: f-bags\n"), *changes)


def test_what_the_curator_built_upon_is_key_and_who_spoke_is_context(tmp_path: Path) -> None:
    assert Analysis(said(tmp_path)).weights == {
        "f-ships": Weight.KEY,
        "f-rice": Weight.SUPPORTING,
        "f-said": Weight.CONTEXT,
        "f-bags": Weight.SUPPORTING,
    }


def test_the_curators_word_goes_before_what_is_suggested(tmp_path: Path) -> None:
    weight = Change("facts.yml", "- id: f-ships\n", "- id: f-ships\n  weight: context\n")
    assert Analysis(made(tmp_path, weight)).weights["f-ships"] is Weight.CONTEXT


def test_a_statement_in_a_judgement_is_key(tmp_path: Path) -> None:
    change = Change("briefing.yml", "based_on: [f-ships]", "based_on: [f-ships, f-said]")
    assert Analysis(said(tmp_path, change)).weights["f-said"] is Weight.KEY


def test_facts_of_one_weight_stay_in_their_order(tmp_path: Path) -> None:
    briefing = said(tmp_path)
    ordered = weights.weightiest_first(briefing.facts, Analysis(briefing).weights)
    assert [each.id for each in ordered] == ["f-ships", "f-rice", "f-bags", "f-said"]


def test_a_weight_is_not_locked(tmp_path: Path) -> None:
    fact = made(tmp_path).fact["f-ships"]
    weighed = fact.model_copy(update={"weight": Weight.CONTEXT})
    assert revision.digest(weighed) == revision.digest(fact)
