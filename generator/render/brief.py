"""The brief: the dossier on a few sheets, for a reader with ten minutes, on screen and on paper.

`briefing archive --pdf` prints this page, and so does a browser.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.analysis import prominence
from generator.render import charted, differences, goods, history, judgements, support, templates
from generator.render.glossary import RELIABILITY
from generator.render.notes import Notes
from generator.terms.vocabulary import Credibility, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.timeline import Entry
    from generator.dossier.records import FactRecord, SourceRecord
    from generator.render.differences import Shown
    from generator.render.goods import DirectionRows, GoodsClaim, GoodsRows, RouteRow
    from generator.render.page import View

_DIFFERENCES = 6
"""As many as the first page names."""
_MOMENTS = 12


@dataclass(frozen=True, slots=True)
class BriefGoods:
    """The goods of one way that matter, each with what is known best of it."""

    heading: str
    rows: tuple[tuple[GoodsRows, GoodsClaim], ...]


@dataclass(frozen=True, slots=True)
class GradedSource:
    """A source with the grades of its publisher and of what it says, in the Admiralty code."""

    source: SourceRecord
    reliability: str
    """"F: reliability cannot be judged"; "" where its publisher has no grade."""
    credibility: str
    """Each grade of its evidence with its word, best first; "" where nothing is graded."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the brief speaks of, part by part."""

    headline: tuple[FactRecord, ...]
    differences: tuple[Shown, ...]
    moments: tuple[tuple[Entry, FactRecord], ...]
    goods: tuple[BriefGoods, ...]
    routes: tuple[RouteRow, ...]


def brief_page(view: View) -> str:
    """The brief in one language."""
    told = _told(view)
    edited = history.days(view)
    return templates.write_with_names(
        "brief.md.jinja",
        view,
        told=told,
        counted_apart=_counted_apart(told),
        judgements=judgements.of(view),
        confidence=judgements.confidence(view, view.briefing.about.confidence),
        chart=charted.over_time(view),
        sources=[_graded(view, each) for each in _newest_first(view)],
        edited=edited[0].when if edited else None,
        grade=partial(support.grade, view.edition),
        notes=_notes(view, told),
    )


def _told(view: View) -> Told:
    analysis, fact = view.edition.analysis, view.briefing.fact
    moments = prominence.highlights(analysis.timeline, analysis.ranks, _MOMENTS)
    moved = (_main(view, each) for each in goods.directions(view))
    return Told(
        tuple(fact[name] for name in view.briefing.about.headline),
        tuple(differences.shown(view, analysis.disputes[:_DIFFERENCES])),
        tuple((each, fact[each.id]) for each in moments),
        tuple(each for each in moved if each.rows),
        tuple(goods.routes(view)),
    )


def _counted_apart(told: Told) -> dict[str, Shown]:
    """The headline facts that two or more of a difference are, with that difference."""
    found: dict[str, Shown] = {}
    for each in told.differences:
        both = [fact.id for fact in told.headline if fact.id in each.difference.facts]
        if len(both) > 1:
            found |= dict.fromkeys(both, each)
    return found


def _newest_first(view: View) -> list[SourceRecord]:
    sources = view.briefing.current_sources
    return sorted(sources, key=lambda each: each.published.date.sort_key, reverse=True)


def _notes(view: View, told: Told) -> Notes:
    """Notes in the order in which the brief speaks of their facts."""
    about = view.briefing.about
    return Notes.of(
        (
            *(each.id for each in told.headline),
            *(fact for each in about.judgements for fact in each.based_on),
            *(rival.fact.id for each in told.differences for rival in each.rivals),
            *(fact.id for _, fact in told.moments),
            *(fact for each in about.at_a_glance for fact in each.based_on),
            *(fact.id for each in told.goods for _, claim in each.rows for fact in claim.facts),
            *(fact for each in told.routes for fact in each.facts),
        )
    )


def _main(view: View, direction: DirectionRows) -> BriefGoods:
    """Of each of the goods the first claim, where it has a figure or a key fact."""
    weights: Mapping[str, Weight] = view.edition.analysis.weights
    rows = tuple(
        (good, good.claims[0])
        for good in direction.goods
        if good.claims[0].facts[0].quantity is not None
        or any(weights[each.id] is Weight.KEY for each in good.claims[0].facts)
    )
    return BriefGoods(direction.heading, rows)


def _graded(view: View, source: SourceRecord) -> GradedSource:
    say = view.edition.gettext
    grade = view.briefing.entity[source.publisher].reliability
    reliability = f"{grade}: {say(RELIABILITY[grade])}" if grade else ""
    return GradedSource(source, reliability, ", ".join(_credibility(view, source)))


def _credibility(view: View, source: SourceRecord) -> Iterator[str]:
    given = {each.evidence.credibility for each in view.briefing.citations_from[source.id]}
    for grade in sorted(given - {Credibility.CANNOT_BE_JUDGED}):
        yield f"{grade}: {view.edition.gettext(support.CREDIBILITY[grade])}"
