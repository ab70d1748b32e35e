"""Figures of facts as rows of a chart, and the chart of the home page: one measure over time.

The chart of the home page shows the first headline figure that several facts count, by date,
with the origin of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import intervals
from generator.render import figures
from generator.render.charts import interval_chart
from generator.render.charts.interval_chart import Sign
from generator.render.direction import is_from_right
from generator.terms.vocabulary import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.dossier.records import FactRecord, Quantity
    from generator.render.page import View


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


_BLURRED = (Bound.ABOUT, Bound.ALMOST)
_SIGNS = {
    Sign.LOGARITHMIC: _("Logarithmic scale: equal distances mean equal multiples."),
    Sign.DOT: _("Full dot: the figure itself is included."),
    Sign.RING: _("Ring: the figure itself is not included."),
    Sign.ARROW: _("Arrow: no limit is given on this side."),
    Sign.DASHED: _("Dashed: the limits are not exact."),
    Sign.FADING: _("Fading: only an order of magnitude is given."),
}
_MANY = 1_000_000
"""A count that takes the plural of a unit."""


@dataclass(frozen=True, slots=True)
class MeasureChart:
    """The figures of a measure, the earliest first."""

    label: str
    unit: str
    source: str
    legend: str
    """How to read the signs that are drawn."""
    chart: Markup


def row(label: str, quantity: Quantity, caption: str = "") -> interval_chart.Row:
    """A figure as a row of a chart."""
    is_order = quantity.magnitude is not None
    return interval_chart.Row(
        label=label,
        interval=intervals.read(quantity),
        stated=quantity.amount if quantity.amount_to is None else None,
        blurred=is_order or quantity.bound in _BLURRED,
        caption=caption,
        fades=is_order,
    )


def unit(view: View, measure: str) -> str:
    """What a measure counts, in the page's language."""
    record = view.briefing.measure[measure]
    return figures.unit(record, _MANY, view.language, view.briefing.about.default_language)


def legend(view: View, rows: Sequence[interval_chart.Row]) -> str:
    """How to read a chart: a sentence for each sign that is drawn, and for no other."""
    return " ".join(view.edition.gettext(_SIGNS[each]) for each in interval_chart.signs(rows))


def source(view: View, facts: Sequence[FactRecord]) -> str:
    """The articles that the figures are from, as a list."""
    sources = dict.fromkeys(each for fact in facts for each in fact.sources)
    names = dict.fromkeys(view.outlet(view.briefing.source[each]) for each in sources)
    return str(view.listed([Markup.escape(each) for each in names]))


def over_time(view: View) -> MeasureChart | None:
    """The chart of the home page; None where no headline figure is counted twice over time."""
    for name in view.briefing.about.headline:
        quantity = view.briefing.fact[name].quantity
        facts = [] if quantity is None else _dated(view, quantity.measure)
        if quantity is not None and len({fact.date.date.text for fact in facts if fact.date}) > 1:
            return _chart(view, quantity.measure, facts)
    return None


def _dated(view: View, measure: str) -> list[FactRecord]:
    """The dated facts that count a measure, by the day up to which they count."""
    found = [
        (fact.date.date.latest or date.max, fact.id, fact)
        for fact in view.briefing.facts
        if fact.date is not None and fact.quantity is not None and fact.quantity.measure == measure
    ]
    return [fact for _, _, fact in sorted(found, key=lambda each: each[:2])]


def _chart(view: View, measure: str, facts: Sequence[FactRecord]) -> MeasureChart:
    label = view.plain(view.briefing.measure[measure].label)
    rows = [
        row(view.figure(fact), fact.quantity, _caption(view, fact))
        for fact in facts
        if fact.quantity is not None
    ]
    drawing = interval_chart.draw(
        "over-time",
        rows,
        title=label,
        description="; ".join(f"{each.caption}: {each.label}" for each in rows),
        say=lambda amount: figures.number(amount, view.language),
        from_right=is_from_right(view.language),
    )
    return MeasureChart(
        label,
        unit(view, measure),
        source(view, facts),
        legend(view, rows),
        Markup(drawing),
    )


def _caption(view: View, fact: FactRecord) -> str:
    """When a figure was counted, and by whose word."""
    when = "" if fact.date is None else view.date(fact.date.date)
    return " \N{MIDDLE DOT} ".join(each for each in (when, _origin(view, fact)) if each)


def _origin(view: View, fact: FactRecord) -> str:
    origin = fact.evidence[0].origin
    if origin is not None:
        return view.plain(view.briefing.origin[origin].name)
    return view.outlet(view.briefing.source[fact.evidence[0].source])
