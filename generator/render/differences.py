"""The page of differences: rival statements side by side, and what the figures make of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import intervals
from generator.analysis.comparison import ComparisonReason
from generator.render import figures, templates
from generator.render.charts import interval_chart
from generator.terms.vocabulary import Bound, DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.differences import Difference, Pair
    from generator.analysis.intervals import Interval
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord, Quantity
    from generator.render.page import View
    from generator.terms.translated import Words


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


HEADINGS = {
    DifferenceKind.CONTRADICTS: _("Contradictions"),
    DifferenceKind.UNDECIDED: _("Cannot be decided"),
    DifferenceKind.UPDATE: _("Superseded by later figures"),
    DifferenceKind.DIFFERENT_SCOPE: _("Different in scope"),
    DifferenceKind.NOT_COMPARABLE: _("Not comparable"),
    DifferenceKind.COMPATIBLE: _("Compatible after all"),
    DifferenceKind.AGREES: _("In agreement"),
}
MEANINGS = {
    DifferenceKind.CONTRADICTS: _("Not all of these statements can be true."),
    DifferenceKind.UNDECIDED: _("The articles do not settle it."),
    DifferenceKind.UPDATE: _("A later figure replaces an earlier one."),
    DifferenceKind.DIFFERENT_SCOPE: _(
        "They speak of different things or times, and only seem to differ."
    ),
    DifferenceKind.NOT_COMPARABLE: _(
        "One is more precise than the other, so neither confirms nor contradicts the other."
    ),
    DifferenceKind.COMPATIBLE: _("All of them can be true."),
    DifferenceKind.AGREES: _("They say the same."),
}
LABELS = {
    DifferenceKind.CONTRADICTS: _("contradicts"),
    DifferenceKind.UNDECIDED: _("cannot be decided"),
    DifferenceKind.UPDATE: _("update"),
    DifferenceKind.DIFFERENT_SCOPE: _("different scope"),
    DifferenceKind.NOT_COMPARABLE: _("not comparable"),
    DifferenceKind.COMPATIBLE: _("compatible"),
    DifferenceKind.AGREES: _("agrees"),
}
REASONS = {
    ComparisonReason.SAME_FIGURE: _("the same figure for the same time"),
    ComparisonReason.FIGURES_OVERLAP: _("one number can fit both"),
    ComparisonReason.LATER_IS_HIGHER: _("a running count has grown"),
    ComparisonReason.OTHER_PERIOD: _("they count different stretches of time"),
    ComparisonReason.ORDER_UNCLEAR: _("the dates do not say which count came first"),
    ComparisonReason.NO_NUMBER_FITS: _("no number fits both, and both speak of the same time"),
    ComparisonReason.EARLIER_IS_HIGHER: _("a running count cannot fall"),
    ComparisonReason.OTHER_SHARPNESS: _(
        "one gives only an order of magnitude, the other a figure or another order"
    ),
    ComparisonReason.UNDATED: _("one of them gives no time"),
    ComparisonReason.PLANNED: _("one reports a plan, the other what happened"),
    ComparisonReason.DENIED: _("one of them is a denial"),
}
_OPEN = (DifferenceKind.CONTRADICTS,)
"""Classes that are laid open at once; the others are folded."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BLURRED = (Bound.ABOUT, Bound.ALMOST)


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the statements that differ."""

    letter: str
    fact: FactRecord


@dataclass(frozen=True, slots=True)
class Compared:
    """Two rivals with figures, and what the build makes of them."""

    first: str
    second: str
    """Their letters."""
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The figures of one measure: the chart, and the table behind it."""

    label: str
    range: str
    """The lowest and the highest of the figures, as they are given."""
    chart: Markup
    rows: tuple[tuple[Rival, str], ...]
    """Each figure's statement, and the numbers that it allows."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A difference as the page has it."""

    difference: Difference
    title: Markup
    support: str
    """How many sources and origins carry the statements, taken together."""
    rivals: tuple[Rival, ...]
    compared: tuple[Compared, ...]
    drawn: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class DifferenceGroup:
    """The differences of one class."""

    kind: DifferenceKind
    heading: str
    label: str
    meaning: str
    is_open: bool
    differences: tuple[Shown, ...]


def differences_page(view: View) -> str:
    """The page of one language."""
    say = view.edition.gettext
    found = view.edition.analysis.differences.all
    groups = [
        DifferenceGroup(
            kind,
            say(HEADINGS[kind]),
            say(LABELS[kind]),
            say(MEANINGS[kind]),
            kind in _OPEN,
            tuple(_shown(view, of_kind)),
        )
        for kind, of_kind in groupby(found, key=lambda each: each.kind)
    ]
    return templates.write_with_names("differences.md.jinja", view, groups=groups, count=len(found))


def _shown(view: View, found: Iterator[Difference]) -> Iterator[Shown]:
    for difference in found:
        rivals = tuple(
            Rival(_letter(number), view.briefing.fact[fact])
            for number, fact in enumerate(difference.facts)
        )
        letters = {rival.fact.id: rival.letter for rival in rivals}
        yield Shown(
            difference,
            title(view, difference),
            view.support(*(rival.fact for rival in rivals)),
            rivals,
            tuple(_compared(view, pair, letters) for pair in difference.pairs),
            tuple(_drawn(view, difference, rivals)),
        )


def _letter(number: int) -> str:
    return _LETTERS[number] if number < len(_LETTERS) else str(number + 1)


def title(view: View, difference: Difference) -> Markup:
    """What a difference is about."""
    return view.say(about(view.briefing, difference))


def about(briefing: Briefing, difference: Difference) -> Words:
    """The curator's title for a difference, or what it measures, or its first fact."""
    declared = difference.declared
    if declared is not None and declared.title is not None:
        return declared.title
    if declared is None and difference.measures:
        return briefing.measure[difference.measures[0]].label
    return briefing.fact[difference.facts[0]].text


def _compared(view: View, pair: Pair, letters: dict[str, str]) -> Compared:
    first, second = sorted((letters[pair.first], letters[pair.second]))
    say = view.edition.gettext
    return Compared(first, second, say(LABELS[pair.kind]), say(REASONS[pair.reason]))


def _drawn(view: View, difference: Difference, rivals: tuple[Rival, ...]) -> Iterator[Drawn]:
    """A chart for each measure on which at least two of the statements have figures."""
    for measure in difference.measures:
        on_measure = [
            (each, each.fact.quantity)
            for each in rivals
            if each.fact.quantity is not None and each.fact.quantity.measure == measure
        ]
        if len(on_measure) > 1:
            yield _chart(view, f"{difference.id}-{measure}", measure, on_measure)


def _chart(view: View, name: str, measure: str, rivals: list[tuple[Rival, Quantity]]) -> Drawn:
    label = view.plain(view.briefing.measure[measure].label)
    said = (f"{rival.letter}: {view.figure(rival.fact)}" for rival, _ in rivals)
    drawing = interval_chart.draw(
        name,
        [_row(view, *each) for each in rivals],
        title=label,
        description="; ".join(said),
        say=lambda amount: figures.number(amount, view.language),
    )
    rows = tuple(
        (rival, _span(intervals.read(quantity), view.language)) for rival, quantity in rivals
    )
    return Drawn(label, _range(view, rivals), Markup(drawing), rows)


def _range(view: View, rivals: list[tuple[Rival, Quantity]]) -> str:
    """The lowest and the highest figure: as one range, "millions" being a figure."""
    ordered = sorted(rivals, key=lambda each: _ends(intervals.read(each[1])))
    lowest, highest = ordered[0][0].fact, ordered[-1][0].fact
    last = view.figure(highest)
    if view.figure(lowest) == last:
        return last
    first, shown = view.figure(lowest), view.parts(lowest)
    if ordered[0][1].magnitude is None and shown is not None:
        first = f"{shown.before} {shown.amount}".strip()
    return f"{first} \N{EN DASH} {last}"


def _ends(interval: Interval) -> tuple[Decimal, bool, Decimal]:
    low = interval.low or Decimal(0)
    return low, interval.low_open, interval.high or Decimal("Infinity")


def _row(view: View, rival: Rival, quantity: Quantity) -> interval_chart.Row:
    return interval_chart.Row(
        label=f"{rival.letter}  {view.figure(rival.fact)}",
        interval=intervals.read(quantity),
        stated=quantity.amount if quantity.amount_to is None else None,
        blurred=quantity.magnitude is not None or quantity.bound in _BLURRED,
    )


def _span(interval: Interval, language: str) -> str:
    """The numbers of an interval: "> 1.000", "12.600 ≤ n ≤ 15.400"."""
    low, high = interval.low, interval.high
    above = ("<", ">") if interval.low_open else ("≤", "≥")
    below = "<" if interval.high_open else "≤"
    if high is None:
        return f"{above[1]} {_number(low, language)}"
    if not low:
        return f"{below} {_number(high, language)}"
    if low == high:
        return f"= {_number(low, language)}"
    return f"{_number(low, language)} {above[0]} n {below} {_number(high, language)}"


def _number(amount: Decimal | None, language: str) -> str:
    """A number without the noughts that a multiplication left behind."""
    return "∞" if amount is None else figures.number(amount.normalize() + 0, language)
