"""How a statement reached the page, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import chains
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from pathlib import Path

ORIGINS = Change(
    "briefing.yml",
    '  - {id: wulan, name: {id: "Keterangan Wulan", en: "Wulan\'s statement"}, by: sari-wulan}\n',
    """\
  - {id: wulan, name: {id: "Keterangan Wulan", en: "Wulan's statement"}, by: sari-wulan}
  - {id: log, name: {id: "Catatan", en: "The log"}, by: blue-bay, rests_on: wulan}
""",
)
LOG = Change(
    "facts.yml",
    "      origin: wulan\n      speakers: [sari-wulan]\n    - source: notice\n",
    "      origin: log\n      speakers: [sari-wulan]\n    - source: notice\n",
)
CREDITS = Change("sources.yml", "  language: en\n", "  credits: [blue-bay]\n  language: en\n")


def found(folder: Path, fact: str, *changes: Change) -> tuple[chains.Flow, ...]:
    analysis = build.check(copy(folder, *changes)).analysis
    assert analysis is not None
    dossier = analysis.dossier
    return chains.flows(dossier, analysis.support[fact], dossier.citations_of[fact])


def test_articles_that_relay_one_origin_are_one_flow(tmp_path: Path) -> None:
    (flow,) = found(tmp_path, "f-ships")
    assert flow.is_known
    assert [(each.origins, each.source) for each in flow.chains] == [
        (("wulan",), "harbour"),
        (("wulan",), "notice"),
    ]
    assert {each.speakers for each in flow.chains} == {()}, "the speaker is who the origin is by"


def test_an_origin_comes_after_what_it_rests_on_and_a_credit_before_the_article(
    tmp_path: Path,
) -> None:
    (flow,) = found(tmp_path, "f-ships", ORIGINS, LOG, CREDITS)
    assert [each.origins for each in flow.chains] == [("wulan", "log"), ("wulan",)]
    assert [each.credits for each in flow.chains] == [(), ("blue-bay",)]


@pytest.mark.parametrize("fact", ["f-rice", "f-bags"])
def test_what_names_nobody_is_a_flow_of_unknown_origin(tmp_path: Path, fact: str) -> None:
    (flow,) = found(tmp_path, fact)
    assert not flow.is_known
    assert [(each.speakers, each.origins) for each in flow.chains] == [((), ())]
