"""A sample of false sentences is noticed, few pass as proved, and no honest one is reported."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from benchmarks.mutations import BILINGUAL, DOSSIERS, SEED, STRIKE, UNSEEN, Gate, measure
from generator import checks
from generator.analysis.results import Analysis
from generator.dossier.matching import match
from generator.load import project
from generator.problems import Severity

if TYPE_CHECKING:
    from pathlib import Path

WANTED = {"figure": 1.0, "month": 0.85, "year": 0.85, "bound": 0.85}
"""The least share noticed of each kind, over all texts of a dossier."""
PASSED = 0.015
"""The largest share of falsifications that pass as proved."""
PASSED_UNSEEN = 0.03
"""The same of a dossier that was written before the rules were run on it."""


@pytest.mark.parametrize(("root", "every"), [(DOSSIERS[0], 9), (DOSSIERS[1], 1)])
@pytest.mark.slow
def test_falsified_sentences_are_noticed(root: Path, every: int) -> None:
    found = measure(root, SEED, every=every)
    assert found.alarms == Counter()
    assert found.passed.total() <= PASSED * found.tried.total()
    for kind, share in WANTED.items():
        of = sum(count for key, count in found.tried.items() if key[0] == kind)
        got = sum(count for key, count in found.noticed.items() if key[0] == kind)
        assert of, kind
        assert got >= share * of, f"{kind}: {got} of {of}"


def test_a_careful_dossier_of_varied_sentences_is_clean() -> None:
    dossier = project.load(STRIKE).dossier
    assert dossier is not None
    analysis = Analysis(match(dossier))
    found = [problem for problem in checks.run(analysis) if problem.severity is not Severity.NOTICE]
    assert found == []


@pytest.mark.parametrize("root", [UNSEEN, BILINGUAL], ids=lambda root: root.name)
def test_few_falsified_sentences_of_an_unseen_dossier_pass(root: Path) -> None:
    found = measure(root, SEED)
    assert found.alarms == Counter()
    assert found.passed.total() <= PASSED_UNSEEN * found.tried.total()


@pytest.mark.parametrize(
    ("label", "true", "false"),
    [
        ("summary of source 'wire'", "Ruth Adeyemi rejected", "Tom Whitcombe rejected"),
        ("summary of source 'wire'", "found no evidence", "found evidence"),
        ("summary of source 'post'", "The Petrel may not", "Voltaris may not"),
        ("summary of source 'post'", "council would claim", "council would not claim"),
        ("description of entity 'holmsea-council'", "claim damages from", "not claim damages from"),
        ("text of fact 'f-june-conditions'", "The Island Post", "Lars Bech"),
        ("text of fact 'f-kestrel-due'", "Nordvik Marine was", "Holmsea Courier was"),
        ("text of fact 'f-batteries'", "Nordvik Marine blamed", "Voltaris blamed"),
        ("text of fact 'f-capacity'", "350 passengers", "350 tonnes"),
    ],
)
def test_a_sentence_is_proved_by_the_passage_it_repeats(label: str, true: str, false: str) -> None:
    dossier = project.load(DOSSIERS[1]).dossier
    assert dossier is not None
    gate = Gate(Analysis(match(dossier)))
    text = next(each for each in gate.analysis.sentences.texts if each.label.endswith(label))
    words = text.words["en"]
    assert true in words
    assert not gate.notices(text)
    falsified = replace(text, words={"en": words.replace(true, false)})
    assert gate.notices(falsified) or not gate.reads(falsified, "en")
