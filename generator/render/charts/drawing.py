"""What all drawings share: the frame with its text alternative, and texts, lines and arrows.

The SVG library escapes nothing; text is escaped here, and only names of our own and numbers
become attributes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal
from unicodedata import east_asian_width

import svg
from markupsafe import escape

from generator.render.charts.mirror import mirrored

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 400
"""Units across: narrow enough that letters stay legible on a phone."""
FONT = "Public Sans, Sans Extended, Sans Cyrillic, Sans Arabic, sans-serif"
"""In the drawing itself: the PDF knows no styles of a drawing."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
DOT = 4.0
"""A dot's radius."""
_HEAD = 5
_SIZE = 13
_SMALL = {"tick": 11, "caption": 11}
"""Sizes of the kinds of text that are smaller than the rest."""
_LETTER = 0.51
_DIGIT = 0.62
_WIDE = 1.0
"""How wide letters, digits and East Asian characters are on average, as shares of the size."""


def frame(
    name: str,
    *,
    title: str,
    description: str,
    height: float,
    elements: Iterable[svg.Element],
    from_right: bool = False,
) -> str:
    """A whole drawing on one line; `name` makes its ids unique on the page."""
    inside: list[svg.Element] = [
        svg.Title(id=f"{name}-title", text=clean(title)),
        svg.Desc(id=f"{name}-desc", text=clean(description)),
        *(mirrored(elements, WIDTH) if from_right else elements),
    ]
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, WIDTH, height),
        class_=["chart"],
        extra={
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-desc",
            "font-family": FONT,
        },
        elements=inside,
    )
    return str(drawing)


def clean(text: str) -> str:
    """Text as SVG, on one line."""
    return str(escape(" ".join(_CONTROL.sub(" ", text).split())))


def text(
    words: str,
    x: float,
    y: float,
    kind: str,
    anchor: Literal["start", "middle", "end"] = "start",
) -> svg.Text:
    """A line of text of a kind, which a style sheet may know."""
    return svg.Text(
        text=clean(words),
        x=x,
        y=y,
        class_=[kind],
        fill="currentColor",
        font_size=_SMALL.get(kind, _SIZE),
        text_anchor=anchor,
    )


def width(words: str, kind: str) -> float:
    """How wide a text of a kind is, rather too much than too little."""
    return sum(map(_share, words)) * _SMALL.get(kind, _SIZE)


def _share(letter: str) -> float:
    if letter.isdigit():
        return _DIGIT
    return _WIDE if east_asian_width(letter) in "WF" else _LETTER


def fitted(words: str, kind: str) -> str:
    """A text cut so that it fits into a drawing."""
    if width(words, kind) <= WIDTH:
        return words
    while width(words, kind) > WIDTH - width("\N{HORIZONTAL ELLIPSIS}", kind):
        words = words[:-1]
    return words.rstrip() + "\N{HORIZONTAL ELLIPSIS}"


def line(
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    kind: str,
    *,
    width: float = 2,
    dashed: bool = False,
    opacity: float | None = None,
) -> svg.Line:
    """A straight line of a kind."""
    return svg.Line(
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        class_=[kind],
        stroke="currentColor",
        stroke_width=width,
        stroke_opacity=opacity,
        stroke_dasharray=[3, 3] if dashed else None,
    )


def dot(x: float, y: float, kind: str, *, hollow: bool = False, radius: float = DOT) -> svg.Circle:
    """A full dot, or a ring for what itself does not count."""
    return svg.Circle(
        cx=x,
        cy=y,
        r=radius,
        class_=[kind, "hollow"] if hollow else [kind],
        fill="none" if hollow else "currentColor",
        stroke="currentColor",
        stroke_width=2,
    )


def head(x: float, y: float, kind: str, *, to_left: bool = False) -> svg.Path:
    """An arrow's head: it goes on."""
    back = x + _HEAD if to_left else x - _HEAD
    return svg.Path(
        d=[svg.M(back, y - _HEAD), svg.L(x, y), svg.L(back, y + _HEAD)],
        class_=[kind],
        fill="none",
        stroke="currentColor",
        stroke_width=2,
    )
