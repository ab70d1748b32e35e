from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import timeline
from generator.analysis.timeline import Shape
from tests.analysis.making import briefing, dated, fact, source

if TYPE_CHECKING:
    from random import Random

DATES = [
    ("2023", Shape.WITHIN),
    ("2023-09", Shape.WITHIN),
    ("2023-09~", Shape.WITHIN),
    ("2023-09-13", Shape.DAY),
    ("[2023-09..2023-12]", Shape.WITHIN),
    ("2023-09/2023-12", Shape.SPAN),
    ("2023-09/..", Shape.SINCE),
    ("2023-09/", Shape.SINCE),
    ("[2023-09..]", Shape.SINCE),
    ("../2023-09", Shape.UNTIL),
    ("[..2023-09]", Shape.UNTIL),
    ("-0044", Shape.UNPLACED),
]


def test_how_sharply_a_date_lies_in_time() -> None:
    assert [(text, timeline.shape(dated(text).date)) for text, _ in DATES] == DATES


def lines(built: timeline.Timeline) -> list[str]:
    return [
        f"{group.first}-{group.last} {entry.kind} {entry.id}"
        for group in built.groups
        for entry in group.entries
    ]


def test_entries_stand_in_order_by_year() -> None:
    facts = [
        fact("f-d", date="2023-12-01"),
        fact("f-a", date="2022~"),
        fact("f-c", date="2023-09/2025-04"),
        fact("f-b", date="../2023-05"),
        fact("f-e", date="-0044"),
        fact("f-b2", date="2023-09"),
        fact("f-f", date="[2022-08..2023-09]"),
    ]
    built = timeline.build(briefing(facts, sources=[source("s", published="2023-10-02")]))
    assert lines(built) == [
        "2022-2022 event f-a",
        "2022-2023 event f-f",
        "2023-2023 event f-b",
        "2023-2023 event f-b2",
        "2023-2023 event f-c",
        "2023-2023 publication s",
        "2023-2023 event f-d",
        "None-None event f-e",
    ]


def test_every_dated_fact_is_on_it_by_kind_and_every_other_is_listed() -> None:
    facts = [
        fact(f"f-{kind}", date="2023", kind=kind)
        for kind in ("gap", "law", "assessment", "event", "state", "statement")
    ]
    undated = [fact("f-undated"), fact("f-undated-law", kind="law")]
    built = timeline.build(briefing([*facts, *undated], sources=[source("s", published="2024")]))
    assert lines(built) == [
        "2023-2023 event f-event",
        "2023-2023 state f-state",
        "2023-2023 statement f-statement",
        "2023-2023 assessment f-assessment",
        "2023-2023 law f-law",
        "2023-2023 gap f-gap",
        "2024-2024 publication s",
    ]
    assert built.undated == ("f-undated", "f-undated-law")


def test_what_the_same_speakers_say_at_one_time_is_together() -> None:
    kirby, both = [("s", None, "kirby")], [("s", None, "kirby"), ("s", None, "smith")]
    facts = [
        fact("f-a", date="2023", kind="statement", said_by=kirby),
        fact("f-b", date="2023", kind="event", said_by=kirby),
        fact("f-c", date="2023", kind="statement"),
        fact("f-d", date="2023", kind="gap", said_by=kirby),
        fact("f-e", date="2023", kind="statement", said_by=both),
    ]
    built = timeline.build(briefing(facts, sources=[source("s", published="2024")]))
    together = timeline.speeches(each for each in built.entries if each.date.text == "2023")
    assert [[each.id for each in entries] for entries in together] == [
        ["f-b"],
        ["f-a", "f-d"],
        ["f-c"],
        ["f-e"],
    ]


def test_actors_are_counted_once_an_entry() -> None:
    facts = [
        fact("f-a", date="2023", said_by=[("s", None, "kirby"), ("s", None, "kirby")]),
        fact("f-b", date="2024", said_by=[("s", None, "kirby", "daily")]),
    ]
    built = timeline.build(briefing(facts, sources=[source("s", publisher="daily")]))
    assert built.actors == (("daily", 2), ("kirby", 2))
    assert [entry.actors for entry in built.entries] == [
        ("kirby",),
        ("kirby", "daily"),
        ("daily",),
    ]


@given(dates=st.lists(st.sampled_from([each for each, _ in DATES]), max_size=8), turn=st.randoms())
def test_the_order_of_the_facts_does_not_matter(dates: list[str], turn: Random) -> None:
    facts = [fact(f"f-{n}", date=date) for n, date in enumerate(dates)]
    turned = list(facts)
    turn.shuffle(turned)
    only = [source("s")]
    assert timeline.build(briefing(facts, sources=only)) == timeline.build(
        briefing(turned, sources=only)
    )
