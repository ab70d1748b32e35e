"""The page of goods and routes: what went which way, said by whom, how surely and how it went.

It exists where a fact has a `transfer`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.analysis import goods as analysis_of_goods
from generator.render import support, templates
from generator.render.markdown import escape
from generator.render.notes import Notes
from generator.terms.vocabulary import Credibility, Modality, TransferStage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analysis.goods import Direction, Good, SharedFacts, Voice
    from generator.dossier.records import Evidence, FactRecord
    from generator.dossier.transfers import Transfer
    from generator.render.page import View


def _(message: str) -> str:
    """Mark a message for the catalogs; it is translated where it is used."""
    return message


STAGES = {
    TransferStage.GIVEN: _("Supplied"),
    TransferStage.USED: _("Used"),
    TransferStage.BOUGHT: _("Bought"),
    TransferStage.OFFERED: _("Offered"),
    TransferStage.SOUGHT: _("Wanted"),
    TransferStage.DISCUSSED: _("Discussed"),
}


@dataclass(frozen=True, slots=True)
class GoodsClaim:
    """What is said of goods: a fact with a figure, or facts without one that say the same."""

    facts: tuple[FactRecord, ...]
    stage: str
    who: Markup
    when: str
    sure: str
    support: str
    """In how many articles, of a fact all of whose evidence speaks of these goods; else ""."""


@dataclass(frozen=True, slots=True)
class GoodsRows:
    """One kind of goods and what is said of it."""

    name: Markup
    claims: tuple[GoodsClaim, ...]


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """Who speaks of goods, of which, and what is missing."""

    name: Markup
    goods: Markup
    facts: tuple[str, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class DirectionRows:
    """The goods of one way."""

    id: str
    heading: str
    count: int
    goods: tuple[GoodsRows, ...]
    voices: tuple[VoiceRow, ...]


@dataclass(frozen=True, slots=True)
class RouteRow:
    """One way that goods took, and the facts that say so."""

    start: Markup
    end: Markup
    vehicles: Markup
    goods: Markup
    who: Markup
    when: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedTogether:
    """Ships or places of which the same is said."""

    id: str
    names: Markup
    description: Markup
    facts: tuple[FactRecord, ...]


def goods_page(view: View) -> str:
    """The page of one language."""
    found = view.edition.analysis.goods
    carriers, places = (
        [_together(view, each) for each in of] for of in (found.carriers, found.places)
    )
    return templates.write_with_names(
        "goods.md.jinja",
        view,
        directions=directions(view),
        routes=routes(view),
        carriers=carriers,
        places=places,
        notes=Notes.of(
            (
                *(fact for each in found.directions for fact in each.facts),
                *(fact for each in (*found.carriers, *found.places) for fact in each.facts),
            )
        ),
    )


def directions(view: View) -> list[DirectionRows]:
    """The goods of each way."""
    return [_direction(view, each) for each in view.edition.analysis.goods.directions]


def routes(view: View) -> list[RouteRow]:
    """The ways that goods took."""
    return list(_routes(view, view.edition.analysis.goods.routes))


def _direction(view: View, direction: Direction) -> DirectionRows:
    way = {
        "sender": view.plain(view.briefing.entity[direction.sender].name),
        "receiver": view.plain(view.briefing.entity[direction.receiver].name),
    }
    return DirectionRows(
        f"{direction.sender}-{direction.receiver}",
        view.edition.gettext("From %(sender)s to %(receiver)s") % way,
        len(direction.facts),
        tuple(_goods(view, each) for each in direction.goods),
        tuple(_voice(view, each, direction.goods) for each in direction.voices),
    )


def _goods(view: View, good: Good) -> GoodsRows:
    alike: dict[object, list[FactRecord]] = {}
    for name, said in good.voices.items():
        fact = view.briefing.fact[name]
        key = fact.transfer and fact.transfer.stage, said, _grades(fact), fact.quantity and name
        alike.setdefault(key, []).append(fact)
    claims = [_claim(view, good, same) for same in alike.values()]
    claims.sort(key=lambda each: each.facts[0].quantity is None)
    return GoodsRows(view.entity(good.entity), tuple(claims))


def _claim(view: View, good: Good, facts: Sequence[FactRecord]) -> GoodsClaim:
    first = facts[0]
    stage = "" if first.transfer is None else view.edition.gettext(STAGES[first.transfer.stage])
    dates = dict.fromkeys(view.date(each.date.date) for each in facts if each.date is not None)
    said_by = who(view, good.voices[first.id], first.evidence)
    everybody = analysis_of_goods.voices(view.briefing, first.evidence)
    is_whole = len(facts) == 1 and everybody == good.voices[first.id]
    supported = view.support(first) if is_whole else ""
    return GoodsClaim(
        tuple(facts), stage, said_by, "; ".join(dates), how_sure(view, first), supported
    )


def _grades(fact: FactRecord) -> frozenset[object]:
    return frozenset((each.modality, each.credibility, each.relays) for each in fact.evidence)


def who(view: View, voices: Sequence[str], evidence: Sequence[Evidence]) -> Markup:
    """Who says so, each with those through whom it reached the source in brackets."""
    through: dict[tuple[str, ...], dict[str, None]] = {}
    for each in evidence:
        for who in analysis_of_goods.voices(view.briefing, (each,)):
            if who in voices:
                through.setdefault(each.relays, {})[who] = None
    relayed = view.edition.gettext("%(speakers)s (through %(relays)s)")
    ways = [
        Markup(relayed) % {"speakers": view.entities(said), "relays": view.entities(relays)}
        if relays
        else view.entities(said)
        for relays, said in through.items()
    ]
    return Markup("; ").join(ways)


def how_sure(view: View, fact: FactRecord) -> str:
    """How the sources put a fact where they do not assert it, and its grades of credibility."""
    put = [
        view.edition.gettext(support.MODALITIES[each])
        for each in Modality
        if each is not Modality.ASSERTED and each in {piece.modality for piece in fact.evidence}
    ]
    grades = sorted({each.credibility for each in fact.evidence} - {Credibility.CANNOT_BE_JUDGED})
    words = [f"{view.edition.gettext(support.CREDIBILITY[each])} ({each})" for each in grades]
    return " · ".join((*put, ", ".join(words))).strip(" ·")


def _voice(view: View, voice: Voice, goods: Sequence[Good]) -> VoiceRow:
    silence = ""
    if voice.is_party and not voice.goods:
        silence = view.edition.gettext("No reply in these articles.")
    elif voice.is_party and len(voice.goods) < len(goods):
        silence = view.edition.gettext("Of the rest, no word in these articles.")
    return VoiceRow(view.entity(voice.entity), view.entities(voice.goods), voice.facts, silence)


def _routes(view: View, facts: Sequence[str]) -> Iterator[RouteRow]:
    """Ways that goods took; facts that say the same of one way are one row."""
    alike: dict[object, list[FactRecord]] = {}
    for name in facts:
        fact = view.briefing.fact[name]
        date = "" if fact.date is None else fact.date.edtf
        key = fact.transfer, date, analysis_of_goods.voices(view.briefing, fact.evidence)
        alike.setdefault(key, []).append(fact)
    for same in alike.values():
        if (moved := same[0].transfer) is not None:
            yield _route(view, moved, same)


def _route(view: View, moved: Transfer, facts: Sequence[FactRecord]) -> RouteRow:
    unknown = escape(view.edition.gettext("not said"))
    first = facts[0]
    start, end = (
        view.entity(each) if each is not None else unknown
        for each in (moved.start_location, moved.end_location)
    )
    return RouteRow(
        start,
        end,
        view.entities(moved.vehicles) if moved.vehicles else unknown,
        view.entities(moved.goods),
        who(view, analysis_of_goods.voices(view.briefing, first.evidence), first.evidence),
        view.date(first.date.date) if first.date else "",
        tuple(each.id for each in facts),
    )


def _together(view: View, shared: SharedFacts) -> NamedTogether:
    described = [view.briefing.entity[each].description for each in shared.entities]
    texts = dict.fromkeys(view.prose(each, shared.entities) for each in described if each)
    return NamedTogether(
        shared.entities[0],
        view.entities(shared.entities),
        Markup(" ").join(texts),
        tuple(view.briefing.fact[each] for each in shared.facts),
    )
