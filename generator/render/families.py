"""The page families: which pages there are, and what each shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.dossier.records import EntityRecord, FactRecord
from generator.render import article, dependents, history, templates
from generator.render.article import Marked
from generator.render.brief import brief_page
from generator.render.chains import figures_page
from generator.render.differences import differences_page
from generator.render.edition import Edition
from generator.render.facts_page import facts_page
from generator.render.glossary import entity_page, glossary_page
from generator.render.goods import goods_page
from generator.render.home import home_page
from generator.render.layout import Target
from generator.render.page import Page, View
from generator.render.places import mapped, places_page
from generator.render.timeline import timeline_page
from generator.terms.vocabulary import Permanent, Rights, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from generator.analysis.results import Analysis
    from generator.dossier.about_records import Origin
    from generator.dossier.briefing import Briefing
    from generator.dossier.matching import Citation
    from generator.dossier.records import SourceRecord


def pages(
    briefing: Briefing, analysis: Analysis, only: Container[str] | None = None
) -> Iterator[Page]:
    """Every generated page of every language; with `only`, those whose files it names."""
    for language in briefing.about.languages:
        edition = Edition(briefing, analysis, language)
        for target in targets(briefing):
            view = View(edition, target)
            if only is None or view.file in only:
                yield Page(view.file, text(view))


def targets(briefing: Briefing) -> Iterator[Target]:
    """What there is a page of, in each language."""
    yield from (Target(kind) for kind in _SINGLE if kind not in absent(briefing))
    yield from (Target("source", each.id) for each in briefing.sources)
    yield from (Target("entity", each.id) for each in briefing.entities)
    # The former fragments of a renamed fact or difference are beside the one it has now.
    yield from (
        Target(each.kind, each.old)
        for each in briefing.redirects
        if each.kind in (Permanent.SOURCE, Permanent.ENTITY)
    )


def absent(briefing: Briefing) -> frozenset[str]:
    """The kinds of pages that other dossiers have, and this one has nothing for."""
    moves_goods = any(each.transfer is not None for each in briefing.facts)
    is_there = {"goods": moves_goods, "figures": bool(briefing.about.headline)}
    is_there["places"] = bool(mapped(briefing))
    return frozenset(kind for kind, there in is_there.items() if not there)


def text(view: View) -> str:
    """The page that a view shows, as Markdown."""
    briefing, target = view.briefing, view.target
    if target.kind in _SINGLE:
        return _SINGLE[target.kind](view)
    if target.kind == "source" and target.id in briefing.source:
        return _source_page(view, briefing.source[target.id])
    if target.kind == "entity" and target.id in briefing.entity:
        return entity_page(view, briefing.entity[target.id])
    return _redirect_page(view)


def _sources_page(view: View) -> str:
    sources = sorted(
        view.briefing.current_sources,
        key=lambda each: each.published.date.sort_key,
        reverse=True,
    )
    return templates.write_with_names("sources.md.jinja", view, sources=sources)


def _changes_page(view: View) -> str:
    days = history.days(view)
    has_feed = any(day.entries for day in days)
    return templates.write("changes.md.jinja", view, days=days, has_feed=has_feed)


def _redirect_page(view: View) -> str:
    """The page at a former address of a source or entity."""
    briefing, kind = view.briefing, view.target.kind
    new = next(each.new for each in briefing.redirects if (each.kind, each.old) == _key(view))
    is_source = kind == Permanent.SOURCE
    name = briefing.source[new].title if is_source else view.plain(briefing.entity[new].name)
    return templates.write(
        "redirect.md.jinja",
        view,
        title=name,
        name=name,
        link=view.href(kind, new),
        target=view.edition.layout.file(Target(kind, new), view.language),
    )


def _key(view: View) -> tuple[str, str]:
    return view.target.kind, view.target.id


_SINGLE: Mapping[str, Callable[[View], str]] = {
    "home": home_page,
    "brief": brief_page,
    "facts": facts_page,
    "sources": _sources_page,
    "glossary": glossary_page,
    "timeline": timeline_page,
    "goods": goods_page,
    "figures": figures_page,
    "places": places_page,
    "differences": differences_page,
    "changes": _changes_page,
}
"""The kinds of which there is one page in each language; `absent` has those that may be missing."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact on a source's page: its number there and the evidence from this source."""

    number: int
    fact: FactRecord
    citation: Citation
    anchor: Markup
    """The permalink's target, where the article's text does not carry it."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A paragraph of an article, with the facts whose quotes begin in it."""

    text: Markup
    rows: tuple[_Row, ...]


def _source_page(view: View, source: SourceRecord) -> str:
    briefing = view.briefing
    mentions = view.edition.analysis.article_mentions(source.id)
    counts = Counter(mention.entity for mention in mentions)
    cited = [
        (each.owner, each)
        for each in briefing.citations_from[source.id]
        if isinstance(each.owner, FactRecord)
    ]
    cited.sort(key=lambda each: (each[1].start, each[1].end, each[1].id))
    rows = [
        _Row(number, fact, citation, _anchor(briefing, citation))
        for number, (fact, citation) in enumerate(cited, start=1)
    ]
    shown = source.rights is not Rights.NONE
    passages = tuple(_passages(view, source, rows)) if shown else ()
    placed = [row for each in passages for row in each.rows]
    weights = view.edition.analysis.weights
    return templates.write_with_names(
        "source.md.jinja",
        view,
        source=source,
        article=briefing.articles[source.id],
        rows=rows,
        passages=passages,
        unused=any('class="unused"' in each.text for each in passages),
        unplaced=[each for each in rows if each not in placed],
        key=frozenset(row.fact.id for row in rows if weights[row.fact.id] is Weight.KEY),
        counts=counts.most_common(),
        ledger=view.edition.analysis.ledger[source.id],
        origins=_origins(briefing, source),
        losses=dependents.losses(view, source),
        copies=dependents.copies(view, source),
    )


def _origins(briefing: Briefing, source: SourceRecord) -> tuple[Origin, ...]:
    """Where the source's evidence comes from, as far as it is known, in the dossier's order."""
    used = {each.evidence.origin for each in briefing.citations_from[source.id]}
    return tuple(each for each in briefing.about.origins if each.id in used)


def _anchor(briefing: Briefing, citation: Citation) -> Markup:
    if citation.source.rights is not Rights.NONE:
        return Markup("")
    return article.anchors((citation.id, *_former(briefing, citation)))


def _former(briefing: Briefing, citation: Citation) -> tuple[str, ...]:
    """The fragments of a piece of evidence under the former ids of its owner."""
    kind = "fact" if isinstance(citation.owner, FactRecord) else "entity"
    former = briefing.former_ids.get((kind, citation.owner.id), ())
    return tuple(f"{old}-{citation.index + 1}" for old in former)


def _passages(view: View, source: SourceRecord, rows: list[_Row]) -> Iterator[_Passage]:
    """The article as far as its rights allow, a Markdown paragraph each, with its facts."""
    written = view.briefing.articles[source.id]
    mentions = view.edition.analysis.article_mentions(source.id)
    marks = [*_marks(view, rows), *_marks_of_entities(view, source)]
    if source.rights is Rights.FULL:
        stretches = article.paragraphs(written, source.title)
    else:
        spans = [span for mark in marks for span in mark.citation.spans]
        stretches = article.sentences(written.text, spans)
    for stretch in stretches:
        span = stretch.span
        text = article.write(written.text, span, marks, mentions, view.name)
        if stretch.is_title:
            text = Markup("**{}**").format(text)
        elif stretch.is_cut:
            text = Markup("[…] {}").format(text)
        here = (each for each in rows if span.start <= each.citation.start < span.end)
        yield _Passage(text, tuple(here))


def _marks(view: View, rows: Iterable[_Row]) -> Iterator[Marked]:
    """The quotes that support facts."""
    for row in rows:
        link = view.href("facts", "", row.fact.id)
        former = _former(view.briefing, row.citation)
        yield Marked(row.citation, link, str(row.number), is_fact=True, former=former)


def _marks_of_entities(view: View, source: SourceRecord) -> Iterator[Marked]:
    """The quotes that support what is said of entities."""
    for each in view.briefing.citations_from[source.id]:
        if isinstance(each.owner, EntityRecord):
            link = view.href("entity", each.owner.id)
            yield Marked(each, link, "", is_fact=False, former=_former(view.briefing, each))
