from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.analysis import intervals
from generator.render.charts import interval_chart
from generator.render.charts.interval_chart import Row, Sign
from tests.analysis.making import quantity

SVG = "{http://www.w3.org/2000/svg}"


def row(figure: str, label: str = "A") -> Row:
    stated = quantity(figure)
    single = stated.amount if stated.amount_to is None else None
    blurred = stated.bound in ("about", "almost") or stated.magnitude is not None
    return Row(label, intervals.read(stated), single, blurred)


def draw(*rows: Row, title: str = "t", description: str = "d") -> str:
    return interval_chart.draw("c", rows, title=title, description=description, say=str)


def parts(figure: str) -> str:
    """What the row of a figure is drawn with, on an axis from 0 to 20."""
    drawn = ET.fromstring(draw(row("20"), row(figure)))  # noqa: S314 -- our own text
    second = [each for each in drawn if float(each.get("cy") or each.get("y1") or 0) == 70]
    heads = [each for each in drawn if each.tag == f"{SVG}path"]
    said = []
    for each in second:
        if each.tag == f"{SVG}line":
            said.append("dashes" if each.get("stroke-dasharray") else "line")
        else:
            said.append("ring" if each.get("fill") == "none" else "dot")
    return " ".join([*said, *(["arrow"] * len(heads))])


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("10", "dot"),
        ("more_than 10", "line ring arrow"),
        ("at_least 10", "line dot arrow"),
        ("less_than 10", "line ring"),
        ("up_to 10", "line dot"),
        ("about 10", "dashes dot"),
        ("almost 10", "dashes ring"),
        ("10..20", "line dot dot"),
        ("tens", "dashes"),
        ("up_to -5", "line dot arrow"),
    ],
)
def test_a_bound_is_drawn_as_a_bound(figure: str, expected: str) -> None:
    assert parts(figure) == expected


def test_texts_are_harmless_and_the_drawing_has_a_text_alternative() -> None:
    nasty = "<script>&\"' \x00\n\nend"
    drawn = draw(row("5", nasty), title=nasty, description=nasty)
    tree = ET.fromstring(drawn)  # noqa: S314 -- our own text
    clean = "<script>&\"' end"
    assert tree.findtext(f"{SVG}title") == clean
    assert tree.findtext(f"{SVG}desc") == clean
    assert clean in [each.text for each in tree.iter(f"{SVG}text")]
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == "c-title c-desc"
    assert tree.find(f".//{SVG}script") is None
    assert "\n" not in drawn


def test_the_same_figures_give_the_same_drawing() -> None:
    rows = [row("more_than 1000"), row("20000", "B"), row("millions", "C")]
    assert draw(*rows) == draw(*rows)


def test_words_above_a_row_take_a_second_line_before_they_are_cut() -> None:
    origin = "First report of the sanctions monitoring team, end of May 2025"
    short, long = row("10"), row("20")
    captions = (
        replace(short, caption="2024 · US"),
        replace(long, caption=f"September 2024 · {origin}"),
    )
    drawn = ET.fromstring(draw(*captions))  # noqa: S314 -- our own text
    said = [each.text for each in drawn if each.get("class") == "caption"]
    assert said == ["2024 · US", origin, "September 2024"]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (("10",), (Sign.DOT,)),
        (("more_than 10",), (Sign.RING, Sign.ARROW)),
        (("10", "about 20"), (Sign.DOT, Sign.DASHED)),
        (("10", "100000"), (Sign.LOGARITHMIC, Sign.DOT)),
    ],
)
def test_only_what_is_drawn_is_explained(
    figures: tuple[str, ...], expected: tuple[Sign, ...]
) -> None:
    assert interval_chart.signs([row(each) for each in figures]) == expected


def test_a_chart_from_the_right_is_the_same_turned_round() -> None:
    rows = (row("at_least 350", "A  ما لا يقل عن 350 ورقة"), row("900", "B  900 ورقة"))
    drawn = [
        ET.fromstring(  # noqa: S314 -- our own text
            interval_chart.draw(
                "c", rows, title="t", description="d", say=str, from_right=from_right
            )
        )
        for from_right in (False, True)
    ]
    left, right = ([_places(each) for each in tree] for tree in drawn)
    assert right == [{name: round(400 - x, 2) for name, x in places.items()} for places in left]
    texts = [each for each in drawn[1] if each.tag == f"{SVG}text"]
    assert {each.get("direction") for each in texts} == {"rtl"}
    assert "B \u200f900 ورقة" in [each.text for each in texts]
    heads = [[each.get("d") for each in tree if each.tag == f"{SVG}path"] for tree in drawn]
    assert heads[0] != heads[1]


def _places(element: ET.Element) -> dict[str, float]:
    return {name: float(x) for name in ("x", "x1", "x2", "cx") if (x := element.get(name))}
