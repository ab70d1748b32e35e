"""What depends on each source: facts, independent origins, differences, grounds of judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis import corroboration

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.corroboration import Support
    from generator.analysis.date_grounds import DateGrounds
    from generator.analysis.differences import Differences
    from generator.dossier.about_records import Judgement
    from generator.dossier.matching import MatchedDossier


@dataclass(frozen=True, slots=True)
class Weakened:
    """A judgement that would rest on fewer facts."""

    judgement: Judgement
    lost: tuple[str, ...]
    """Those of its facts that would have no evidence left."""


@dataclass(frozen=True, slots=True)
class Dependents:
    """What would change without a source and its earlier texts; all by id."""

    unsupported: tuple[str, ...]
    """Facts that would have no evidence left."""
    uncorroborated: tuple[str, ...]
    """Facts that two or more origins support, and that would be left with one."""
    differences: tuple[str, ...]
    """Differences of which nothing would be left to compare."""
    weakened: tuple[Weakened, ...]
    """Judgements with a fact among the unsupported."""
    undated: tuple[str, ...] = ()
    """Facts that keep evidence, but whose dates rest on the source or on an unsupported fact."""


def find(
    dossier: MatchedDossier,
    source: str,
    supports: Mapping[str, Support],
    differing: Differences,
    grounds: DateGrounds,
) -> Dependents:
    """What depends on a source: given the support of facts, differences and grounds of dates."""
    unsupported, uncorroborated = _facts(dossier, source, supports)
    lost = frozenset(unsupported)
    gone = [("source", each) for each in dossier.texts_of_source[source]]
    fallen = grounds.resting_on((*gone, *(("fact", each) for each in unsupported)))
    weakened = (
        Weakened(each, tuple(fact for fact in each.based_on if fact in lost))
        for each in dossier.about.judgements
    )
    return Dependents(
        unsupported,
        uncorroborated,
        tuple(each.id for each in differing.all if not differing.remains(each, lost)),
        tuple(each for each in weakened if each.lost),
        tuple(name for kind, name in fallen if kind == "fact"),
    )


def _facts(
    dossier: MatchedDossier, source: str, supports: Mapping[str, Support]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts without any evidence left, and those left with a single origin."""
    lost = dossier.texts_of_source[source]
    supported = {fact.id: None for each in lost for fact in dossier.facts_of_source[each]}
    unsupported, uncorroborated = [], []
    for fact in supported:
        left = [each for each in dossier.citations_of[fact] if each.source.id not in lost]
        if not left:
            unsupported.append(fact)
        elif supports[fact].corroborated and not corroboration.support(dossier, left).corroborated:
            uncorroborated.append(fact)
    return tuple(unsupported), tuple(uncorroborated)
