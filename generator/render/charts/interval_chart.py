"""Figures on one axis, a row each: bounds are drawn as bounds, never as points.

A full dot includes its figure, a ring does not; an arrow has no end; a dashed line is a figure
without sharp ends, such as "about 14,000" or "millions".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.charts import drawing, scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    import svg

    from generator.analysis.intervals import Interval
    from generator.render.charts.scale import Scale

_LEFT, _RIGHT = 14.0, 386.0
_ROW = 42.0
_TEXT, _BAR = 15.0, 28.0
"""Where the words and the bar stand in a row, from its top."""
_AXIS = 34.0
_TICK = 5.0


@dataclass(frozen=True, slots=True)
class Row:
    """A figure to be drawn."""

    label: str
    """What stands above its bar."""
    interval: Interval
    stated: Decimal | None
    """The figure as written; None where there are two or none."""
    blurred: bool
    """Whether its ends are our reading, not the source's words."""

    @property
    def stated_open(self) -> bool:
        """Whether the figure as written is itself not in the interval."""
        interval = self.interval
        return (self.stated == interval.low and interval.low_open) or (
            self.stated == interval.high and interval.high_open
        )


def draw(
    name: str,
    rows: Sequence[Row],
    *,
    title: str,
    description: str,
    say: Callable[[Decimal], str],
) -> str:
    """The chart as SVG; `say` writes a figure of the axis, with all its digits."""
    axis = scale.fit(_ends(rows), _LEFT, _RIGHT)
    bottom = _ROW * len(rows)
    elements = [
        *_grid(axis, bottom, say),
        *(part for number, row in enumerate(rows) for part in _row(row, axis, _ROW * number)),
    ]
    return drawing.frame(
        name, title=title, description=description, height=bottom + _AXIS, elements=elements
    )


def _ends(rows: Sequence[Row]) -> Iterator[Decimal]:
    for row in rows:
        for end in (row.interval.low, row.interval.high, row.stated):
            if end is not None:
                yield end


def _grid(axis: Scale, bottom: float, say: Callable[[Decimal], str]) -> Iterator[svg.Element]:
    yield drawing.line(_LEFT, bottom + 2, _RIGHT, bottom + 2, "axis", width=1, opacity=0.6)
    for tick in axis.ticks:
        x = axis.at(tick)
        yield drawing.line(x, 0, x, bottom + 2 + _TICK, "grid", width=1, opacity=0.2)
        if x <= _LEFT:
            yield drawing.text(say(tick), 0, bottom + 22, "tick")
        elif x >= _RIGHT:
            yield drawing.text(say(tick), drawing.WIDTH, bottom + 22, "tick", "end")
        else:
            yield drawing.text(say(tick), x, bottom + 22, "tick", "middle")


def _row(row: Row, axis: Scale, top: float) -> Iterator[svg.Element]:
    y = top + _BAR
    low, high = row.interval.low, row.interval.high
    left = _LEFT if low is None else axis.at(low)
    right = _RIGHT if high is None else axis.at(high)
    yield drawing.text(row.label, 0, top + _TEXT, "row")
    ends = list(_ends_of(row, axis, y))
    rings = {end.cx for end in ends if "hollow" in (end.class_ or ())}
    inner_left = left + drawing.DOT if left in rings else left
    inner_right = right - drawing.DOT if right in rings else right
    if inner_left < inner_right:
        yield drawing.line(inner_left, y, inner_right, y, "stretch", dashed=row.blurred)
    if low is None:
        yield drawing.head(left, y, "stretch", to_left=True)
    if high is None:
        yield drawing.head(right, y, "stretch")
    yield from ends


def _ends_of(row: Row, axis: Scale, y: float) -> Iterator[svg.Circle]:
    """Dots where a written figure ends a bar; an end that is our reading has none."""
    if row.stated is not None:
        yield drawing.dot(axis.at(row.stated), y, "end", hollow=row.stated_open)
    elif not row.blurred:
        for end in (row.interval.low, row.interval.high):
            if end is not None:
                yield drawing.dot(axis.at(end), y, "end")
