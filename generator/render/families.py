"""The page families: which pages there are, and what each shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render import article, dependents, explorer, history, templates
from generator.render.differences import differences_page
from generator.render.edition import Edition
from generator.render.glossary import GROUPS, entity_page
from generator.render.home import home_page
from generator.render.layout import Target
from generator.render.page import Page, View
from generator.render.reading import Reading
from generator.render.timeline import timeline_page
from generator.terms.vocabulary import Permanent, Rights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model.briefing import Briefing, Entity, Source
    from generator.model.facts import Evidence, Fact


def pages(briefing: Briefing) -> Iterator[Page]:
    """Every generated page of every language."""
    reading = Reading(briefing)
    for language in briefing.languages:
        edition = Edition(reading, briefing, language)
        for family in FAMILIES:
            yield from family(edition)


def _home(edition: Edition) -> Iterator[Page]:
    view = View(edition, Target("home"))
    yield Page(view.file, view.target, partial(home_page, view))


def _facts(edition: Edition) -> Iterator[Page]:
    view = View(edition, Target("facts"))
    yield Page(view.file, view.target, partial(_facts_page, view))


def _facts_page(view: View) -> str:
    briefing = view.briefing
    topics = list(briefing.topic)
    facts = sorted(briefing.facts, key=lambda each: topics.index(each.topic))
    return templates.write(
        "facts.md.jinja",
        view,
        rows=[
            _FactRow(
                fact,
                explorer.row(fact, view.edition.reading.support[fact.id]),
                briefing.former_ids.get(("fact", fact.id), ()),
                history.notes(view, fact),
            )
            for fact in facts
        ],
        is_long=len(facts) > explorer.LONG,
        withdrawn=history.withdrawn(view),
        facets=explorer.facets(view),
        years=explorer.years(briefing),
    )


def _sources(edition: Edition) -> Iterator[Page]:
    view = View(edition, Target("sources"))
    yield _page(view, "sources.md.jinja", sources=edition.briefing.sources_of_today)
    for source in edition.briefing.sources:
        here = View(edition, Target("source", source.id))
        yield Page(here.file, here.target, partial(_source_page, here, source))


def _glossary(edition: Edition) -> Iterator[Page]:
    briefing = edition.briefing
    view = View(edition, Target("glossary"))
    by_name = sorted(briefing.entities, key=lambda each: view.plain(each.name).casefold())
    groups = [
        _Group(group.id, edition.gettext(group.label), tuple(inside))
        for group in GROUPS
        if (inside := [each for each in by_name if each.schema in group.schemata])
    ]
    yield _page(view, "glossary.md.jinja", groups=groups)
    for entity in briefing.entities:
        here = View(edition, Target("entity", entity.id))
        yield Page(here.file, here.target, partial(_entity_page, here, entity))


def _entity_page(view: View, entity: Entity) -> str:
    mentioned = view.edition.reading.mentioned
    return entity_page(view, entity, mentioned.get(entity.id, Counter()))


def _changes(edition: Edition) -> Iterator[Page]:
    view = View(edition, Target("changes"))
    yield Page(view.file, view.target, partial(_changes_page, view))


def _changes_page(view: View) -> str:
    days = history.days(view)
    has_feed = any(day.entries for day in days)
    return templates.write("changes.md.jinja", view, days=days, has_feed=has_feed)


def _redirects(edition: Edition) -> Iterator[Page]:
    """A page at each former address of a source or entity."""
    briefing = edition.briefing
    for redirect in briefing.redirects:
        if redirect.kind is Permanent.FACT:
            continue  # its former fragments stand beside the one it has now
        view = View(edition, Target(redirect.kind, redirect.old))
        if redirect.kind is Permanent.SOURCE:
            name = briefing.source[redirect.new].title
        else:
            name = view.plain(briefing.entity[redirect.new].name)
        yield _page(
            view,
            "redirect.md.jinja",
            title=name,
            name=name,
            link=view.href(redirect.kind, redirect.new),
            target=edition.layout.file(Target(redirect.kind, redirect.new), edition.language),
        )


def _timeline(edition: Edition) -> Iterator[Page]:
    view = View(edition, Target("timeline"))
    yield Page(view.file, view.target, partial(timeline_page, view))


def _differences(edition: Edition) -> Iterator[Page]:
    view = View(edition, Target("differences"))
    yield Page(view.file, view.target, partial(differences_page, view))


FAMILIES: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    _home,
    _facts,
    _sources,
    _glossary,
    _timeline,
    _differences,
    _changes,
    _redirects,
)


@dataclass(frozen=True, slots=True)
class _FactRow:
    """A fact in the table of facts."""

    fact: Fact
    attributes: Markup
    former_ids: tuple[str, ...]
    notes: tuple[history.Note, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    id: str
    label: str
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact on a source's page: its number there and the evidence from this source."""

    number: int
    fact: Fact
    evidence: Evidence
    anchor: Markup
    """The permalink's target, where the article's text does not carry it."""


def _page(view: View, template: str, **values: object) -> Page:
    return Page(view.file, view.target, partial(templates.write, template, view, **values))


def _source_page(view: View, source: Source) -> str:
    briefing = view.briefing
    mentions = view.edition.reading.mentions(source)
    counts = Counter(mention.entity for mention in mentions)
    carried = [
        (fact, evidence)
        for fact in briefing.facts_of_source[source.id]
        for evidence in fact.evidence
        if evidence.source == source.id
    ]
    carried.sort(key=lambda each: (each[1].quote.start, each[1].quote.end, each[1].id))
    rows = [
        _Row(number, fact, evidence, _anchor(briefing, source, evidence))
        for number, (fact, evidence) in enumerate(carried, start=1)
    ]
    return templates.write(
        "source.md.jinja",
        view,
        source=source,
        rows=rows,
        counts=counts.most_common(),
        paragraphs=_paragraphs(view, source, rows),
        ledger=view.edition.reading.ledger(source),
        losses=dependents.losses(view, source),
        copies=dependents.copies(view, source),
    )


def _anchor(briefing: Briefing, source: Source, evidence: Evidence) -> Markup:
    if source.rights is not Rights.NONE:
        return Markup("")
    return article.anchors((evidence.id, *_former(briefing, "fact", evidence)))


def _former(briefing: Briefing, kind: str, evidence: Evidence) -> tuple[str, ...]:
    """The fragments of a piece of evidence under the former ids of its owner."""
    number = evidence.id.removeprefix(evidence.owner)
    return tuple(f"{old}{number}" for old in briefing.former_ids.get((kind, evidence.owner), ()))


def _paragraphs(view: View, source: Source, rows: list[_Row]) -> Iterator[Markup]:
    """The article as far as its rights allow, a Markdown paragraph each.

    It is the same in every language, as far as links from one depth go.
    """
    kept = view.edition.reading.articles
    write = partial(_article, view, source, rows)
    yield from view.once(kept, (view.depth, source.id), lambda: tuple(write()))


def _article(view: View, source: Source, rows: list[_Row]) -> Iterator[Markup]:
    mentions = view.edition.reading.mentions(source)
    marks = [
        article.Marked(
            row.evidence,
            view.href("facts", "", row.fact.id),
            str(row.number),
            is_fact=True,
            former=_former(view.briefing, "fact", row.evidence),
        )
        for row in rows
    ]
    marks += [
        article.Marked(
            evidence,
            view.href("entity", entity.id),
            "",
            is_fact=False,
            former=_former(view.briefing, "entity", evidence),
        )
        for entity, evidence in view.edition.reading.said_of_entities.get(source.id, ())
    ]
    if source.rights is Rights.FULL:
        stretches = article.paragraphs(source)
    else:
        spans = [span for mark in marks for span in mark.evidence.quote.spans]
        stretches = article.sentences(source, spans)
    for stretch in stretches:
        text = article.write(source.text, stretch.span, marks, mentions, view.name)
        if stretch.is_title:
            yield Markup("**{}**").format(text)
        elif stretch.is_cut:
            yield Markup("[…] {}").format(text)
        else:
            yield text
