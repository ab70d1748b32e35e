"""A map of places: land as Natural Earth has it, a dot a place, and labels that never overlap.

Degrees of longitude are as wide as they are in the middle of the map; no place is near a pole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from math import cos, radians
from typing import TYPE_CHECKING, Literal

import svg

from generator.render.charts import drawing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Point = tuple[float, float]
    Ring = list[Point]

_MARGIN = 0.12
"""Of the span of the places, on each side."""
_LEAST = 6.0
"""Degrees across that a map shows at least."""
_LOWEST, _HIGHEST = 200.0, 360.0
_HALF = 180
_DOT = 3.0
_LINE = 14.0
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class MappedPlace:
    """A place to draw."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the world that is shown."""

    west: float
    north: float
    scale: float
    """Units for a degree of latitude."""
    squeeze: float
    """How wide a degree of longitude is, as a share of one of latitude."""
    height: float

    def at(self, longitude: float, latitude: float) -> Point:
        x = (longitude - self.west) * self.scale * self.squeeze
        return x, (self.north - latitude) * self.scale


def draw(name: str, places: Sequence[MappedPlace], *, title: str, description: str) -> str:
    """The map as SVG."""
    view = _view(places)
    elements: list[svg.Element] = [
        svg.Rect(x=0, y=0, width=drawing.WIDTH, height=view.height, class_=["sea"], fill="none"),
        *_land(view),
    ]
    dots = [view.at(each.longitude, each.latitude) for each in places]
    taken = [_around(*each) for each in dots]
    for place, (x, y) in zip(places, dots, strict=True):
        elements.append(drawing.dot(x, y, "end", radius=_DOT))
        elements += _label(place.name, x, y, taken, view.height)
    framed = drawing.frame(
        name, title=title, description=description, height=view.height, elements=elements
    )
    # It has no figures of facts: what checks those in charts leaves it out.
    return framed.replace('class="chart"', 'class="chart chart--map"', 1)


def _view(places: Sequence[MappedPlace]) -> _View:
    west, east = _spread([each.longitude for each in places])
    south, north = _spread([each.latitude for each in places])
    squeeze = max(cos(radians((south + north) / 2)), 0.2)
    scale = drawing.WIDTH / ((east - west) * squeeze)
    height = min(max((north - south) * scale, _LOWEST), _HIGHEST)
    if (north - south) * scale > _HIGHEST:
        scale = _HIGHEST / (north - south)
        missing = drawing.WIDTH / scale / squeeze - (east - west)
        west -= missing / 2
    middle = (north + south) / 2
    return _View(west, middle + height / scale / 2, scale, squeeze, height)


def _spread(values: Sequence[float]) -> tuple[float, float]:
    """The ends of what is shown: the values with a margin, and never too little."""
    low, high = min(values), max(values)
    more = max((high - low) * _MARGIN, (_LEAST - (high - low)) / 2)
    return low - more, high + more


def _land(view: _View) -> Iterator[svg.Element]:
    """The land that is in view, cut off a little outside it."""
    frame = _Box(-_GAP, -_GAP, drawing.WIDTH + _GAP, view.height + _GAP)
    for kind, ring in _rings():
        cut = _cut([view.at(*each) for each in ring], frame)
        if cut:
            steps = [svg.M(*_rounded(cut[0])), *(svg.L(*_rounded(each)) for each in cut[1:])]
            yield svg.Path(d=[*steps, svg.Z()], class_=[kind], fill="none", stroke="currentColor")


def _rounded(point: Point) -> Point:
    return round(point[0], 1), round(point[1], 1)


@lru_cache(maxsize=1)
def _rings() -> tuple[tuple[str, Ring], ...]:
    """Land and, after it, the water in it; what crosses the 180th meridian is on both sides."""
    file = resources.files("generator.render.charts") / "land.json"
    found: dict[str, list[list[int]]] = json.loads(file.read_text(encoding="utf-8"))
    made: list[tuple[str, Ring]] = []
    for kind in ("land", "water"):
        for flat in found[kind]:
            ring = [(x / 10, y / 10) for x, y in zip(flat[::2], flat[1::2], strict=True)]
            made.append((kind, ring))
            farthest = max(ring, key=lambda each: abs(each[0]))[0]
            if abs(farthest) > _HALF:
                around = -2 * _HALF if farthest > 0 else 2 * _HALF
                made.append((kind, [(x + around, y) for x, y in ring]))
    return tuple(made)


def _cut(ring: Ring, frame: _Box) -> Ring:
    """The part of a ring in a frame: Sutherland and Hodgman, a side at a time."""
    sides = ((0, frame.left, 1), (0, frame.right, -1), (1, frame.top, 1), (1, frame.bottom, -1))
    for axis, limit, way in sides:
        kept: Ring = []
        for one, other in pairwise([*ring[-1:], *ring]):
            if way * (one[axis] - limit) * way * (other[axis] - limit) < 0:
                share = (limit - one[axis]) / (other[axis] - one[axis])
                kept.append(
                    (one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]))
                )
            if way * (other[axis] - limit) >= 0:
                kept.append(other)
        ring = kept
    return ring


def _around(x: float, y: float) -> _Box:
    reach = _DOT + 1
    return _Box(x - reach, y - reach, x + reach, y + reach)


def _label(
    name: str, x: float, y: float, taken: list[_Box], height: float
) -> Iterator[svg.Element]:
    """A name at the first place near its dot that is free, and a line to it where it is far."""
    wide = drawing.width(name, "caption")
    for far in range(8):
        for box, anchor in _choices(x, y, wide, far * _LINE):
            is_inside = box.left >= 0 and box.right <= drawing.WIDTH
            is_inside = is_inside and box.top >= 0 and box.bottom <= height
            if is_inside and not any(box.meets(each) for each in taken):
                taken.append(box)
                at = {"start": box.left, "end": box.right, "middle": (box.left + box.right) / 2}
                if far:
                    yield drawing.line(x, y, at[anchor], box.bottom - 3, "grid", width=1)
                yield drawing.text(name, at[anchor], box.bottom - 3, "caption", anchor)
                return


def _choices(
    x: float, y: float, wide: float, far: float
) -> Iterator[tuple[_Box, Literal["start", "middle", "end"]]]:
    half = _LINE / 2
    beside = _DOT + _GAP / 2
    for up in (0.0,) if not far else (-far, far):
        middle = y + up
        right = _Box(x + beside, middle - half, x + beside + wide, middle + half)
        left = _Box(x - beside - wide, middle - half, x - beside, middle + half)
        yield right, "start"
        yield left, "end"
    for top in (y - beside - _LINE - far, y + beside + far):
        yield _Box(x - wide / 2, top, x + wide / 2, top + _LINE), "middle"
