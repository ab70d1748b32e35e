"""Events on one axis of time, packed into as few rows as they need, publications below.

A dot is a day; a line a stretch of time; a dashed line a time within which something happened
or that is only approximate; an arrow has no end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from generator.analysis.timeline import EntryKind, Shape
from generator.charts import drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import svg

    from generator.analysis.timeline import Entry

_LEFT, _RIGHT = 12.0, 388.0
_LANE = 11.0
_GAP = 8.0
_LABELS = 18.0
_ARROW = 26.0
"""How far an open end is drawn."""
_MOST_YEARS = 8


@dataclass(frozen=True, slots=True)
class _Bar:
    entry: Entry
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def at(self, day: date) -> float:
        share = (day - self.first) / (self.last - self.first)
        return round(_LEFT + min(max(share, 0.0), 1.0) * (_RIGHT - _LEFT), 1)


def draw(
    name: str,
    entries: Sequence[Entry],
    *,
    title: str,
    description: str,
    events: str,
    publications: str,
    say_year: Callable[[int], str],
) -> str:
    """The chart as SVG, "" where nothing can be placed; `events` and `publications` are labels."""
    placed = [entry for entry in entries if entry.shape is not Shape.UNPLACED]
    if not placed:
        return ""
    axis = _axis(placed)
    told = _lanes(axis, (each for each in placed if each.kind is not EntryKind.PUBLICATION))
    appeared = _lanes(axis, (each for each in placed if each.kind is EntryKind.PUBLICATION))
    elements: list[svg.Element] = []
    top = _LABELS
    for label, lanes in ((events, told), (publications, appeared)):
        if lanes:
            elements.append(drawing.text(label, 0, top - 5, "row"))
            elements += [part for n, lane in enumerate(lanes) for part in _lane(lane, top, n)]
            top += _LANE * len(lanes) + _GAP + _LABELS
    bottom = top - _LABELS
    elements = [*_grid(axis, bottom, say_year), *elements]
    return drawing.frame(
        name, title=title, description=description, height=bottom + 22, elements=elements
    )


def _axis(entries: Sequence[Entry]) -> _Axis:
    """Whole years around all that has two ends; open ends get no more room than they need."""
    days = [
        day for each in entries for day in (each.date.earliest, each.date.latest) if day is not None
    ]
    return _Axis(date(min(days).year, 1, 1), date(max(days).year, 12, 31))


def _lanes(axis: _Axis, entries: Iterable[Entry]) -> list[list[_Bar]]:
    """The bars in rows, none over another; each in the first row that has room."""
    lanes: list[list[_Bar]] = []
    for bar in sorted((_bar(axis, each) for each in entries), key=_reading_order):
        lane = next((lane for lane in lanes if lane[-1].right + _GAP <= bar.left), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return lanes


def _reading_order(bar: _Bar) -> tuple[float, float, str]:
    return bar.left, bar.right, bar.entry.id


def _bar(axis: _Axis, entry: Entry) -> _Bar:
    earliest, latest = entry.date.earliest, entry.date.latest
    if earliest is None:
        right = axis.at(latest or axis.first)
        return _Bar(entry, max(right - _ARROW, _LEFT - 8), right)
    left = axis.at(earliest)
    if latest is None:
        return _Bar(entry, left, min(left + _ARROW, _RIGHT + 8))
    return _Bar(entry, left, max(axis.at(latest), left))


def _lane(lane: Sequence[_Bar], top: float, number: int) -> Iterator[svg.Element]:
    y = top + _LANE * number + _LANE / 2
    for bar in lane:
        shape, kind = bar.entry.shape, bar.entry.kind.value
        dashed = bar.entry.date.approximate or bar.entry.date.uncertain or shape is Shape.WITHIN
        if bar.left < bar.right:
            yield drawing.line(bar.left, y, bar.right, y, kind, width=3, dashed=dashed)
        if shape is Shape.UNTIL:
            yield drawing.head(bar.left, y, kind, to_left=True)
        if shape is Shape.SINCE:
            yield drawing.head(bar.right, y, kind)
        if shape is Shape.DAY or bar.left == bar.right:
            yield drawing.dot(bar.left, y, kind, radius=3, hollow=dashed)


def _grid(axis: _Axis, bottom: float, say_year: Callable[[int], str]) -> Iterator[svg.Element]:
    count = axis.last.year - axis.first.year + 1
    every = -(-count // _MOST_YEARS)
    for year in range(axis.first.year, axis.last.year + 1, every):
        x = axis.at(date(year, 1, 1))
        yield drawing.line(x, 0, x, bottom + 4, "grid", width=1, opacity=0.2)
        yield drawing.text(say_year(year), x, bottom + 18, "tick")
    yield drawing.line(_LEFT, bottom + 2, _RIGHT, bottom + 2, "axis", width=1, opacity=0.6)
