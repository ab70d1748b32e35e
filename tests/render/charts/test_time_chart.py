from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import timeline
from generator.render.charts import time_chart
from tests.analysis.making import briefing, fact, source

SVG = "{http://www.w3.org/2000/svg}"
DATES = ["2022", "2023-09", "2023-09~", "2023-09-13", "2023-09/2023-12", "2023-05/..", "../2023-09"]


def draw(*dates: str, published: tuple[str, ...] = ()) -> str:
    facts = [fact(f"f-{n}", date=date) for n, date in enumerate(dates)]
    sources = [source(f"s-{n}", published=date) for n, date in enumerate(published)]
    entries = timeline.build(briefing(facts, sources=sources)).entries
    return time_chart.draw(
        "c",
        entries,
        title="t",
        description="d",
        events="Events <b>",
        publications="Articles",
        say_number=str,
    )


def drawn(kind: str, *dates: str) -> list[tuple[str, bool]]:
    tree = ET.fromstring(draw("2020", *dates))  # noqa: S314 -- our own text
    marks = [each for each in tree if kind in (each.get("class") or "").split()]
    return [
        (
            each.tag.removeprefix(SVG),
            bool(each.get("stroke-dasharray")) or each.get("fill") == "none",
        )
        for each in marks
    ][1:]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2023-09-13", [("circle", False)]),
        ("2023-09-13~", [("circle", True)]),
        ("2023-09", [("line", True)]),
        ("2023-05/2023-09", [("line", False)]),
        ("2023-05~/2023-09", [("line", True)]),
        ("2023-05/..", [("line", False), ("path", True)]),
        ("../2023-05", [("line", False), ("path", True)]),
        ("-0044", []),
    ],
)
def test_how_a_date_is_drawn(date: str, expected: list[tuple[str, bool]]) -> None:
    assert drawn("event", date) == expected


def test_publications_have_rows_of_their_own() -> None:
    tree = ET.fromstring(draw("2023-09-13", published=("2023-10-01",)))  # noqa: S314
    rows = [each.text for each in tree.iter(f"{SVG}text") if each.get("class") == "row"]
    assert rows == ["Events <b>", "Articles"]
    heights = {each.get("class"): float(each.get("cy", "0")) for each in tree.iter(f"{SVG}circle")}
    assert heights["event"] < heights["publication"]


def test_nothing_to_place_is_no_drawing() -> None:
    assert draw("-0044") == ""
    assert draw() == ""


@given(dates=st.lists(st.sampled_from(DATES), min_size=1, max_size=12))
def test_no_two_bars_of_a_row_overlap(dates: list[str]) -> None:
    facts = [fact(f"f-{n}", date=date) for n, date in enumerate(dates)]
    entries = timeline.build(briefing(facts, sources=[])).entries
    lanes = time_chart._lanes(time_chart._axis(entries), entries)
    assert sum(bar.count for lane in lanes for bar in lane) == len(dates)
    assert sum(len(lane) for lane in lanes) == len({each.replace("~", "") for each in dates})
    for lane in lanes:
        for one, other in pairwise(lane):
            assert one.reach < other.left


def test_entries_of_one_date_are_drawn_once_with_their_number() -> None:
    tree = ET.fromstring(draw("2023-09-13", "2023-09-13", "2023-10-01"))  # noqa: S314
    assert len(list(tree.iter(f"{SVG}circle"))) == 2
    assert [each.text for each in tree.iter(f"{SVG}text") if each.get("class") == "amount"] == ["2"]


def test_a_few_much_earlier_entries_do_not_press_the_rest() -> None:
    tree = ET.fromstring(draw("1950", *[f"2023-{month:02}" for month in range(1, 13)] * 4))  # noqa: S314
    years = [each.text for each in tree.iter(f"{SVG}text") if each.get("class") == "tick"]
    assert years == ["2023"]
    assert len(list(tree.iter(f"{SVG}path"))) == 1
