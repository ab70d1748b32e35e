"""Releases a dossier to an audience: the one place where anything is left out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.dossier import references
from generator.dossier.release.marks import is_marked
from generator.dossier.release.naming import texts
from generator.dossier.release.pruning import Pruning, changed, without_lost_links
from generator.dossier.release.withheld import Withheld
from generator.problems import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.dossier.audience import Audience
    from generator.dossier.dossier import Dossier
    from generator.dossier.lock_records import RedirectRecord

CODE = "withheld-named"


@dataclass(frozen=True, slots=True)
class Release:
    """A dossier as an audience may see it."""

    dossier: Dossier
    withheld: Withheld
    pruning: Pruning
    left_out: Mapping[str, int]
    """How many records are left out, by what they are; for the terminal alone."""
    findings: tuple[Finding, ...]
    """What names a withheld entity and cannot be left out."""


def release(dossier: Dossier, audience: Audience) -> Release:
    """The dossier without what the audience may not see, and without all that depends on it."""
    withheld = Withheld(dossier, audience)
    withheld.settle()
    pruning = Pruning(withheld)
    if not is_marked(dossier):
        whole = replace(dossier, handling=audience.handling)
        return Release(whole, withheld, pruning, {}, ())
    released = _without_unused(dossier, _pruned(dossier, pruning))
    kinds = (("source", "sources"), ("fact", "facts"), ("entity", "entities"))
    counts = {kind: len(getattr(dossier, key)) - len(getattr(released, key)) for kind, key in kinds}
    left_out = {kind: count for kind, count in counts.items() if count}
    return Release(released, withheld, pruning, left_out, tuple(_named(released, withheld)))


def _pruned(dossier: Dossier, pruning: Pruning) -> Dossier:
    hidden = pruning.withheld
    sources = tuple(pruning.source(e) for e in dossier.sources if e.id not in hidden.sources)
    entities = (pruning.entity(e) for e in dossier.entities if e.id not in hidden.entities)
    facts = tuple(pruning.fact(each) for each in dossier.facts if each.id not in hidden.facts)
    locked = (pruning.lock(each) for each in dossier.lock)
    return replace(
        dossier,
        about=pruning.about(dossier.about),
        sources=sources,
        entities=tuple(entities),
        facts=facts,
        articles={
            each.id: dossier.articles[each.id] for each in sources if each.id in dossier.articles
        },
        lock=tuple(each for each in locked if each is not None),
        handling=hidden.audience.handling,
        is_pruned=True,
    )


def _without_unused(whole: Dossier, released: Dossier) -> Dossier:
    """Without what only withheld records used, such as a topic, and what then is unused, too."""
    used = _used(whole)
    while gone := _unused(released, used):
        released = _without(released, gone)
    defined = _defined(released) | {("fact", each.id) for each in released.lock}
    defined |= {("difference", each.fragment) for each in released.about.differences}

    def leads(redirect: RedirectRecord) -> bool:
        return (str(redirect.kind), redirect.new) in defined

    return replace(released, redirects=tuple(filter(leads, released.redirects)))


def _used(dossier: Dossier) -> set[tuple[str, str]]:
    used = {
        (use.kind, use.id)
        for use in references.uses(dossier)
        if not (use.kind == "origin" and use.is_link)
    }
    kinds = ("source", "origin")
    used |= {(kind, name) for name, _ in references.resting(dossier) for kind in kinds}
    for each in dossier.lock:
        used.add(("topic", each.fact.topic))
        if each.fact.quantity is not None:
            used.add(("measure", each.fact.quantity.measure))
    return used


def _defined(dossier: Dossier) -> set[tuple[str, str]]:
    defined = references.defined(dossier)
    return {(kind, name) for kind, names in defined.items() for name in names}


def _unused(dossier: Dossier, used: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """What was used and is not any more; a fact needs no use."""
    gone = (used - _used(dossier)) & _defined(dossier)
    return {each for each in gone if each[0] != "fact"}


def _without(dossier: Dossier, gone: set[tuple[str, str]]) -> Dossier:
    about = dossier.about
    left: dict[str, Any] = {
        key: tuple(each for each in getattr(about, key) if (kind, each.id) not in gone)
        for kind, key in (("topic", "topics"), ("measure", "measures"), ("origin", "origins"))
    }
    return replace(
        dossier,
        about=without_lost_links(changed(about, **left)),
        sources=tuple(each for each in dossier.sources if ("source", each.id) not in gone),
        entities=tuple(each for each in dossier.entities if ("entity", each.id) not in gone),
    )


def _named(dossier: Dossier, withheld: Withheld) -> Iterator[Finding]:
    hint = "Write it without the name, or mark the record, too."
    listed = (dossier.sources, dossier.entities, dossier.facts, dossier.redirects, dossier.lock)
    records = (dossier.about, *(record for records in listed for record in records))
    for record in records:
        if withheld.names_in(texts(record)):
            message = "a text names an entity that this audience may not see"
            yield Finding(record.place, CODE, message, hint)
