"""How a statement reached the page: from who first knew, through reports and relays, to articles.

Chains of one independent origin are together; those of which the origin is not known are apart,
as each of them may repeat any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.corroboration import Support
    from generator.dossier.dossier import Dossier, OwnedEvidence
    from generator.dossier.records import Evidence


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of one article's words, step by step."""

    speakers: tuple[str, ...]
    """Who says so, where that is not who the origin is by."""
    origins: tuple[str, ...]
    """The origin, after those that it rests on; none where none is named."""
    relays: tuple[str, ...]
    """Through whom it went on, nearest to the origin first."""
    credits: tuple[str, ...]
    """Whom the article credits: it may have come through them."""
    source: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Chains that do not confirm each other: they are of one origin."""

    chains: tuple[Chain, ...]
    is_known: bool
    """False where no origin and no speaker is named."""


def flows(dossier: Dossier, support: Support, pieces: Iterable[OwnedEvidence]) -> tuple[Flow, ...]:
    """The chains of a fact by independent origin, then those of unknown origin, one each."""
    chain = {each.id: _chain(dossier, each.evidence) for each in pieces}
    known = [Flow(_each_once(chain, ids), is_known=True) for ids in support.origins]
    unknown = [Flow(_each_once(chain, (each,)), is_known=False) for each in support.unknown]
    return (*known, *unknown)


def _each_once(chain: dict[str, Chain], ids: Iterable[str]) -> tuple[Chain, ...]:
    return tuple(dict.fromkeys(chain[each] for each in ids))


def _chain(dossier: Dossier, evidence: Evidence) -> Chain:
    origins = _line(dossier, evidence.origin)
    by = {dossier.origin[each].by for each in origins}
    source = dossier.source[evidence.source]
    relays = tuple(each for each in evidence.relays if each not in by)
    return Chain(
        tuple(each for each in evidence.said_by if each not in by),
        origins,
        relays,
        tuple(each for each in source.credits if each not in {*relays, *by}),
        source.version_of or source.id,
    )


def _line(dossier: Dossier, origin: str | None) -> tuple[str, ...]:
    """An origin after all that it rests on."""
    line: list[str] = []
    while origin is not None and origin not in line:
        line.insert(0, origin)
        origin = dossier.origin[origin].rests_on
    return tuple(line)
