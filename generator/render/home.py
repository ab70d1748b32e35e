"""The home page: what is known, how sure, and where the sources differ, in one screen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import prominence
from generator.render import charted, judgements, templates
from generator.render.difference_words import LABELS
from generator.render.differences import readings, title
from generator.render.markdown import escape
from generator.render.notes import Notes
from generator.terms.vocabulary import Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from generator.analysis.differences import Difference
    from generator.analysis.timeline import Entry
    from generator.dossier.about_records import Labelled
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord, SourceRecord
    from generator.render.page import View


_SHOWN = 6
_MOMENTS = 8


@dataclass(frozen=True, slots=True)
class Dispute:
    """A difference in one line."""

    difference: Difference
    title: Markup
    readings: str
    kind: str


@dataclass(frozen=True, slots=True)
class TopicKeys:
    """The key facts of one topic, and how many others it has."""

    topic: Labelled
    facts: tuple[FactRecord, ...]
    others: int


def home_page(view: View) -> str:
    """The home page of one language."""
    briefing, analysis = view.briefing, view.edition.analysis
    about = briefing.about
    disputed = analysis.disputes
    disputes = [_dispute(view, each) for each in disputed]
    headline = [briefing.fact[name] for name in about.headline]
    moments = _moments(view)
    topics = _topics(view)
    return templates.write_with_names(
        "home.md.jinja",
        view,
        headline=headline,
        rivals=_rivals(headline),
        disputes_of=_disputes_of(headline, disputes),
        other_counts=_other_counts(view, headline),
        judgements=judgements.of(view),
        confidence=judgements.confidence(view, about.confidence),
        disputed=disputes,
        shown=_SHOWN,
        latest=_latest(briefing),
        chart=charted.over_time(view),
        moments=moments,
        topics=topics,
        key=sum(each is Weight.KEY for each in analysis.weights.values()),
        notes=Notes.of(
            (
                *(fact for each in about.at_a_glance for fact in each.based_on),
                *(each.id for each in headline),
                *(fact for each in about.judgements for fact in each.facts),
                *(fact for each in disputed[:_SHOWN] for fact in each.facts),
                *(fact.id for each in topics for fact in each.facts),
                *(fact.id for _, fact in moments),
            )
        ),
    )


def _dispute(view: View, difference: Difference) -> Dispute:
    kind = view.edition.gettext(LABELS[difference.kind])
    return Dispute(difference, title(view, difference), readings(view, difference), kind)


def _disputes_of(headline: Sequence[FactRecord], disputes: Sequence[Dispute]) -> dict[str, Dispute]:
    """The headline facts that count what another counts, each with the difference of the two."""
    rivals = _rivals(headline)
    return {
        fact: each
        for each in reversed(disputes)
        if len(rivals.intersection(each.difference.facts)) > 1
        for fact in rivals.intersection(each.difference.facts)
    }


def _other_counts(view: View, headline: Sequence[FactRecord]) -> dict[str, Markup]:
    """Beside each headline figure, those of the same measure: a reader must not add them up."""
    of_measure: dict[str, list[FactRecord]] = {}
    for fact in headline:
        if fact.quantity is not None:
            of_measure.setdefault(fact.quantity.measure, []).append(fact)
    found = {}
    for fact in headline:
        alike = of_measure.get(fact.quantity.measure, []) if fact.quantity is not None else []
        rivals = [each for each in alike if each is not fact]
        if rivals:
            found[fact.id] = view.listed([_bare(view, each) for each in rivals])
    return found


def _bare(view: View, fact: FactRecord) -> Markup:
    """A figure with its bound, without its unit: "about 14,000"."""
    parts = view.parts(fact)
    return escape("" if parts is None else f"{parts.before} {parts.amount}".strip())


def _topics(view: View) -> list[TopicKeys]:
    """The key facts by topic; none where they are all facts, or where there are none."""
    weight = view.edition.analysis.weights
    facts = view.briefing.facts
    if len(set(weight.values())) == 1:
        return []
    found = []
    for topic in view.briefing.about.topics:
        inside = [each for each in facts if each.topic == topic.id]
        key = tuple(each for each in inside if weight[each.id] is Weight.KEY)
        if key:
            found.append(TopicKeys(topic, key, len(inside) - len(key)))
    return found


def _rivals(headline: Sequence[FactRecord]) -> frozenset[str]:
    """Facts that share a measure, and so a label: who says it is what tells them apart."""
    measures = Counter(each.quantity.measure for each in headline if each.quantity)
    return frozenset(
        each.id for each in headline if each.quantity and measures[each.quantity.measure] > 1
    )


def _moments(view: View) -> list[tuple[Entry, FactRecord]]:
    """The few entries of the timeline that tell most."""
    analysis = view.edition.analysis
    chosen = prominence.highlights(analysis.timeline, analysis.ranks, _MOMENTS)
    return [(entry, view.briefing.fact[entry.id]) for entry in chosen]


def _latest(briefing: Briefing) -> SourceRecord | None:
    """The source published last, by the first day it can have been; of those that have one."""
    dated = (each for each in briefing.sources if each.published.date.earliest is not None)
    return max(dated, key=lambda each: each.published.date.sort_key, default=None)
