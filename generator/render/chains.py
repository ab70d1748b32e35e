"""The page that shows how each headline figure reached it: report, agency, article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import chains
from generator.render import templates
from generator.render.markdown import escape
from generator.render.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.chains import Chain, Flow
    from generator.dossier.records import FactRecord
    from generator.render.page import View


@dataclass(frozen=True, slots=True)
class Branch:
    """One way from a beginning to an article."""

    relays: tuple[Markup, ...]
    credits: Markup | None
    source: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where information begins, and the ways on which it went on."""

    steps: tuple[Markup, ...]
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class FlowLines:
    """What counts as one origin."""

    is_known: bool
    beginnings: tuple[Beginning, ...]


@dataclass(frozen=True, slots=True)
class FigureFlows:
    """A headline figure and the ways on which it came."""

    fact: FactRecord
    flows: tuple[FlowLines, ...]
    is_confirmed: bool
    """Whether two independent origins support it."""


def figures_page(view: View) -> str:
    """The page of one language."""
    briefing = view.briefing
    facts = [briefing.fact[name] for name in briefing.about.headline]
    return templates.write_with_names(
        "figures.md.jinja",
        view,
        figures=[
            FigureFlows(
                each,
                tuple(_flows(view, each)),
                view.edition.analysis.support[each.id].corroborated,
            )
            for each in facts
        ],
        notes=Notes.of(each.id for each in facts),
    )


def _flows(view: View, fact: FactRecord) -> Iterator[FlowLines]:
    support = view.edition.analysis.support[fact.id]
    pieces = view.briefing.citations_of[fact.id]
    for flow in chains.flows(view.briefing, support, pieces):
        yield FlowLines(flow.is_known, tuple(_beginnings(view, flow)))


def _beginnings(view: View, flow: Flow) -> Iterator[Beginning]:
    """Chains that begin alike are one beginning with several branches."""
    alike: dict[tuple[object, object], list[Chain]] = {}
    for chain in flow.chains:
        alike.setdefault((chain.speakers, chain.origins), []).append(chain)
    for same in alike.values():
        yield Beginning(tuple(_steps(view, same[0])), tuple(_branch(view, each) for each in same))


def _steps(view: View, chain: Chain) -> Iterator[Markup]:
    if chain.speakers:
        yield view.entities(chain.speakers)
    for name in chain.origins:
        origin = view.briefing.origin[name]
        by = Markup('<span class="meta">{}</span>').format(view.entity(origin.by))
        yield view.say(origin.name) + Markup(" ") + by
    if not chain.speakers and not chain.origins:
        yield escape(view.edition.gettext("Origin not known"))


def _branch(view: View, chain: Chain) -> Branch:
    credited = view.entities(chain.credits) if chain.credits else None
    return Branch(tuple(view.entity(each) for each in chain.relays), credited, chain.source)
