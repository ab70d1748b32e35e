"""Turns a drawing round for languages that are read from right to left: what was left is right.

Texts keep their anchors, which browsers and WeasyPrint read by the direction of the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from svg import Element, Length

_AFTER_LETTER = re.compile(r"(?<=[A-Za-z] )(?=\d)")
_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"
"""Between a letter and digits: digits after a Latin letter are ordered as if they were letters."""


def mirrored(elements: Iterable[Element], width: float) -> Iterator[Element]:
    """The elements of a drawing that is so wide, or of one in percentages, turned round."""
    for element in elements:
        if isinstance(element, svg.Text):
            element.x = _turned(element.x, width)
            element.direction = "rtl"
            element.text = _AFTER_LETTER.sub(_RIGHT_TO_LEFT, element.text or "")
        elif isinstance(element, svg.Line):
            element.x1, element.x2 = _turned(element.x1, width), _turned(element.x2, width)
        elif isinstance(element, svg.Circle):
            element.cx = _turned(element.cx, width)
        elif isinstance(element, svg.Rect):
            element.x = _turned(element.x, width, element.width)
        elif isinstance(element, svg.Path):
            for step in element.d or ():
                if isinstance(step, svg.M | svg.L):
                    step.x = round(width - float(step.x), 2)
        yield element


def _turned(place: object, width: float, wide: object = 0) -> Length | float:
    """Where a place is from the other side; `wide` is what begins there."""
    if isinstance(place, svg.Length):
        taken = wide.value if isinstance(wide, svg.Length) else 0
        return svg.Length(round(100 - float(place.value) - float(taken), 2), "%")
    return round(width - _number(place) - _number(wide), 2)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
