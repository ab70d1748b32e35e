"""The page of differences: rival statements side by side, and what the figures make of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import intervals
from generator.render import charted, figures, templates
from generator.render.charts import interval_chart
from generator.render.difference_words import (
    HEADINGS,
    IN_SHORT,
    LABELS,
    MEANINGS,
    NATURES,
    PAIRS,
    REASONS,
)
from generator.render.direction import is_from_right
from generator.terms.vocabulary import DifferenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.differences import Difference, Pair
    from generator.analysis.intervals import Interval
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord, Quantity
    from generator.render.page import View
    from generator.terms.translated import Words


_BETWEEN = " \N{MIDDLE DOT} "
_OPEN = (DifferenceKind.CONTRADICTS,)
"""Classes that are laid open at once; the others are folded."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the statements that differ."""

    letter: str
    fact: FactRecord


@dataclass(frozen=True, slots=True)
class Drawn:
    """The figures of one measure: the chart, and the table behind it."""

    label: str
    unit: str
    source: str
    """Whose articles the figures are from."""
    legend: str
    """How to read the signs that are drawn."""
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
    compared: tuple[str, ...]
    """What the build makes of each pair of figures, a sentence each."""
    drawn: tuple[Drawn, ...]
    readings: str
    """What the statements say, side by side in one line; "" where nobody says."""
    nature: str
    """In what they differ, in a sentence; "" where they agree."""
    in_short: str
    """In what they differ, in a word; "" where they agree or nobody can tell."""
    preferred: str
    """The letters of the statements to go by, as a list; "" for none."""
    former_ids: tuple[str, ...]


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
            tuple(shown(view, of_kind)),
        )
        for kind, of_kind in groupby(found, key=lambda each: each.kind)
    ]
    agreeing = sum(each.kind is DifferenceKind.AGREES for each in found)
    return templates.write_with_names(
        "differences.md.jinja",
        view,
        groups=groups,
        count=len(found) - agreeing,
        agreeing=agreeing,
    )


def shown(view: View, found: Iterable[Difference]) -> Iterator[Shown]:
    """Differences as a page has them."""
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
            readings(view, difference),
            nature(view, difference),
            _in_short(view, difference),
            _preferred(view, difference, letters),
            view.briefing.former_ids.get(("difference", difference.id), ()),
        )


def readings(view: View, difference: Difference) -> str:
    """What the facts of a difference say, side by side: the curator's words, or their figures."""
    declared = difference.declared
    if declared is not None and declared.readings:
        return _BETWEEN.join(view.plain(each.text) for each in declared.readings)
    said = (view.figure(view.briefing.fact[each]) for each in difference.facts)
    return _BETWEEN.join(dict.fromkeys(each for each in said if each))


def nature(view: View, difference: Difference) -> str:
    """In what the facts of a difference differ, in a sentence; "" where they agree."""
    found = difference.nature
    return "" if found is None else view.edition.gettext(NATURES[found])


def _in_short(view: View, difference: Difference) -> str:
    found = difference.nature
    return view.edition.gettext(IN_SHORT[found]) if found in IN_SHORT else ""


def _preferred(view: View, difference: Difference, letters: dict[str, str]) -> str:
    declared = difference.declared
    preferred = () if declared is None else declared.prefer
    return view.listed([Markup(letter) for fact, letter in letters.items() if fact in preferred])


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


def _compared(view: View, pair: Pair, letters: dict[str, str]) -> str:
    first, second = sorted((letters[pair.first], letters[pair.second]))
    say = view.edition.gettext
    said = {"first": first, "second": second, "reason": say(REASONS[pair.reason])}
    return say(PAIRS[pair.kind]) % said


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
    drawn = [_row(view, *each) for each in rivals]
    drawing = interval_chart.draw(
        name,
        drawn,
        title=label,
        description="; ".join(said),
        say=lambda amount: figures.number(amount, view.language),
        from_right=is_from_right(view.language),
    )
    rows = tuple(
        (rival, _span(intervals.read(quantity), view.language)) for rival, quantity in rivals
    )
    return Drawn(
        label,
        charted.unit(view, measure),
        charted.source(view, [rival.fact for rival, _ in rivals]),
        charted.legend(view, drawn),
        _range(view, rivals),
        Markup(drawing),
        rows,
    )


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
    return charted.row(f"{rival.letter}  {view.figure(rival.fact)}", quantity)


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
