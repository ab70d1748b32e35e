"""Judgements with their ratings and grounds, in the words and hundredths of ICD 203.

Likelihood and confidence are never shown in one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.terms.vocabulary import Confidence, Likelihood

if TYPE_CHECKING:
    from generator.dossier.about_records import Judgement
    from generator.render.page import View
    from generator.terms.translated import Words


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
HUNDREDTHS = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN_CHANCE: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}
"""What each term means, ICD 203 (2015), D.6.e(2)(a)."""
CONFIDENCES = {
    Confidence.LOW: _("low"),
    Confidence.MODERATE: _("moderate"),
    Confidence.HIGH: _("high"),
}
"""From the lowest to the highest."""
_Term = TypeVar("_Term", Likelihood, Confidence)


@dataclass(frozen=True, slots=True)
class Rating:
    """A word on a scale: "very likely", the sixth of seven."""

    word: str
    step: int
    """From 1."""
    steps: int
    range: str = ""
    """What the word means in hundredths: "80-95%"."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Texts under one heading."""

    label: str
    texts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement, where it is on both scales, and its grounds."""

    judgement: Judgement
    likelihood: Rating | None
    """None: the evidence allows none."""
    confidence: Rating | None
    """None: nothing is judged."""
    grounds: tuple[Grounds, ...]


def of(view: View) -> list[Judged]:
    """The judgements of a dossier in its order."""
    return [_judged(view, each) for each in view.briefing.about.judgements]


def confidence(view: View, term: Confidence | None) -> Rating | None:
    """A confidence on its scale."""
    return None if term is None else _rating(view, CONFIDENCES, term)


def _judged(view: View, judgement: Judgement) -> Judged:
    is_judged = judgement.likelihood is not Likelihood.NOT_JUDGED
    return Judged(
        judgement,
        _likelihood(view, judgement.likelihood) if is_judged else None,
        confidence(view, judgement.confidence) if is_judged else None,
        tuple(_grounds(view, judgement)),
    )


def _likelihood(view: View, term: Likelihood) -> Rating:
    rating = _rating(view, LIKELIHOODS, term)
    low, high = HUNDREDTHS[term]
    spread = f"{view.number(low)}\N{EN DASH}{view.percent(high / 100)}"
    return Rating(rating.word, rating.step, rating.steps, spread)


def _rating(view: View, scale: dict[_Term, str], term: _Term) -> Rating:
    return Rating(view.edition.gettext(scale[term]), list(scale).index(term) + 1, len(scale))


def _grounds(view: View, judgement: Judgement) -> list[Grounds]:
    """What the fold under a judgement shows beside the facts for and against it."""
    say = view.edition.gettext
    listed = (
        (_("How the evidence against it was weighed"), _given(judgement.weighed)),
        (_("Other explanations considered"), judgement.alternatives),
        (_("Assumed"), judgement.assumptions),
        (_("Not known"), judgement.gaps),
        (_("What would change this"), judgement.would_change),
    )
    return [Grounds(say(label), texts) for label, texts in listed if texts]


def _given(words: Words | None) -> tuple[Words, ...]:
    return () if words is None else (words,)
