from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import timeline
from generator.render.charts import time_chart
from tests.analysis.making import briefing, fact

if TYPE_CHECKING:
    from generator.analysis.timeline import Entry

SVG = "{http://www.w3.org/2000/svg}"
DATES = ["2022", "2023-09", "2023-09~", "2023-09-13", "2023-09/2023-12", "2023-05/..", "../2023-09"]


def entries(*dates: str) -> tuple[Entry, ...]:
    facts = [fact(f"f-{n}", date=date) for n, date in enumerate(dates)]
    return timeline.build(briefing(facts, sources=[])).entries


def drawn(date: str) -> list[tuple[str, float]]:
    """The marks of a date on an axis of 2020 to 2023: their form and strength."""
    axis = time_chart.axis(entries("2020", "2023"))
    assert axis is not None
    tree = ET.fromstring(time_chart.strip(axis, entries(date)))  # noqa: S314 -- our own text
    return [
        (each.tag.removeprefix(SVG), float(each.get("fill-opacity", "")))
        for each in tree
        if "event" in each.get("class", "").split()
    ]


def edges(*dates: str) -> int:
    """How many marks of dates have an edge."""
    found = entries(*dates)
    axis = time_chart.axis(entries("2020", "2023"))
    assert axis is not None
    return time_chart.strip(axis, found).count("event edge")


def test_a_pale_bar_that_is_alone_has_an_edge() -> None:
    assert edges("2023-09") == 1
    assert edges("2023-09-13") == edges("2022-05/2022-09") == edges("2022-05/..") == 0
    assert edges("2023-09", "2022-09") == 0, "edges over each other would be a net"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2023-09-13", [("circle", 1)]),
        ("2023-09-13~", [("circle", 0.35)]),
        ("2023-09", [("rect", 0.35)]),
        ("2022-05/2022-09", [("rect", 1)]),
        ("2022-05~/2022-09", [("rect", 0.35)]),
        ("2022-05/..", [("rect", 0.7), ("rect", 0.4), ("rect", 0.15)]),
        ("../2022-05", [("rect", 0.7), ("rect", 0.4), ("rect", 0.15)]),
        ("-0044", []),
    ],
)
def test_how_a_date_is_drawn(date: str, expected: list[tuple[str, float]]) -> None:
    assert drawn(date) == expected


def test_nothing_to_place_is_no_axis() -> None:
    assert time_chart.axis(entries("-0044")) is None
    assert time_chart.axis(()) is None


def test_entries_of_one_date_are_drawn_once() -> None:
    found = entries("2023-09-13", "2023-09-13", "2023-10-01")
    axis = time_chart.axis(found)
    assert axis is not None
    assert time_chart.strip(axis, found).count("<circle") == 2


@given(dates=st.lists(st.sampled_from(DATES), min_size=1, max_size=12))
def test_every_mark_is_on_the_strip(dates: list[str]) -> None:
    found = entries(*dates)
    axis = time_chart.axis(found)
    assert axis is not None
    tree = ET.fromstring(time_chart.strip(axis, found))  # noqa: S314 -- our own text
    for each in tree.iter(f"{SVG}rect"):
        left, width = (float(each.get(name, "").rstrip("%")) for name in ("x", "width"))
        assert left >= 0
        assert 0 < width <= 100.01 - left


YEAR = [f"2023-{month:02}" for month in range(1, 13)] * 4
"""Entries of all months."""


def test_a_few_entries_far_before_the_others_break_the_axis() -> None:
    axis = time_chart.axis(entries("1950", *YEAR))
    assert axis is not None
    assert axis.early is not None
    assert axis.years == (2023,)
    scale = ET.fromstring(time_chart.scale(axis))  # noqa: S314 -- our own text
    assert [(each.text, each.get("x")) for each in scale] == [("1950", "0%"), ("2023", "12.0%")]
    strip = ET.fromstring(time_chart.strip(axis, entries("1950")))  # noqa: S314 -- our own text
    assert [each.get("x") for each in strip if "event" in each.get("class", "")] == ["3.0%"]
    assert [each.get("class") for each in strip].count("break") == 2


@pytest.mark.parametrize(
    "dates", [["2022", *YEAR], ["1950", "1950", "1950", *YEAR], ["1950", "2023"]]
)
def test_an_axis_is_whole_where_entries_are_near_or_many(dates: list[str]) -> None:
    axis = time_chart.axis(entries(*dates))
    assert axis is not None
    assert axis.early is None
    assert axis.first.year == int(dates[0])


def test_an_axis_from_the_right_begins_there() -> None:
    built = entries("2020", "2021-06", "2023-09-13")
    from_left, from_right = time_chart.axis(built), time_chart.axis(built, from_right=True)
    assert from_left is not None
    assert from_right is not None
    for draw in (time_chart.scale, lambda axis: time_chart.strip(axis, built)):
        left, right = (
            ET.fromstring(draw(axis))  # noqa: S314 -- our own text
            for axis in (from_left, from_right)
        )
        for one, other in zip(left, right, strict=True):
            for name in ("x", "x1", "x2", "cx"):
                if (place := one.get(name)) is not None:
                    width = 0.0 if one.tag != f"{SVG}rect" else float(one.get("width", "")[:-1])
                    turned = 100 - float(place[:-1]) - width
                    assert float((other.get(name) or "")[:-1]) == pytest.approx(turned, abs=0.01)
