"""What the empty box of the search offers: queries of this dossier, and the kinds to browse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.interface import gettext
from generator.render import differences, figures
from generator.render.layout import Layout, Target
from generator.terms.vocabulary import Schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.results import Analysis
    from generator.dossier.briefing import Briefing
    from generator.dossier.records import EntityRecord
    from generator.terms.translated import Words

_MOST = 3


def examples(briefing: Briefing, analysis: Analysis, language: str) -> tuple[str, ...]:
    """Give at most three queries: a figure, who is named most, a question that is answered."""
    found = (
        *_figures(briefing, language),
        *_actors(briefing, language),
        *_questions(briefing, analysis, language),
    )
    return tuple(dict.fromkeys(found))[:_MOST]


def browse(briefing: Briefing, language: str, *, folders: bool) -> tuple[tuple[str, str], ...]:
    """Give the name and the address of each list, relative to the site's root."""
    layout = Layout(briefing.about.languages, folders)
    lists = (
        ("facts", gettext(language, "Facts")),
        ("differences", gettext(language, "Differences")),
        ("timeline", gettext(language, "Timeline")),
        ("sources", gettext(language, "Sources")),
        ("glossary", gettext(language, "Glossary")),
    )
    return tuple((name, layout.url(Target(kind), language)) for kind, name in lists)


def _figures(briefing: Briefing, language: str) -> Iterator[str]:
    """The first key figure, with what it counts."""
    default = briefing.about.default_language
    for name in (*briefing.about.headline, *briefing.about.based_on):
        quantity = briefing.fact[name].quantity
        if quantity is None or quantity.amount is None:
            continue
        measure = briefing.measure[quantity.measure]
        parts = figures.parts(quantity, measure, language, default)
        yield f"{parts.amount} {parts.after}"
        return


def _actors(briefing: Briefing, language: str) -> Iterator[str]:
    """A ship, otherwise the person or organisation that most facts name."""
    counts = dict.fromkeys(briefing.entity, 0)
    for fact in briefing.facts:
        for name in fact.entities:
            counts[name] += 1

    def rank(entity: EntityRecord) -> tuple[bool, int]:
        return entity.schema_ is not Schema.VESSEL, -counts[entity.id]

    named = [each for each in briefing.entities if each.schema_ is not Schema.TERRITORY]
    for entity in sorted(named, key=rank)[:1]:
        yield _text(briefing, entity.name, language)


def _questions(briefing: Briefing, analysis: Analysis, language: str) -> Iterator[str]:
    """The gravest difference that is put as a question; one in words before one with figures."""
    titles = (differences.about(briefing, each) for each in analysis.differences.all)
    texts = (_text(briefing, title, language) for title in titles)
    asked = [text for text in texts if text.endswith("?")]
    yield from sorted(asked, key=lambda text: any(map(str.isdigit, text)))[:1]


def _text(briefing: Briefing, words: Words, language: str) -> str:
    return words.choose(language, briefing.about.default_language).text
