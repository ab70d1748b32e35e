"""Figures on one axis, a row each: bounds are drawn as bounds, never as points.

A full dot includes its figure, a ring does not; an arrow has no end; a dashed line is a figure
without sharp ends, such as "about 14,000". An order of magnitude, such as "millions", fades.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
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
_CAPTION = 16.0
"""Room for a line of words above a row, where one has it."""
_BASE = 4.0
"""From the base line of these words down to the row."""
_AXIS = 34.0
_TICK = 5.0
_BETWEEN = 8.0
"""The least room between the labels of two ticks."""
_TENFOLD = 10
_FADING = (0.9, 0.6, 0.35, 0.15)
"""How strongly an order of magnitude is drawn, from its lower end on."""


class Sign(Enum):
    """How something is drawn that needs a word."""

    LOGARITHMIC = auto()
    DOT = auto()
    RING = auto()
    ARROW = auto()
    DASHED = auto()
    FADING = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A figure to be drawn."""

    label: str
    """The figure in words, at its mark."""
    interval: Interval
    stated: Decimal | None
    """The figure as written; None where there are two or none."""
    blurred: bool
    """Whether its ends are our reading, not the source's words."""
    caption: str = ""
    """A line above, such as its date and origin."""
    fades: bool = False
    """Whether it is an order of magnitude: from its lower end on, without a sharp upper one."""

    @property
    def high(self) -> Decimal | None:
        """Up to where it is drawn: an order of magnitude to ten times its lower end."""
        low, high = self.interval.low, self.interval.high
        if not self.fades or low is None or high is None:
            return high
        return min(high, low * _TENFOLD)

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
    from_right: bool = False,
) -> str:
    """The chart as SVG; `say` writes a figure of the axis, with all its digits.

    `from_right`: the axis begins at the right, as its language is read.
    """
    axis = scale.fit(_ends(rows), _LEFT, _RIGHT)
    captions = [_lines(row.caption) for row in rows]
    room = _ROW + _CAPTION * max(map(len, captions), default=0)
    bottom = room * len(rows)
    elements = [*_grid(axis, bottom, say)]
    for number, (row, lines) in enumerate(zip(rows, captions, strict=True), start=1):
        top = room * number - _ROW
        for above, words in enumerate(reversed(lines)):
            y = top - _CAPTION * above - _BASE
            elements.append(drawing.text(words, 0, y, "caption"))
        elements += _row(row, axis, top)
    return drawing.frame(
        name,
        title=title,
        description=description,
        height=bottom + _AXIS,
        elements=elements,
        from_right=from_right,
    )


def _lines(caption: str) -> list[str]:
    """A caption in one line; in two where it is too long, and then cut where it must be."""
    if not caption:
        return []
    lines = [caption] if drawing.fitted(caption, "caption") == caption else caption.split(" · ", 1)
    return [drawing.fitted(words, "caption") for words in lines]


def signs(rows: Sequence[Row]) -> tuple[Sign, ...]:
    """What a reader must be told to read the chart: the signs that are drawn, and no others."""
    axis = scale.fit(_ends(rows), _LEFT, _RIGHT)
    dots = [end for row in rows for end in _ends_of(row, axis, 0)]
    hollow = sum("hollow" in (dot.class_ or ()) for dot in dots)
    drawn = {
        Sign.LOGARITHMIC: axis.is_log,
        Sign.DOT: hollow < len(dots),
        Sign.RING: hollow > 0,
        Sign.ARROW: any(row.interval.low is None or row.high is None for row in rows),
        Sign.DASHED: any(row.blurred and not row.fades for row in rows),
        Sign.FADING: any(row.fades for row in rows),
    }
    return tuple(sign for sign, is_drawn in drawn.items() if is_drawn)


def _ends(rows: Sequence[Row]) -> Iterator[Decimal]:
    for row in rows:
        for end in (row.interval.low, row.high, row.stated):
            if end is not None:
                yield end


def _grid(axis: Scale, bottom: float, say: Callable[[Decimal], str]) -> Iterator[svg.Element]:
    yield drawing.line(_LEFT, bottom + 2, _RIGHT, bottom + 2, "axis", width=1, opacity=0.6)
    free = -_BETWEEN
    for tick in axis.ticks:
        x = axis.at(tick)
        yield drawing.line(x, 0, x, bottom + 2 + _TICK, "grid", width=1, opacity=0.2)
        words = say(tick)
        wide = drawing.width(words, "tick")
        start = min(max(x - wide / 2, 0), drawing.WIDTH - wide)
        if start >= free + _BETWEEN:
            free = start + wide
            yield drawing.text(words, round(start + wide / 2, 1), bottom + 22, "tick", "middle")


def _row(row: Row, axis: Scale, top: float) -> Iterator[svg.Element]:
    y = top + _BAR
    low, high = row.interval.low, row.high
    left = _LEFT if low is None else axis.at(low)
    right = _RIGHT if high is None else axis.at(high)
    yield _label(row, left if row.stated is None else axis.at(row.stated), top)
    ends = list(_ends_of(row, axis, y))
    rings = {end.cx for end in ends if "hollow" in (end.class_ or ())}
    inner_left = left + drawing.DOT if left in rings else left
    inner_right = right - drawing.DOT if right in rings else right
    if row.fades:
        yield from _fading(inner_left, inner_right, y)
    elif inner_left < inner_right:
        yield drawing.line(inner_left, y, inner_right, y, "stretch", dashed=row.blurred)
    if low is None:
        yield drawing.head(left, y, "stretch", to_left=True)
    if high is None:
        yield drawing.head(right, y, "stretch")
    yield from ends


def _label(row: Row, mark: float, top: float) -> svg.Text:
    """The words of a row, beginning at its mark where there is room."""
    words = drawing.fitted(row.label, "row")
    most = drawing.WIDTH - drawing.width(words, "row")
    start = max(min(mark - drawing.DOT, most), 0)
    return drawing.text(words, round(start, 1), top + _TEXT, "row")


def _fading(left: float, right: float, y: float) -> Iterator[svg.Line]:
    step = (right - left) / len(_FADING)
    for number, opacity in enumerate(_FADING):
        start = round(left + step * number, 1)
        end = round(start + step, 1)
        yield drawing.line(start, y, end, y, "stretch", width=3, opacity=opacity)


def _ends_of(row: Row, axis: Scale, y: float) -> Iterator[svg.Circle]:
    """Dots where a written figure ends a bar; an end that is our reading has none."""
    if row.stated is not None:
        yield drawing.dot(axis.at(row.stated), y, "end", hollow=row.stated_open)
    elif not row.blurred:
        for end in (row.interval.low, row.interval.high):
            if end is not None:
                yield drawing.dot(axis.at(end), y, "end")
