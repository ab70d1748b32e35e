"""The map of places: labels apart, land where there is land."""

from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from generator.render.charts import drawing, place_map
from generator.render.charts.place_map import MappedPlace

SVG = "{http://www.w3.org/2000/svg}"
HEIGHT = 11
"""Of the letters of a label."""
PLACES = st.lists(
    st.builds(
        MappedPlace,
        st.text("abc", min_size=3, max_size=14),
        st.floats(-60, 70),
        st.floats(-180, 180),
    ),
    min_size=1,
    max_size=12,
)
RAJIN = MappedPlace("Rajin", 42.26, 130.28)


def drawn(*places: MappedPlace) -> ET.Element:
    return ET.fromstring(place_map.draw("m", places, title="t", description="d"))  # noqa: S314 -- our own text


def boxes(svg: ET.Element) -> list[tuple[float, float, float, float]]:
    found = []
    for each in svg.iter(f"{SVG}text"):
        wide = drawing.width(each.text or "", "caption")
        x, y = float(each.get("x", "")), float(each.get("y", ""))
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[each.get("text-anchor", "")]
        found.append((left, y - HEIGHT, left + wide, y))
    return found


@given(PLACES)
def test_labels_never_overlap_and_stay_inside(places: list[MappedPlace]) -> None:
    svg = drawn(*places)
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    found = boxes(svg)
    assert found
    for left, top, right, bottom in found:
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert bottom <= height
    for one, other in combinations(found, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_each_place_has_its_dot_even_where_two_are_one() -> None:
    svg = drawn(RAJIN, RAJIN, MappedPlace("Moscow", 55.75, 37.62))
    assert len(list(svg.iter(f"{SVG}circle"))) == 3
    assert sorted(each.text or "" for each in svg.iter(f"{SVG}text")) == [
        "Moscow",
        "Rajin",
        "Rajin",
    ]


def test_land_and_water_are_drawn_and_cut_at_the_edge() -> None:
    svg = drawn(RAJIN, MappedPlace("Moscow", 55.75, 37.62))
    kinds = [each.get("class") for each in svg.iter(f"{SVG}path")]
    assert {"land", "water"} <= set(kinds)
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    for path in svg.iter(f"{SVG}path"):
        numbers = [float(each) for each in re.findall(r"-?\d+\.?\d*", path.get("d", ""))]
        assert all(-10 <= each <= width + 10 for each in numbers[::2])
        assert all(-10 <= each <= height + 10 for each in numbers[1::2])


def test_no_land_in_the_open_sea() -> None:
    svg = drawn(MappedPlace("Nowhere", -45.0, -130.0))
    assert not list(svg.iter(f"{SVG}path"))


def test_what_crosses_the_180th_meridian_is_on_both_sides_of_it() -> None:
    for longitude in (-179.0, 179.0):
        svg = drawn(MappedPlace("Chukotka", 67.0, longitude))
        assert [each.get("class") for each in svg.iter(f"{SVG}path")].count("land") >= 1
