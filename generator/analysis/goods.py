"""What went which way: the goods that facts speak of, by sender and receiver, and their routes.

Who says so is by fact: its speakers, or the publisher where an article says it in its own voice.
Sender and receiver are parties: where neither they nor anybody of their country says a word of a
good, they are silent on it, and that is a result, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.terms.vocabulary import Schema, TransferStage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.dossier.dossier import Dossier
    from generator.dossier.records import Evidence, FactRecord
    from generator.text.names import Names

_CARRIERS = (Schema.VESSEL, Schema.VEHICLE, Schema.AIRPLANE)
_STAGES = tuple(TransferStage)


@dataclass(frozen=True, slots=True)
class Good:
    """One kind of goods on one way, and the facts that speak of it."""

    entity: str
    facts: tuple[str, ...]
    """By stage, in the dossier's order."""
    voices: Mapping[str, tuple[str, ...]]
    """By fact: who says so of these goods."""
    silent: tuple[str, ...]
    """The parties of whom no word on it is reported: sender, receiver, both or none."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks of goods on one way, and of which."""

    entity: str
    goods: tuple[str, ...]
    facts: tuple[str, ...]
    is_party: bool
    """Sender or receiver, with those who are of their country."""


@dataclass(frozen=True, slots=True)
class Direction:
    """All goods from one sender to one receiver."""

    sender: str
    receiver: str
    goods: tuple[Good, ...]
    """Those with the most figures first, then those of the most facts."""
    voices: tuple[Voice, ...]
    """Those with the most facts first; the parties last, also where they say nothing."""

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that speak of goods on this way, each once."""
        return tuple(dict.fromkeys(fact for good in self.goods for fact in good.facts))


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """Carriers or places that the same facts name, and these facts."""

    entities: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Goods:
    """What a dossier knows of goods and routes."""

    directions: tuple[Direction, ...]
    """Those of the most facts first."""
    routes: tuple[str, ...]
    """The facts that say how goods went: on what, from where or to where."""
    carriers: tuple[SharedFacts, ...]
    places: tuple[SharedFacts, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.directions)


def find(dossier: Dossier, names: Mapping[str, Names]) -> Goods:
    """The goods and routes of a dossier; `names` finds the entities in texts, by language."""
    moving = [each for each in dossier.facts if each.transfer is not None]
    ways: dict[tuple[str, str], list[FactRecord]] = {}
    for fact in moving:
        if fact.transfer is not None:
            ways.setdefault((fact.transfer.sender, fact.transfer.receiver), []).append(fact)
    directions = [_direction(dossier, names, *way, facts) for way, facts in ways.items()]
    routes = [each for each in moving if _says_how(each)]
    return Goods(
        tuple(sorted(directions, key=lambda each: -len(each.facts))),
        tuple(each.id for each in routes),
        _named(dossier, _carriers(dossier, routes)),
        _named(dossier, _places(routes)),
    )


def voices(dossier: Dossier, pieces: Iterable[Evidence]) -> tuple[str, ...]:
    """Who says so in some evidence: its speakers, or the publishers of articles without one."""
    return tuple(
        dict.fromkeys(
            who for each in pieces for who in each.said_by or _publisher(dossier, each.source)
        )
    )


def _naming(
    dossier: Dossier, names: Mapping[str, Names], fact: FactRecord, good: str
) -> tuple[Evidence, ...]:
    """The evidence of a fact whose words name these goods; all of it where none does."""
    found = tuple(
        each
        for each in fact.evidence
        if (source := dossier.source.get(each.source)) is not None
        and any(one.entity == good for one in names[source.language].mentions(each.quote.exact))
    )
    return found or fact.evidence


def _direction(
    dossier: Dossier,
    names: Mapping[str, Names],
    sender: str,
    receiver: str,
    facts: Iterable[FactRecord],
) -> Direction:
    of_good: dict[str, list[FactRecord]] = {}
    for fact in sorted(facts, key=_stage):
        for good in () if fact.transfer is None else fact.transfer.goods:
            of_good.setdefault(good, []).append(fact)
    parties = {
        party: frozenset(_of_country(dossier, party)) for party in dict.fromkeys((sender, receiver))
    }
    goods = []
    for name, about in of_good.items():
        said = {each.id: voices(dossier, _naming(dossier, names, each, name)) for each in about}
        heard = {who for voices_of_fact in said.values() for who in voices_of_fact}
        silent = tuple(party for party, own in parties.items() if own.isdisjoint(heard))
        goods.append(Good(name, tuple(said), said, silent))
    goods.sort(key=lambda each: (-_figures(dossier, each), -len(each.facts)))
    return Direction(sender, receiver, tuple(goods), _voices(goods, parties))


def _figures(dossier: Dossier, good: Good) -> int:
    return sum(dossier.fact[each].quantity is not None for each in good.facts)


def _stage(fact: FactRecord) -> int:
    return 0 if fact.transfer is None else _STAGES.index(fact.transfer.stage)


def _voices(goods: Iterable[Good], parties: dict[str, frozenset[str]]) -> tuple[Voice, ...]:
    spoken: dict[str, dict[str, dict[str, None]]] = {}
    for good in goods:
        for fact, said in good.voices.items():
            for who in said:
                spoken.setdefault(who, {}).setdefault(good.entity, {})[fact] = None
    own = frozenset(who for names in parties.values() for who in names)
    others = [_voice(who, [spoken[who]], is_party=False) for who in spoken if who not in own]
    others.sort(key=lambda each: -len(each.facts))
    of_parties = [
        _voice(party, [spoken[who] for who in spoken if who in names], is_party=True)
        for party, names in parties.items()
    ]
    return (*others, *of_parties)


def _voice(who: str, spoken: Iterable[dict[str, dict[str, None]]], *, is_party: bool) -> Voice:
    by_good = [(good, facts) for each in spoken for good, facts in each.items()]
    goods = dict.fromkeys(good for good, _ in by_good)
    facts = dict.fromkeys(fact for _, of_good in by_good for fact in of_good)
    return Voice(who, tuple(goods), tuple(facts), is_party)


def _of_country(dossier: Dossier, party: str) -> Iterator[str]:
    """A party, and everybody whose country is the party's."""
    yield party
    own = countries(dossier, party)
    for entity in dossier.entities:
        if not own.isdisjoint(countries(dossier, entity.id)):
            yield entity.id


def countries(dossier: Dossier, name: str) -> frozenset[str]:
    """The codes of an entity's countries."""
    entity = dossier.entity.get(name)
    values = () if entity is None else entity.properties.get("country", ())
    return frozenset(each for each in values if isinstance(each, str))


def _says_how(fact: FactRecord) -> bool:
    return fact.transfer is not None and bool(fact.transfer.vehicles or fact.transfer.places)


def _carriers(dossier: Dossier, routes: Iterable[FactRecord]) -> Iterator[str]:
    """What goods travel on, and every other ship, aircraft or vehicle."""
    for fact in routes:
        yield from () if fact.transfer is None else fact.transfer.vehicles
    yield from (each.id for each in dossier.entities if each.schema_ in _CARRIERS)


def _places(routes: Iterable[FactRecord]) -> Iterator[str]:
    for fact in routes:
        yield from () if fact.transfer is None else fact.transfer.places


def _named(dossier: Dossier, names: Iterable[str]) -> tuple[SharedFacts, ...]:
    """Entities with the facts that name them; those that the same facts name are together."""
    together: dict[tuple[str, ...], list[str]] = {}
    for name in dict.fromkeys(names):
        facts = tuple(each.id for each in dossier.facts_of_entity.get(name, ()))
        together.setdefault(facts, []).append(name)
    return tuple(SharedFacts(tuple(names), facts) for facts, names in together.items())


def _publisher(dossier: Dossier, source: str) -> tuple[str, ...]:
    record = dossier.source.get(source)
    return () if record is None else (record.publisher,)
