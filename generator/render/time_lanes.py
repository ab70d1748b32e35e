"""The overview of the timeline: a lane for each topic and one for the articles, on one axis.

A lane shows all its entries; the turning points below it have words and lead to their facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import prominence
from generator.analysis.timeline import EntryKind, Shape
from generator.render.charts import time_chart
from generator.render.direction import is_from_right
from generator.terms.vocabulary import Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.timeline import Entry
    from generator.dossier.records import FactRecord
    from generator.render.charts.time_chart import TimeAxis
    from generator.render.page import View

_POINTS = 12


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A key entry with its own strip."""

    when: str
    fact: FactRecord
    strip: Markup


@dataclass(frozen=True, slots=True)
class Lane:
    """The entries of a topic, or the articles."""

    label: Markup | str
    count: int
    strip: Markup
    points: tuple[TurningPoint, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All lanes and their scale."""

    scale: Markup
    lanes: tuple[Lane, ...]
    is_broken: bool
    """Whether a few entries are before a break of the axis."""


def of(view: View) -> Overview | None:
    """The overview; None where no entry can be placed in time."""
    built = view.edition.analysis.timeline
    axis = time_chart.axis(built.entries, from_right=is_from_right(view.language))
    if axis is None:
        return None
    lanes = [*_topics(view, axis), *_articles(view, axis)]
    scale = Markup(time_chart.scale(axis))
    return Overview(scale, tuple(lanes), axis.early is not None)


def _topics(view: View, axis: TimeAxis) -> Iterator[Lane]:
    topic_of = {each.id: each.topic for each in view.briefing.facts}
    points = _turning_points(view)
    placed = [each for each in _placed(view) if each.kind is not EntryKind.PUBLICATION]
    for topic in view.briefing.about.topics:
        inside = [each for each in placed if topic_of[each.id] == topic.id]
        chosen = [each for each in points if topic_of[each.id] == topic.id]
        if inside:
            yield _lane(
                view.say(topic.label), inside, [_point(view, axis, each) for each in chosen], axis
            )


def _articles(view: View, axis: TimeAxis) -> Iterator[Lane]:
    published = [each for each in _placed(view) if each.kind is EntryKind.PUBLICATION]
    if published:
        yield _lane(view.edition.gettext("Articles published"), published, [], axis)


def _placed(view: View) -> list[Entry]:
    entries = view.edition.analysis.timeline.entries
    return [each for each in entries if each.shape is not Shape.UNPLACED]


def _turning_points(view: View) -> list[Entry]:
    analysis = view.edition.analysis
    key = {fact for fact, weight in analysis.weights.items() if weight is Weight.KEY}
    chosen = prominence.turning_points(analysis.timeline, analysis.ranks, key, _POINTS)
    return [each for each in chosen if each.shape is not Shape.UNPLACED]


def _lane(
    label: Markup | str, entries: list[Entry], points: list[TurningPoint], axis: TimeAxis
) -> Lane:
    strip = Markup(time_chart.strip(axis, entries))
    return Lane(label, len(entries), strip, tuple(points))


def _point(view: View, axis: TimeAxis, entry: Entry) -> TurningPoint:
    strip = Markup(time_chart.strip(axis, [entry]))
    return TurningPoint(view.date(entry.date), view.briefing.fact[entry.id], strip)
