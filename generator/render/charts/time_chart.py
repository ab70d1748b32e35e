"""Events on one axis of time, packed into as few rows as they need, publications below.

Entries of one date are drawn once, with their number beside the line.

A dot is a day; a line a stretch of time; a dashed line a time within which something happened
or that is only approximate; an arrow has no end.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from generator.analysis.timeline import EntryKind, Shape
from generator.render.charts import drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import svg

    from generator.analysis.timeline import Entry

_LEFT, _RIGHT = 12.0, 388.0
_LANE = 14.0
_GAP = 8.0
_LABELS = 18.0
_ARROW = 26.0
"""How far an open end is drawn."""
_COUNT = 22.0
"""Room for a count beside a bar."""
_MOST_YEARS = 8
_FEW = 0.03
"""The share of entries that may lie before the axis; they are drawn as arrows from its left."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """Entries of one date and sort, drawn once."""

    shape: Shape
    kind: str
    dashed: bool
    left: float
    right: float
    starts_before: bool
    """Whether it begins before the axis does."""
    count: int

    @property
    def reach(self) -> float:
        """How far to the right it and its count need room."""
        return self.right + (_COUNT if self.count > 1 else 0)


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
    say_number: Callable[[int], str],
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
            for number, lane in enumerate(lanes):
                elements += _lane(lane, top + _LANE * number, say_number)
            top += _LANE * len(lanes) + _GAP + _LABELS
    bottom = top - _LABELS
    elements = [*_grid(axis, bottom), *elements]
    return drawing.frame(
        name, title=title, description=description, height=bottom + 22, elements=elements
    )


def _axis(entries: Sequence[Entry]) -> _Axis:
    """Whole years around nearly all entries: a few much earlier ones do not press the rest."""
    days = sorted(each.date.earliest or each.date.latest or date.max for each in entries)
    first = days[int(len(days) * _FEW)]
    last = max(each.date.latest or each.date.earliest or date.min for each in entries)
    return _Axis(date(first.year, 1, 1), date(last.year, 12, 31))


def _lanes(axis: _Axis, entries: Iterable[Entry]) -> list[list[_Bar]]:
    """The bars in rows, none over another; each in the first row that has room."""
    lanes: list[list[_Bar]] = []
    for bar in sorted(_bars(axis, entries), key=lambda each: (each.left, each.right, each.kind)):
        lane = next((lane for lane in lanes if lane[-1].reach + _GAP <= bar.left), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return lanes


def _bars(axis: _Axis, entries: Iterable[Entry]) -> Iterator[_Bar]:
    alike = Counter(_alike(each) for each in entries)
    for (earliest, latest, shape, dashed, kind), count in alike.items():
        left, right = _ends(axis, earliest, latest)
        before = earliest is not None and earliest < axis.first
        yield _Bar(shape, kind, dashed, left, right, before, count)


_Alike: TypeAlias = "tuple[date | None, date | None, Shape, bool, str]"


def _alike(entry: Entry) -> _Alike:
    when = entry.date
    dashed = when.approximate or when.uncertain or entry.shape is Shape.WITHIN
    kind = "publication" if entry.kind is EntryKind.PUBLICATION else "event"
    return when.earliest, when.latest, entry.shape, dashed, kind


def _ends(axis: _Axis, earliest: date | None, latest: date | None) -> tuple[float, float]:
    if earliest is None:
        right = axis.at(latest or axis.first)
        return max(right - _ARROW, _LEFT - 8), right
    left = axis.at(earliest)
    if latest is None:
        return left, min(left + _ARROW, _RIGHT + 8)
    return left, max(axis.at(latest), left)


def _lane(
    lane: Sequence[_Bar], top: float, say_number: Callable[[int], str]
) -> Iterator[svg.Element]:
    y = top + _LANE / 2
    for bar in lane:
        if bar.left < bar.right:
            yield drawing.line(bar.left, y, bar.right, y, bar.kind, width=3, dashed=bar.dashed)
        if bar.shape is Shape.UNTIL or bar.starts_before:
            yield drawing.head(bar.left, y, bar.kind, to_left=True)
        if bar.shape is Shape.SINCE:
            yield drawing.head(bar.right, y, bar.kind)
        if bar.shape is Shape.DAY or bar.left == bar.right:
            yield drawing.dot(bar.left, y, bar.kind, radius=3, hollow=bar.dashed)
        if bar.count > 1:
            yield drawing.text(say_number(bar.count), bar.right + 5, y + 4, "amount")


def _grid(axis: _Axis, bottom: float) -> Iterator[svg.Element]:
    count = axis.last.year - axis.first.year + 1
    every = -(-count // _MOST_YEARS)
    for year in range(axis.first.year, axis.last.year + 1, every):
        x = axis.at(date(year, 1, 1))
        yield drawing.line(x, 0, x, bottom + 4, "grid", width=1, opacity=0.2)
        yield drawing.text(str(year), x, bottom + 18, "tick")
    yield drawing.line(_LEFT, bottom + 2, _RIGHT, bottom + 2, "axis", width=1, opacity=0.6)
