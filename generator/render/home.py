"""The home page: what is known, how sure, and where the sources differ, in one screen.

Likelihood and confidence keep to the words of ICD 203 and are never shown in one sentence.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.analysis import prominence
from generator.render import templates
from generator.render.differences import LABELS, title
from generator.render.notes import Notes
from generator.terms.vocabulary import Confidence, Likelihood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.timeline import Entry
    from generator.dossier.about_records import Judgement
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import FactRecord, SourceRecord
    from generator.render.page import View


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


LIKELIHOODS = {
    Likelihood.ALMOST_NO_CHANCE: _("almost no chance"),
    Likelihood.VERY_UNLIKELY: _("very unlikely"),
    Likelihood.UNLIKELY: _("unlikely"),
    Likelihood.ROUGHLY_EVEN_CHANCE: _("roughly even chance"),
    Likelihood.LIKELY: _("likely"),
    Likelihood.VERY_LIKELY: _("very likely"),
    Likelihood.ALMOST_CERTAIN: _("almost certain"),
}
"""From the lowest to the highest."""

CONFIDENCES = {
    Confidence.LOW: _("low"),
    Confidence.MODERATE: _("moderate"),
    Confidence.HIGH: _("high"),
}
"""From the lowest to the highest."""

_SHOWN = 5
_MOMENTS = 8
_Term = TypeVar("_Term", Likelihood, Confidence)


@dataclass(frozen=True, slots=True)
class Rating:
    """A word on a scale: "very likely", the sixth of seven."""

    word: str
    step: int
    """From 1."""
    steps: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement and where it stands on both scales."""

    judgement: Judgement
    likelihood: Rating
    confidence: Rating


def home_page(view: View) -> str:
    """The home page of one language."""
    briefing, analysis = view.briefing, view.edition.analysis
    disputed = [each for each in analysis.differences.all if each.declared]
    headline = [briefing.fact[name] for name in briefing.about.headline]
    moments = _moments(view)
    return templates.write_with_names(
        "home.md.jinja",
        view,
        headline=headline,
        rivals=_rivals(headline),
        judgements=[_judged(view, each) for each in briefing.about.judgements],
        disputed=[
            (each, title(view, each), view.edition.gettext(LABELS[each.kind])) for each in disputed
        ],
        shown=_SHOWN,
        latest=_latest(briefing),
        moments=moments,
        notes=Notes.of(
            (
                *(each.id for each in headline),
                *(fact for each in briefing.about.judgements for fact in each.based_on),
                *(fact for each in disputed[:_SHOWN] for fact in each.facts),
                *(fact.id for _, fact in moments),
            )
        ),
    )


def _rivals(headline: Sequence[FactRecord]) -> frozenset[str]:
    """Facts that share a measure, and so a label: who says it is what tells them apart."""
    measures = Counter(each.quantity.measure for each in headline if each.quantity)
    return frozenset(
        each.id for each in headline if each.quantity and measures[each.quantity.measure] > 1
    )


def _judged(view: View, judgement: Judgement) -> Judged:
    return Judged(
        judgement,
        _rating(view, LIKELIHOODS, judgement.likelihood),
        _rating(view, CONFIDENCES, judgement.confidence),
    )


def _rating(view: View, scale: dict[_Term, str], term: _Term) -> Rating:
    return Rating(view.edition.gettext(scale[term]), list(scale).index(term) + 1, len(scale))


def _moments(view: View) -> list[tuple[Entry, FactRecord]]:
    """The few entries of the timeline that tell most."""
    analysis = view.edition.analysis
    chosen = prominence.highlights(analysis.timeline, analysis.ranks, _MOMENTS)
    return [(entry, view.briefing.fact[entry.id]) for entry in chosen]


def _latest(briefing: Briefing) -> SourceRecord | None:
    """The source published last, by the first day it can have been; of those that have one."""
    dated = (each for each in briefing.sources if each.published.date.earliest is not None)
    return max(dated, key=lambda each: each.published.date.sort_key, default=None)
