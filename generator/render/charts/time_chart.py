"""Strips of time: what happened when, each strip on the same axis, whatever its width.

A dot is a day, a bar a stretch of time; a pale one is a time within which it happened, or an
approximate one; a bar that fades has no end. Places are percentages, so letters keep their size.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import svg

from generator.analysis.timeline import Shape
from generator.render.charts import drawing
from generator.render.charts.mirror import mirrored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.analysis.timeline import Entry

_HEIGHT = 16
_BAR = 8
_EARLY = 12.0
"""The share of the width, in hundredths, before a break of the axis."""
_LEAST = 1.4
"""The least width of a bar."""
_FADE = 9.0
"""How far an open end is drawn, in steps that fade."""
_STEPS = (0.7, 0.4, 0.15)
_PALE = 0.35
_MOST_YEARS = 7
_FEW = 0.03
"""The share of entries that a break of the axis may set apart."""
_GAP = 3
"""A break of the axis stands for more than this part of all the time between the entries."""
_LEAST_GAP = 1000
"""And for more days than these."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Whole years from the first to the last, after a break where a few entries lie far before."""

    first: date
    last: date
    early: date | None
    """The first entry before the break; None where there is no break."""
    from_right: bool = False
    """Whether it begins at the right, as its language is read."""

    def at(self, day: date) -> float:
        """Where a day is, in hundredths of the width; the days before a break are one place."""
        if self.early is not None and day < self.first:
            return _EARLY / 4
        start = 0.0 if self.early is None else _EARLY
        share = (day - self.first) / (self.last - self.first)
        return round(start + min(max(share, 0.0), 1.0) * (100 - start), 2)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that are marked."""
        every = -(-(self.last.year - self.first.year + 1) // _MOST_YEARS)
        return tuple(range(self.first.year, self.last.year + 1, every))


def axis(entries: Iterable[Entry], *, from_right: bool = False) -> TimeAxis | None:
    """The axis that shows the entries; None where none can be placed."""
    placed = [each for each in entries if each.shape is not Shape.UNPLACED]
    if not placed:
        return None
    days = sorted(each.date.earliest or each.date.latest or date.max for each in placed)
    last = max(each.date.latest or each.date.earliest or date.min for each in placed)
    few = _few(days, last)
    return TimeAxis(
        date(days[few].year, 1, 1), date(last.year, 12, 31), days[0] if few else None, from_right
    )


def _few(days: Sequence[date], last: date) -> int:
    """How many entries lie so far before the others that the axis is broken."""
    least = max((last - days[0]) / _GAP, timedelta(days=_LEAST_GAP))
    for number in range(int(len(days) * _FEW), 0, -1):
        if days[number] - days[number - 1] > least:
            return number
    return 0


def strip(axis: TimeAxis, entries: Iterable[Entry]) -> str:
    """Entries on the axis; those of one date and sort are drawn once. A text has them besides."""
    marks: dict[tuple[object, ...], list[svg.Element]] = {}
    entries = tuple(entries)
    for entry in entries:
        if entry.shape is not Shape.UNPLACED:
            when = entry.date
            alike = (when.earliest, when.latest, entry.shape, _is_pale(entry))
            marks.setdefault(alike, list(_mark(axis, entry, is_alone=len(entries) == 1)))
    drawn = [*_grid(axis), *(each for some in marks.values() for each in some)]
    return _drawn("strip", axis, drawn)


def scale(axis: TimeAxis) -> str:
    """The years of the axis, and that of the entries before a break."""
    texts = [_year(axis.at(date(year, 1, 1)), year) for year in axis.years]
    if axis.early is not None:
        texts.insert(0, _year(0, axis.early.year))
    return _drawn("strip strip--scale", axis, texts)


def _drawn(kind: str, axis: TimeAxis, elements: Sequence[svg.Element]) -> str:
    return str(
        svg.SVG(
            width=_percent(100),
            height=_HEIGHT,
            class_=kind.split(),
            extra={"aria-hidden": "true", "font-family": drawing.FONT},
            elements=list(mirrored(elements, 100) if axis.from_right else elements),
        )
    )


def _percent(share: float) -> svg.Length:
    return svg.Length(round(share, 2), "%")


def _year(at: float, year: int) -> svg.Text:
    return svg.Text(
        text=drawing.clean(str(year)),
        x=_percent(at),
        y=12,
        class_=["tick"],
        fill="currentColor",
        font_size=11,
    )


def _grid(axis: TimeAxis) -> Iterator[svg.Element]:
    yield _rect("axis", 0, 100, 0.3, top=_HEIGHT // 2, height=1)
    for year in axis.years:
        at = _percent(axis.at(date(year, 1, 1)))
        yield svg.Line(
            x1=at,
            x2=at,
            y1=0,
            y2=_HEIGHT,
            class_=["grid"],
            stroke="currentColor",
            stroke_opacity=0.2,
        )
    if axis.early is not None:
        for left in (_EARLY / 2, _EARLY / 2 + 1.5):
            yield svg.Line(
                x1=_percent(left),
                x2=_percent(left + 1),
                y1=_HEIGHT - 3,
                y2=3,
                class_=["break"],
                stroke="currentColor",
            )


def _is_pale(entry: Entry) -> bool:
    when = entry.date
    return when.approximate or when.uncertain or entry.shape is Shape.WITHIN


def _mark(axis: TimeAxis, entry: Entry, *, is_alone: bool) -> Iterator[svg.Element]:
    """An entry's mark; a pale bar that is alone on its strip has an edge, to stand out."""
    strength = _PALE if _is_pale(entry) else 1.0
    earliest, latest = entry.date.earliest, entry.date.latest
    if earliest is None or latest is None:
        yield from _open(axis, earliest, latest, strength)
    elif earliest == latest:
        yield svg.Circle(
            cx=_percent(axis.at(earliest)),
            cy=_HEIGHT / 2,
            r=drawing.DOT,
            class_=["event"],
            fill="currentColor",
            fill_opacity=strength,
        )
    else:
        left = axis.at(earliest)
        width = max(axis.at(latest) - left, _LEAST)
        bar = _rect("event", min(left, 100 - width), width, strength)
        if is_alone and strength < 1:
            bar.class_ = ["event", "edge"]
            bar.stroke = "currentColor"
        yield bar


def _open(
    axis: TimeAxis, earliest: date | None, latest: date | None, strength: float
) -> Iterator[svg.Element]:
    """A bar that fades towards the side on which it has no end."""
    step = _FADE / len(_STEPS)
    for number, share in enumerate(_STEPS):
        if earliest is not None:
            left = axis.at(earliest) + step * number
        elif latest is not None:
            left = axis.at(latest) - step * (number + 1)
        else:
            return
        shown = max(left, 0.0)
        if (width := min(left + step, 100) - shown) > 0:
            yield _rect("event", shown, width, strength * share)


def _rect(
    kind: str, left: float, width: float, strength: float, *, top: int = 4, height: int = _BAR
) -> svg.Rect:
    return svg.Rect(
        x=_percent(left),
        y=top,
        width=_percent(width),
        height=height,
        class_=[kind],
        fill="currentColor",
        fill_opacity=round(strength, 2),
    )
