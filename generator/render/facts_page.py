"""The page of all facts: a table in groups, the key facts first, each group one topic."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator import lexicon
from generator.analysis import weights
from generator.render import explorer, history, templates
from generator.terms.vocabulary import Weight
from generator.text.claims.proper_nouns import are_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.dossier.records import FactRecord
    from generator.render.page import View


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in the table of facts."""

    fact: FactRecord
    attributes: Markup
    former_ids: tuple[str, ...]
    notes: tuple[history.Note, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts of one topic: the key ones, or all others."""

    topic: str
    is_key: bool
    rows: tuple[FactRow, ...]


def facts_page(view: View) -> str:
    """The page as Markdown."""
    groups = _groups(view)
    count = sum(len(each.rows) for each in groups)
    return templates.write_with_names(
        "facts.md.jinja",
        view,
        groups=groups,
        count=count,
        key=sum(len(each.rows) for each in groups if each.is_key),
        is_long=count > explorer.LONG,
        withdrawn=history.withdrawn(view),
        names_not_told=_names_not_told(view),
        facets=explorer.facets(view),
        years=explorer.years(view.briefing),
    )


def _groups(view: View) -> Sequence[FactGroup]:
    briefing, analysis = view.briefing, view.edition.analysis
    topics = list(briefing.topic)
    by_topic = sorted(briefing.facts, key=lambda each: topics.index(each.topic))
    place = {each.id: number for number, each in enumerate(by_topic)}

    def group(fact: FactRecord) -> tuple[bool, int]:
        return analysis.weights[fact.id] is not Weight.KEY, topics.index(fact.topic)

    def row(fact: FactRecord) -> FactRow:
        weight = analysis.weights[fact.id]
        return FactRow(
            fact,
            explorer.row(fact, analysis.support[fact.id], weight, place[fact.id]),
            briefing.former_ids.get(("fact", fact.id), ()),
            history.notes(view, fact),
        )

    weighed = weights.weightiest_first(by_topic, analysis.weights)
    return [
        FactGroup(topics[topic], not is_other, tuple(map(row, facts)))
        for (is_other, topic), facts in groupby(sorted(weighed, key=group), group)
    ]


def _names_not_told(view: View) -> Markup:
    """The languages of the texts in which a name that the dossier does not have is not noticed."""
    languages = view.briefing.about.languages
    found = [each for each in languages if lexicon.is_read(each) and not are_told(each)]
    return view.listed([Markup(escape(view.language_name(each))) for each in found])
