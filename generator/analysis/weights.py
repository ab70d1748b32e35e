"""How much each fact matters: the curator's word, or else what the dossier suggests.

Suggested as key is what the curator builds upon (headline, bottom line, judgements) and what two
independent origins support. That somebody said something is context, unless it states a figure,
or a judgement or a difference names it. Everything else is supporting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.terms.vocabulary import FactKind, Weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.corroboration import Support
    from generator.dossier.dossier import Dossier
    from generator.dossier.records import FactRecord

WEIGHTIEST_FIRST = tuple(Weight)


def find(dossier: Dossier, supports: Mapping[str, Support]) -> Mapping[str, Weight]:
    """The weight of each fact by id; `supports` is what supports each."""
    return {fact.id: fact.weight or suggested for fact, suggested in _suggested(dossier, supports)}


def weightiest_first(
    facts: Iterable[FactRecord], weight: Mapping[str, Weight]
) -> tuple[FactRecord, ...]:
    """Facts by weight; those of one weight stay in their order."""
    return tuple(sorted(facts, key=lambda each: WEIGHTIEST_FIRST.index(weight[each.id])))


def _suggested(
    dossier: Dossier, supports: Mapping[str, Support]
) -> Iterable[tuple[FactRecord, Weight]]:
    about = dossier.about
    built_upon = {
        *about.headline,
        *about.based_on,
        *(fact for each in about.judgements for fact in each.based_on),
    }
    disputed = {
        *(fact for each in about.judgements for fact in each.evidence_against),
        *(fact for each in about.differences for fact in each.facts),
    }
    for fact in dossier.facts:
        if fact.id in built_upon or supports[fact.id].corroborated:
            yield fact, Weight.KEY
        elif _only_says(fact) and fact.id not in disputed:
            yield fact, Weight.CONTEXT
        else:
            yield fact, Weight.SUPPORTING


def _only_says(fact: FactRecord) -> bool:
    """Whether a fact is that somebody said something, without a figure."""
    return fact.kind is FactKind.STATEMENT and fact.quantity is None
