from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator import build
from generator.analysis.dependents import Dependents, Weakened
from generator.analysis.differences import MANY, Differences
from generator.analysis.results import Analysis
from tests.analysis.making import SaidBy, briefing, declared, fact, judgement, source
from tests.analysis.test_corroboration import ORIGINS, PIECES, SOURCES
from tests.dossiers import Change, copy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.dossier.briefing import Briefing


def dependents(one: Briefing, lost: str) -> Dependents:
    return Analysis(one).dependents[lost]


def changed(one: Briefing, **about: object) -> Briefing:
    return replace(one, about=one.about.model_copy(update=about))


def test_facts_without_evidence_and_facts_with_a_single_origin() -> None:
    facts = [
        fact("f-alone", said_by=[("s1", "report")]),
        fact("f-both", said_by=[("s1", "photo"), ("s2", "report")]),
        fact("f-relayed", said_by=[("s1", "report"), ("s2", "report")]),
        fact("f-three", said_by=[("s1", "photo"), ("s2", "report"), ("s3", "interview")]),
        fact("f-other", said_by=[("s2", "report")]),
    ]
    one = briefing(facts, sources=SOURCES, origins=ORIGINS)
    assert dependents(one, "s1") == Dependents(("f-alone",), ("f-both",), (), ())
    assert dependents(one, "s5") == Dependents((), (), (), ())


def test_dates_taken_from_a_source_are_lost_with_it(tmp_path: Path) -> None:
    dated = 'date: {edtf: "2024", rests_on: [notice], basis: {id: "Tahunnya.", en: "The year."}}'
    root = copy(tmp_path, Change("facts.yml", 'date: {edtf: "2024-03-05"}', dated))
    analysis = build.check(root).analysis
    assert analysis is not None
    assert analysis.dependents["notice"].undated == ("f-rice",)
    assert analysis.dependents["harbour"].undated == ()


def test_a_difference_is_gone_with_its_last_but_one_statement() -> None:
    facts = [
        fact("f-a", said_by=[("s1", "report")]),
        fact("f-b", said_by=[("s2", "report")]),
        fact("f-c", said_by=[("s2", "report")]),
    ]
    said = [declared("f-a", "f-b"), declared("f-a", "f-b", "f-c"), declared("f-b", "f-c")]
    one = briefing(facts, sources=SOURCES, origins=ORIGINS, differences=said)
    assert dependents(one, "s1").differences == ("d-a-b",)
    assert dependents(one, "s2").differences == ("d-a-b", "d-a-b-c", "d-b-c")


def test_a_computed_difference_is_gone_when_no_pair_is_left_to_compare() -> None:
    facts = [
        fact("f-a", "5", "2023", said_by=[("s1", "report")]),
        fact("f-b", "6", "2023", said_by=[("s2", "report")]),
        fact("f-c", "7", "2023", said_by=[("s2", "report")]),
    ]
    one = briefing(facts, sources=SOURCES, origins=ORIGINS)
    assert dependents(one, "s1").differences == ()
    assert dependents(one, "s2").differences == ("m-m",)
    known = changed(one, differences=(declared("f-b", "f-c"),))
    assert dependents(known, "s1").differences == ("m-m",)


def test_with_fewer_facts_all_pairs_are_compared_again() -> None:
    """Of many facts only contradictions are listed: the last of them goes, the rest come."""
    many = [
        fact(f"f-{n:02}", "at_least 5", "2023", said_by=[("s2", "report")]) for n in range(MANY)
    ]
    low = fact("f-low", "4", "2023", said_by=[("s1", "report")])
    one = briefing([*many, low], sources=SOURCES, origins=ORIGINS)
    assert dependents(one, "s1").differences == ()
    more_like_it = many[0].model_copy(update={"id": "f-more"})
    more = briefing([*many, more_like_it, low], sources=SOURCES, origins=ORIGINS)
    assert dependents(more, "s1").differences == ("m-m",)


def test_judgements_that_rest_on_what_dependents() -> None:
    facts = [
        fact("f-a", said_by=[("s1", "report")]),
        fact("f-b", said_by=[("s1", "report"), ("s2", "photo")]),
    ]
    said = (judgement("j-1", "f-b"), judgement("j-2", "f-b", "f-a"))
    one = briefing(facts, sources=SOURCES, origins=ORIGINS, judgements=said)
    assert dependents(one, "s1").weakened == (Weakened(said[1], ("f-a",)),)


def test_an_earlier_text_falls_with_its_source() -> None:
    sources = (*SOURCES, source("s1-v1", publisher="daily", version_of="s1"))
    facts = [
        fact("f-both", said_by=[("s1", None), ("s1-v1", None)]),
        fact("f-earlier", said_by=[("s1-v1", "photo")]),
    ]
    one = briefing(facts, sources=sources, origins=ORIGINS)
    assert dependents(one, "s1").unsupported == ("f-both", "f-earlier")
    assert dependents(one, "s1-v1").unsupported == ("f-earlier",)


def without(one: Briefing, lost: str) -> Briefing:
    """The briefing as it would be without a source."""
    kept = (
        each.model_copy(
            update={"evidence": tuple(piece for piece in each.evidence if piece.source != lost)}
        )
        for each in one.facts
    )
    facts = tuple(each for each in kept if each.evidence)
    left = {each.id for each in facts}
    said = one.about.differences
    return briefing(
        facts,
        sources=tuple(each for each in one.sources if each.id != lost),
        origins=one.about.origins,
        differences=tuple(each for each in said if len(left & {*each.facts}) > 1),
    )


FIGURES = st.sampled_from(["5", "6", "more_than 5", None])


@given(
    rows=st.lists(st.tuples(PIECES, FIGURES), min_size=2, max_size=5),
    lost=st.sampled_from([each.id for each in SOURCES]),
    together=st.lists(st.integers(0, 1), max_size=1),
)
def test_what_falls_is_what_is_missing_afterwards(
    rows: Sequence[tuple[SaidBy, str | None]], lost: str, together: list[int]
) -> None:
    facts = [
        fact(f"f-{n}", figure, "2023", said_by=row) if figure else fact(f"f-{n}", said_by=row)
        for n, (row, figure) in enumerate(rows)
    ]
    said = [declared(f"f-{n}", f"f-{n + 1}") for n in together if n + 1 < len(facts)]
    before = briefing(facts, sources=SOURCES, origins=ORIGINS, differences=said)
    after = without(before, lost)
    predicted = dependents(before, lost)
    assert set(predicted.unsupported) == set(before.fact) - set(after.fact)
    assert set(predicted.uncorroborated) == {
        each.id
        for each in after.facts
        if Analysis(before).support[each.id].corroborated
        and not Analysis(after).support[each.id].corroborated
    }
    found, left = ({d.id for d in Differences(each).all} for each in (before, after))
    assert set(predicted.differences) == found - left
